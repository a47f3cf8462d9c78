using System.Globalization;

namespace Pingshi.Shares.Postings;

/// <summary>What both plain-text forms share.</summary>
internal static class JournalText
{
    /// <summary>Rows that move money, by the day they count for.</summary>
    public static IEnumerable<Row> Moving(Ledger ledger) =>
        ledger.Rows.Where(r => r.Transfer.Kind is TransferKind.Posted or TransferKind.Post).OrderBy(r => r.Transfer.Effective.Date).ThenBy(r => r.Number);

    public static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A sum in major units, exactly; it may be larger than one amount can be.</summary>
    public static string Amount(Int128 minor, Currency currency)
    {
        var digits = Int128.Abs(minor).ToString(CultureInfo.InvariantCulture).PadLeft(currency.Exponent + 1, '0');
        var whole = digits[..^currency.Exponent];
        return $"{(minor < 0 ? "-" : "")}{whole}{(currency.Exponent == 0 ? "" : "." + digits[^currency.Exponent..])} {currency}";
    }

    /// <summary>A text that cannot end its line, its comment or its quotes.</summary>
    public static string Plain(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' or '"' or '\\' or ';' or '|' or '=' or '@' or '{' or '}' ? ' ' : c)).Trim();
}
