using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Writing.Forms;

/// <summary>What the labels of forms ask for.</summary>
internal sealed partial class FormLabels(FormInput input)
{
    /// <summary>The value for a label; null when the label is unknown or nothing is known for it.</summary>
    public string? For(string label)
    {
        var core = Brackets().Replace(Spaces().Replace(label, ""), "");
        var whole = Spaces().Replace(label, "");
        var value =
            core.Length == 0 ? ""
            : Number().IsMatch(core) ? input.ProjectNumber
            : core is "项目名称" or "采购项目名称" or "招标项目名称" ? input.ProjectName
            : Bidder().IsMatch(core) ? input.Bidder
            : core is "采购人" or "采购人名称" or "招标人" or "招标方" or "采购单位" or "采购人或采购代理机构" ? input.Purchaser
            : Price().IsMatch(core) && !PerPeriod().IsMatch(whole) ? PriceFor(whole)
            : core is "地址" or "通讯地址" or "联系地址" or "住所" ? input.Address
            : core is "电话" or "联系电话" or "电话号码" ? input.Telephone
            : core is "邮箱" or "电子邮箱" or "电子邮件" or "E-mail" ? input.Mail
            : core is "邮编" or "邮政编码" ? input.PostalCode
            : core is "开户银行" or "开户行" ? input.Bank
            : core is "银行账号" or "账号" or "帐号" ? input.BankAccount
            : core is "服务期" or "服务时间" or "服务期限" or "交付期" or "交货期" or "供货期" or "工期" ? input.Delivery
            : "";
        return value.Length > 0 ? value : null;
    }

    private string PriceFor(string label) => input.Quotation is not { } quotation ? ""
        : label.Contains("大写", StringComparison.Ordinal) ? quotation.GrossInWords
        : Figures.Money(quotation.GrossMinor) + (label.Contains('元', StringComparison.Ordinal) ? "" : "元");

    /// <summary>A price of a part is not the price of the whole.</summary>
    [GeneratedRegex("单价|[/／每](年|月|季|日|人)")]
    private static partial Regex PerPeriod();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[（(][^）)]*[）)]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^(项目|招标|采购|磋商|谈判|询价|招标项目|采购项目)(文件)?编号$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^((投标|响应)(人|方|单位|供应商)|供应商|报价人|企业|单位|公司)(名称|全称|单位名称)?$|^投标人公章$|^供应商公章$")]
    private static partial Regex Bidder();

    [GeneratedRegex(@"^(投标|最终|磋商|响应|首次|合计)*(总)?(报价|总价|价格|总报价)(小写|大写)?$|^合计总价$|^总价大写$")]
    private static partial Regex Price();
}
