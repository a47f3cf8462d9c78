namespace Pingshi.Partners;

/// <summary>Unified social credit code (统一社会信用代码, GB 32100-2015): 17 characters and one that checks them.</summary>
internal static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public static readonly Rule WrongCheck = new("company.credit-code-wrong", 422,
        "统一社会信用代码不对：应为 18 位，校验位须相符（GB 32100）。", "This is no unified social credit code: 18 characters whose last one checks the others (GB 32100).");

    public static bool IsWellFormed(string code)
    {
        if (code.Length != 18)
        {
            return false;
        }
        var (sum, weight) = (0, 1);
        foreach (var character in code[..17])
        {
            var value = Alphabet.IndexOf(character, StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return code[17] == Alphabet[(31 - (sum % 31)) % 31];
    }

    public static IEnumerable<Reason> WhyNot(string? code)
    {
        if (code is not null && !IsWellFormed(code))
        {
            yield return WrongCheck.Because("creditCode");
        }
    }
}
