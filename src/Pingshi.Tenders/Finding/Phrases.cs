using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Finding;

/// <summary>The wordings by which procurement documents oblige, prefer and void.</summary>
internal static partial class Phrases
{
    /// <summary>Rules look at so much of a text; no clause needs more, and a flood must not be searched whole.</summary>
    private const int Longest = 6_000;

    /// <summary>The beginning of a text without the spaces that converters leave between Chinese characters.</summary>
    public static string Head(string text)
    {
        var head = text.Length <= Longest ? text : text[..Longest];
        return head.Contains(' ', StringComparison.Ordinal) ? Gap().Replace(head, "") : head;
    }

    /// <summary>Whether most letters are Latin.</summary>
    public static bool IsEnglish(string text)
    {
        int latin = 0, chinese = 0;
        foreach (var character in Head(text))
        {
            latin += char.IsAsciiLetter(character) ? 1 : 0;
            chinese += character is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
        }

        return latin > 4 * chinese;
    }

    /// <summary>Whether a clause says that its breach voids the bid, and not that something does not, or that the whole procurement fails.</summary>
    public static bool Voids(string text)
    {
        text = Head(text);
        if (IsEnglish(text))
        {
            return EnglishVoid().IsMatch(text);
        }

        if (!BidderSide().IsMatch(text) || WholeProcurement().IsMatch(text))
        {
            return false;
        }

        foreach (Match match in ChineseVoid().Matches(text))
        {
            var sentence = text[(text.LastIndexOf('。', Math.Max(0, match.Index - 1)) + 1)..match.Index];
            var before = text[Math.Max(0, match.Index - 8)..match.Index];
            if (!Negated().IsMatch(before + match.Value) && !OnlyNamed().IsMatch(text[(match.Index + match.Length)..]) && !AboutProtests().IsMatch(sentence))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text only says how bids are judged in general: a committee rejects what does not respond.</summary>
    public static bool IsGeneralRule(string text) => GeneralRule().IsMatch(Head(text));

    /// <summary>Whether a line opens a list of cases.</summary>
    public static bool OpensList(string text) => text.Length > 0 && (text.TrimEnd()[^1] is '：' or ':' || ListOpening().IsMatch(text));

    /// <summary>Whether a line opens a list of cases of which each voids the bid or bars the bidder.</summary>
    public static bool OpensVoidList(string text)
    {
        if (!OpensList(text))
        {
            return false;
        }

        var opening = Opening(text);
        return ListOfCases().IsMatch(opening) && (Voids(opening) || Barred().IsMatch(opening)) && !WholeProcurement().IsMatch(opening);
    }

    /// <summary>The last sentence of a text that opens a list: only it says what the items are.</summary>
    public static string Opening(string text) => text[(text.TrimEnd().LastIndexOf(IsEnglish(text) ? ". " : "。", StringComparison.Ordinal) + 1)..];

    /// <summary>Whether a line opens a list of what the purchaser does then, not of what the bidder must do.</summary>
    public static bool OpensConsequences(string text) => OpensList(text) && Consequence().IsMatch(text);

    /// <summary>Whether an English sentence only tells what the purchaser does or knows.</summary>
    public static bool IsPurchaserStatement(string text) => PurchaserStatement().IsMatch(text);

    /// <summary>Whether an English sentence lays a duty on the bidder or contractor, not on the purchaser.</summary>
    public static bool Commands(string text)
    {
        text = Head(text);
        foreach (Match match in Imperative().Matches(text))
        {
            var sentence = text.LastIndexOfAny(['.', ';', '\n'], Math.Max(0, match.Index - 1)) + 1;
            var subject = text[Math.Max(sentence, match.Index - 90)..match.Index];
            if (!PurchaserSubject().IsMatch(subject))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(should|prefer(?:red|s|ence)?|encouraged|desired|desirable|recommended)\b", RegexOptions.IgnoreCase)]
    public static partial Regex Prefers();

    /// <summary>Chinese words of obligation.</summary>
    [GeneratedRegex("必须|应当|须(?!知)|(?<![响适对供反相])应(?![用急答标商链力聘届])|不得|不允许|不可|不准|严禁|禁止|务必|要求|需(?!求)|负责|保证|确保|提供|支持|具备|具有|不少于|不低于|不超过|不大于|不小于|以上|以内|≥|≤|＞|＜|承诺")]
    public static partial Regex Obliges();

    /// <summary>A duty of the bidder in the instructions: the bidder or its documents, then a word of obligation.</summary>
    [GeneratedRegex("(投标人|供应商|投标方|投标单位|响应人|报价人|参选人|中标人|中标方|成交供应商|中标单位|联合体|投标文件|响应文件|投标书|报价|投标报价|保证金|授权(代表|委托书)|偏离表|密封|电子文档|投标).{0,40}?(必须|应当|(?<![响适对供反相为])应(?![用急答标商链力聘届])|须(?!知)|需要|不得|不允许|不接受|概不|仅能|只(能|允许))")]
    public static partial Regex ObligesBidder();

    /// <summary>A term of the contract stated as a label, wherever it stands.</summary>
    [GeneratedRegex(@"^[\d.、．（）()\s]*(服务期限?|合同履[约行]期限|工期|交付(时间|期限?)|交货(时间|期限?)|服务地点|质保期|付款方式)[：:]")]
    public static partial Regex Terms();

    /// <summary>The strongest words of obligation.</summary>
    [GeneratedRegex("必须|不得|须(?!知)|严禁|禁止|不允许")]
    public static partial Regex Forbids();

    [GeneratedRegex("^.{0,20}(是指|系指|即指|[”）)]?[：:]指|指的?是|指依法|即中华人民共和国)|见《?投标人须知资料表|见.{0,8}前附表[。）]?$|详见|具体规定见|见第[一二三四五六七八九十]+章")]
    public static partial Regex Defines();

    /// <summary>Words by which a text without chapters asks for something.</summary>
    [GeneratedRegex(@"需要|希望|想要|拟(采购|建设|购买|建)|计划|要求|应|须|必须|建设|实现|支持|提供|满足|不得|能够|能|预算|\b(need|want|require|shall|must|should|would like|looking for|expect|provide|support|budget)", RegexOptions.IgnoreCase)]
    public static partial Regex Asks();

    [GeneratedRegex("不(接受|允许|得|采用)?.{0,6}联合体|联合体.{0,10}(不允许|不接受|不得)|非联合体|联合体.{0,10}[□☐]是\\s*[■☑√]否|joint ventures? (will|shall) not be|(consortia|consortiums?) (is|are|will|shall)( not|n't)", RegexOptions.IgnoreCase)]
    public static partial Regex BarsConsortium();

    [GeneratedRegex("(专门|仅|只)(面向|针对).{0,12}(中小|小微|小型|微型|中、小)")]
    public static partial Regex SmeOnly();

    [GeneratedRegex(
        """
        (?:投标|响应|报价|磋商|谈判|标书|文件|竞标)[^，。；]{0,10}?无效|无效(?:投标|标|响应|报价|处理|竞标)|(?:作|按|为|视为)[^，。；]{0,6}无效|均为无效|(?:将被|被|予以|将)否决|否决(?:其|该)?(?:投标|响应)
        |(?:视为|视作|视同|属于|认定为|将视为)?(?:非|未|没有|不)(?:能)?实质(?:性|上)(?:地)?响应|不予通过|审查不(?:合格|通过)|拒绝(?:其|该|接[收受])[^。；]{0,8}|(?:将|予以|均)(?:予以)?拒(?:收|绝)|不予(?:受理|接收|接受)
        |取消(?:其|该)?[^，。；]{0,6}(?:资格|成交|中标)|视为放弃(?:中标|成交|投标)|不能成交|不得成交|按废标|作废标|投标将被拒绝
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ChineseVoid();

    [GeneratedRegex(@"(?<=[\p{IsCJKUnifiedIdeographs}，。；：、！？（）《》“”])[ \u3000]+(?=[\p{IsCJKUnifiedIdeographs}，。；：、！？（）《》“”])|(?<=[“‘])\s+|\s+(?=[”’])")]
    private static partial Regex Gap();

    /// <summary>"…无效情形外": the case is named, not laid down.</summary>
    [GeneratedRegex("^的?(情形|情况|条款|标准)?(外|之外|以外)|^(情形|情况|条款)")]
    private static partial Regex OnlyNamed();

    [GeneratedRegex("质疑|投诉|询问")]
    private static partial Regex AboutProtests();

    [GeneratedRegex("保证金.{0,10}(不予退还|不退还|没收)|(?<!投标)无须提供|are not required|not required to|应予废标|作废标处理", RegexOptions.IgnoreCase)]
    private static partial Regex Consequence();

    [GeneratedRegex(@"^\s*(we|our|notes?\b|information (about|on)\b|this clause\b|the (state|government|gsa|agency|department|project director|contracting officer)\b|only the\b)", RegexOptions.IgnoreCase)]
    private static partial Regex PurchaserStatement();

    [GeneratedRegex("不导致|不作|不做|不视为|不属于|并不|不影响|不构成|不会")]
    private static partial Regex Negated();

    [GeneratedRegex("投标|响应|报价|供应商|联合体|标书|资格|授权|产品|磋商")]
    private static partial Regex BidderSide();

    [GeneratedRegex("采购(活动|项目|任务)?.{0,8}(终止|废标|失败)|应予废标|招标失败|项目作废标|终止.{0,6}采购活动|予以废标")]
    private static partial Regex WholeProcurement();

    [GeneratedRegex("委员会对非实质性响应的.{0,10}(无效|否决)|(评标|评审|磋商|谈判)(委员会|小组)[^，。]{0,12}(拒绝|否决)被(确定|认定)为非实质|非实质性响应的投标按|实质性响应的投标是指|只对.{0,20}实质.{0,10}进行评价|不得通过修正或撤销|被确定为非实质")]
    private static partial Regex GeneralRule();

    [GeneratedRegex(@"\b(the )?following\b.{0,80}[:：]?\s*$|(下列|以下|如下).{0,30}[：:]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex ListOpening();

    [GeneratedRegex("(下列|以下|如下).{0,14}(情形|情况|条件|行为|之一)|following")]
    private static partial Regex ListOfCases();

    [GeneratedRegex("不得(再)?(参加|参与)|不接受.{0,10}(投标|参加)|拒绝(其)?参(加|与)|disqualif", RegexOptions.IgnoreCase)]
    private static partial Regex Barred();

    [GeneratedRegex(
        @"non-?responsive|(will|shall|may|to) be (immediately )?(rejected|disqualified|eliminated|excluded)|be (rejected|disqualified|eliminated)\b|will not be (accepted|considered|opened|evaluated)|fully disqualify|cause for rejection|failure to .{0,80}(rejection|disqualif)",
        RegexOptions.IgnoreCase)]
    private static partial Regex EnglishVoid();

    [GeneratedRegex(@"\b(shall|must)\b|\b(is|are) (expressly )?(required|prohibited)\b|(?<!\bnot )\b(required|mandatory) to\b|\bwill be required\b|\bwill not be (allowed|permitted)\b|\b(offeror|bidder|contractor|vendor|quoter|proposer|respondent|subcontractor)s? (may (only|not)|cannot)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Imperative();

    [GeneratedRegex(
        @"\b(government|gsa|18f|state|agency|county|city|department|division|contracting officers?|procurement officer|ordering (official|activit)\w*|committee|panel|evaluators?|purchaser|customer|we|protest\w*|protester)('s)?\s*(?:\([^)]*\)\s*)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex PurchaserSubject();
}
