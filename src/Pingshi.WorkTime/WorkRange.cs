using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Pingshi.WorkTime;

/// <summary>The years computed with. The bound keeps every loop finite and every instant within 64 bits of nanoseconds.</summary>
internal static class WorkRange
{
    public const int FirstYear = 1900;
    public const int LastYear = 2199;

    public static readonly LocalDate FirstDay = new(FirstYear, 1, 1);
    public static readonly LocalDate LastDay = new(LastYear, 12, 31);

    /// <summary>Nanoseconds of the Unix epoch, for instants in range.</summary>
    public static long Nanoseconds(Instant instant)
    {
        var year = instant.InUtc().Year;
        return year is >= FirstYear and <= LastYear
            ? (instant - NodaConstants.UnixEpoch).ToInt64Nanoseconds()
            : throw Refusal(InstantPattern.ExtendedIso.Format(instant));
    }

    public static LocalDate Checked(LocalDate date) =>
        date >= FirstDay && date <= LastDay ? date : throw Refusal(Text(date));

    public static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static WorkTimeException Refusal(string what) => new(
        WorkTimeCodes.OutOfRange, what, FirstYear.ToString(CultureInfo.InvariantCulture), LastYear.ToString(CultureInfo.InvariantCulture));
}
