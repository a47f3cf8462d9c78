using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Finding;

/// <summary>The labels and sentences by which a document states facts of its own procurement.</summary>
internal static partial class FactPatterns
{
    /// <summary>Before a label only a number, a bullet or a chosen box may stand.</summary>
    private const string Start = @"^[\s■☑√•*]*(?:[（(]?[\d一二三四五六七八九十.]{1,6}[)）、.．\s]*)?\s*";

    private const string Money = @"[^0-9。；;，%％（(]{0,14}?(?:[（(][^）)万元]{1,8}[)）])?(?:\d{1,2}\s*包[：:])?\s*[：:为是]?\s*(?:人民币|RMB|[￥¥])?\s*(?<amount>[（(]\s*(?:人民币)?(?:万元|元)\s*[)）]\s*[：:]?\s*\d[\d,，]*(?:\.\d+)?|\d[\d,，]*(?:\.\d+)?\s*(?:亿元|万元|元|万))(?!以[上下]|及以)";

    /// <summary>How an English document names a currency before the number.</summary>
    internal const string Currency = @"(?<currency>(?:US|HK)?\$|\b(?:USD|CNY|RMB|EUR|GBP|HKD)|[€£])";

    private const string EnglishMoney = @"(?<amount>" + Currency + @"\s*\d[\d,]*(?:\.\d\d)?(?:\s*(?:million|billion))?)";

    [GeneratedRegex(Start + @"(?:项目|招标|采购|标书|磋商|谈判|询价|RFP|RFQ|RFB|IFB|ITB|Solicitation|Tender|Bid)\s*(?:编\s*号|号|Number|No\.?|\#|ID)(?:/包号)?\s*[：:]\s*(?<value>[A-Za-z0-9][A-Za-z0-9\-_/.()（）〔〕\[\]号]{3,60})", RegexOptions.IgnoreCase)]
    public static partial Regex Number();

    [GeneratedRegex(@"\b(?=[A-Z0-9\-]*\d{3})[A-Z0-9]{2,}[A-Z0-9\-]{5,}\b")]
    public static partial Regex BareNumber();

    [GeneratedRegex(@"request for (?:quot|propos|bid|tender)|\b(?:RFQ|RFP|IFB|ITB)\b|solicitation", RegexOptions.IgnoreCase)]
    public static partial Regex EnglishTitle();

    [GeneratedRegex(Start + @"(?:(?:采购|招标)?项目名称|标书名称|采购标的名称|(?:RFP|RFQ|Project|Solicitation|Tender) (?:Title|Name))(?:[（(][^）)]{0,12}[)）])?\s*[：:]\s*(?<value>[^：:；\n]{3,120})", RegexOptions.IgnoreCase)]
    public static partial Regex Name();

    [GeneratedRegex(Start + @"(?:采购人|采购单位|采购方|招标人|招标方|招标单位|Purchaser|Buyer|Procuring Entity|Issued by|Issuing (?:Agency|Entity|Organi[sz]ation))(?:名称)?(?:[（(]甲方[)）])?\s*[：:]\s*(?:名称[：:]\s*)?(?<value>[^：:；;，。\n]{4,60})", RegexOptions.IgnoreCase)]
    public static partial Regex Purchaser();

    [GeneratedRegex(Start + @"(?:采购|招标)?代理(?:机构|单位)(?:名称)?\s*[：:]\s*(?:名称[：:]\s*)?(?<value>[^：:；;，。\n]{4,60})")]
    public static partial Regex Agency();

    [GeneratedRegex(Start + @"(?:单位)?名称\s*[：:]\s*(?<value>[^：:；;，。\n]{4,60})")]
    public static partial Regex PlainName();

    [GeneratedRegex(@"\s*[（(]\s*(?:the|hereinafter|以下(?:简称|称))\b.*$", RegexOptions.IgnoreCase)]
    public static partial Regex ShortName();

    [GeneratedRegex("采购(?:人|单位|方)|招标(?:人|方)(?!式)")]
    public static partial Regex AboutPurchaser();

    [GeneratedRegex("代理(?:机构|单位)")]
    public static partial Regex AboutAgency();

    [GeneratedRegex("(?:采购|招标)方式\\s*[：:]\\s*(?<value>[^：:；。\\n]{2,20})")]
    public static partial Regex MethodLabel();

    [GeneratedRegex("(?<value>公开招标|邀请招标|竞争性谈判|竞争性磋商|询价|单一来源|框架协议|request for proposals?|request for quot\\w+|invitation (?:to|for) bids?)", RegexOptions.IgnoreCase)]
    public static partial Regex Method();

    [GeneratedRegex("(?:预算金额|采购预算|项目预算|预算总额|经费预算|预算)(?!价)" + Money)]
    public static partial Regex Budget();

    [GeneratedRegex("(?:最高(?:投标|响应)?限价|投标限价|招标控制价|拦标价|最高投标总价)" + Money)]
    public static partial Regex MaximumPrice();

    [GeneratedRegex(@"\bbudget\b[^.$]{0,60}?" + EnglishMoney, RegexOptions.IgnoreCase)]
    public static partial Regex EnglishBudget();

    [GeneratedRegex(@"(?:not[- ]to[- ]exceed|(?:shall|must|may|will) not exceed|maximum (?:price|amount|value)|ceiling|(?:proposals?|bids?|offers?) (?:that are )?(?:priced )?(?:above|over|exceeding))[^.$]{0,40}?" + EnglishMoney, RegexOptions.IgnoreCase)]
    public static partial Regex EnglishMaximum();

    [GeneratedRegex(@"(?:priced (?:at )?more than|exceed(?:s|ing)?|over|above) this amount.{0,60}(?:non-?responsive|reject)", RegexOptions.IgnoreCase)]
    public static partial Regex BudgetIsMaximum();

    [GeneratedRegex(@"^(?!.{0,30}(?:提问|问题|澄清|质疑|询问|获取|发售|报名|答疑|保证金)).{0,24}截止(?:时间|日期)|deadline for (?:receipt|submission) of (?:proposals|bids|quot\w+|offers)|(?:proposals?|bids?|quot\w+|offers?) (?:must be|are|shall be) (?:received|due|submitted)|(?:proposal|bid|quote) due date|(?:proposals?|bids?|quotes?|offers?) due\s*[：:]|closing date", RegexOptions.IgnoreCase)]
    public static partial Regex Deadline();

    [GeneratedRegex(@"(?<!保证金)(?<!合同)有效期(?!.{0,12}保证金)[^0-9。；]{0,24}?(?:[（(_\s]*)(?<days>\d{1,3})(?:[）)_\s]*)(?:个)?(?:日历|工作)?(?:天|日)|(?:remain|valid|open|firm)\b[^.]{0,80}?\b(?<days>\d{2,3})[- ]?(?:calendar )?days", RegexOptions.IgnoreCase)]
    public static partial Regex Validity();

    [GeneratedRegex("(?:投标|磋商|谈判|响应|报价|询价|竞标)保证金" + Money)]
    public static partial Regex Bond();

    [GeneratedRegex("(?:无需|无须|不需要?|不要求|免|不)(?:递交|缴纳|交纳|提交|收取|收)?(?:投标|磋商|谈判|响应|报价|询价)?保证金|(?:投标|磋商|谈判|响应|报价|询价)保证金[：:]?[^。；，0-9]{0,4}(?:无|不收取|不要求|免收|不需要)|no (?:bid|proposal) (?:bond|security|guarantee)", RegexOptions.IgnoreCase)]
    public static partial Regex NoBond();

    [GeneratedRegex(@"(?:bid|proposal) (?:bond|security|guarantee)[^.$]{0,60}?" + EnglishMoney, RegexOptions.IgnoreCase)]
    public static partial Regex EnglishBond();

    [GeneratedRegex(Start + @"(?:合同履[约行]期限|服务(?:期限|期|时间|周期)|交付(?:期|期限|时间|日期)|交货(?:期|期限|时间)|供货期(?:限)?|工期|(?:实施|建设|项目)周期)(?:[（(][^）)]{0,12}[)）])?\s*[：:]\s*(?:(?:合同履[约行]期限|服务期限|服务时间)[：:]\s*)?(?<value>.{2,200})")]
    public static partial Regex Delivery();

    [GeneratedRegex(@"(?<value>(?:the )?(?:term of (?:this|the) contract|period of performance|contract (?:term|period)|delivery period)\b[^.]{4,200}\.)", RegexOptions.IgnoreCase)]
    public static partial Regex EnglishDelivery();

    [GeneratedRegex(Start + @"(?:付款(?:方式|条件|方法)|支付(?:方式|条件)|结算方式|费用结算|payment terms)(?:[（(][^）)]{0,12}[)）])?\s*[：:]\s*(?<value>.{2,400})", RegexOptions.IgnoreCase)]
    public static partial Regex Payment();

    /// <summary>A value that only points to another place, or has to be filled in.</summary>
    [GeneratedRegex(@"^\s*(?:具体|具体内容)?(?:详见|见|参见|同|按(?:合同|招标|采购|第)|另行|见合同|/|[_\-—]{2,}|XX)|^\s*$|X{2,}")]
    public static partial Regex Elsewhere();
}
