namespace Pingshi.WorkTime;

/// <summary>The arrangement of one year's public holidays and make-up workdays, as it was announced.</summary>
/// <param name="Year">The year. A New Year's holiday may begin in the last days of the year before.</param>
/// <param name="Source">Where it was announced.</param>
/// <param name="SpecialDays">Every holiday, weekend days within it included, and every make-up workday, by date.</param>
public sealed record YearArrangement(int Year, string Source, IReadOnlyList<SpecialDay> SpecialDays);
