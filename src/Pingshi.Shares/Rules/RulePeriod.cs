using System.Globalization;

namespace Pingshi.Shares.Rules;

/// <summary>The period of running totals, by the receipt's date.</summary>
public enum RulePeriod
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar quarter.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}

/// <summary>Names of periods.</summary>
public static class RulePeriods
{
    /// <summary>The period of a day: <c>2026-03</c>, <c>2026-Q1</c>, <c>2026</c>.</summary>
    /// <param name="period">The kind of period.</param>
    /// <param name="day">A day in it.</param>
    public static string Of(this RulePeriod period, DateOnly day) => period switch
    {
        RulePeriod.Month => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        RulePeriod.Quarter => string.Create(CultureInfo.InvariantCulture, $"{day.Year:D4}-Q{(day.Month + 2) / 3}"),
        RulePeriod.Year => day.ToString("yyyy", CultureInfo.InvariantCulture),
    };
}
