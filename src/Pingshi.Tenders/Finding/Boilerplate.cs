using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Finding;

/// <summary>Lines that are in every document and ask nothing: contacts, dates to be filled in, signatures, fillers.</summary>
internal static partial class Boilerplate
{
    public static bool Is(string text) => Contact().IsMatch(text) || (text.Length < 200 && (Filler().IsMatch(text) || Blank().IsMatch(text)));

    [GeneratedRegex(
        @"^\s*(名\s*称|地\s*址|联\s*系\s*(人|方式|电话)|电\s*话|传\s*真|邮\s*(编|箱)|电子(邮件|邮箱|信箱)|开户(银)?行|账\s*号|项目联系人|网\s*址|日\s*期|Phone|Email|Fax|E-mail|Address)\s*[：:]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Contact();

    /// <summary>A question of the form whose answer is "none".</summary>
    [GeneratedRegex(@"[：:]\s*[/／\\—－-]+\s*[。.；;]?\s*$")]
    private static partial Regex Blank();

    [GeneratedRegex(@"_{4,}|（盖章）|（公章）|\(公章\)|签字或盖章[）)]?[：:]|年\s*月\s*日\s*$|^\s*(特此|致：|注：\s*$|无。?\s*$|以下无正文)|^\s*(page|第)\s*\d+\s*(of|页|/)", RegexOptions.IgnoreCase)]
    private static partial Regex Filler();
}
