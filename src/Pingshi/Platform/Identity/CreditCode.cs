namespace Pingshi.Platform.Identity;

/// <summary>The unified social credit code (统一社会信用代码): 17 characters and a check character, GB 32100-2015.</summary>
internal static class CreditCode
{
    // GB 32100-2015 §4: digits and capitals without I, O, S, V, Z; the i-th character weighs 3^(i-1) mod 31.
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const int Length = 18;

    public static readonly Rule WrongForm = new("credit-code.wrong-form", 422,
        "统一社会信用代码是 18 位数字或大写字母，不含 I、O、S、V、Z。",
        "A credit code has 18 digits or capitals, and no I, O, S, V or Z among them.");
    public static readonly Rule WrongCheckCharacter = new("credit-code.wrong-check-character", 422,
        "统一社会信用代码的校验位不对，请核对是否录错。（GB 32100-2015）",
        "The check character of this credit code is wrong: look for a slip of the pen. (GB 32100-2015)");

    /// <summary>The code as it is stored: without spaces, in capitals; null where none was given.</summary>
    public static string? Read(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null : string.Concat(typed.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>All reasons why this is no credit code; none is needed.</summary>
    public static IEnumerable<Reason> WhyNot(string? code, string field = "creditCode")
    {
        if (code is null)
        {
            yield break;
        }
        if (code.Length != Length || code.Any(c => !Characters.Contains(c, StringComparison.Ordinal)))
        {
            yield return WrongForm.Because(field);
        }
        else if (CheckCharacterOf(code) != code[^1])
        {
            yield return WrongCheckCharacter.Because(field);
        }
    }

    /// <summary>The check character that the first 17 characters ask for.</summary>
    public static char CheckCharacterOf(string code)
    {
        var (sum, weight) = (0, 1);
        foreach (var character in code.AsSpan(0, Length - 1))
        {
            sum += Characters.IndexOf(character, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Characters.Length;
        }
        return Characters[(Characters.Length - (sum % Characters.Length)) % Characters.Length];
    }
}
