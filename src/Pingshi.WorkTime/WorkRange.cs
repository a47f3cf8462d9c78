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

    private const int DaysBeforeEpoch = 25_567;

    private static readonly Instant First = Instant.FromUtc(FirstYear, 1, 1, 0, 0);
    private static readonly Instant End = Instant.FromUtc(LastYear + 1, 1, 1, 0, 0);

    // The first moment of each year, and of the year after the last.
    private static readonly long[] Starts =
        [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 2).Select(year => (Instant.FromUtc(year, 1, 1, 0, 0) - NodaConstants.UnixEpoch).ToInt64Nanoseconds())];

    /// <summary>Nanoseconds of the Unix epoch, for instants in range.</summary>
    public static long Nanoseconds(Instant instant) => instant >= First && instant < End
        ? (instant - NodaConstants.UnixEpoch).ToInt64Nanoseconds()
        : throw Refusal(InstantPattern.ExtendedIso.Format(instant));

    /// <summary>Which year of the range a moment lies in, from 0.</summary>
    public static int IndexOf(long moment)
    {
        // 146,097 days are 400 years; the guess is at most one year off.
        var day = moment / NodaConstants.NanosecondsPerDay + DaysBeforeEpoch;
        var index = (int)(day * 400 / 146_097);
        return moment < Starts[index] ? index - 1 : moment >= Starts[index + 1] ? index + 1 : index;
    }

    /// <summary>The first moment of a year of the range.</summary>
    public static long StartOf(int index) => Starts[index];

    /// <summary>Midnight UTC of a date, moved by so many days; far outside the range an end of all moments.</summary>
    public static long Around(LocalDate date, int days) => date.Year < FirstYear - 100 ? long.MinValue
        : date.Year > LastYear + 50 ? long.MaxValue
        : (date.PlusDays(days).AtMidnight().InUtc().ToInstant() - NodaConstants.UnixEpoch).ToInt64Nanoseconds();

    public static LocalDate Checked(LocalDate date) =>
        date >= FirstDay && date <= LastDay ? date : throw Refusal(Text(date));

    public static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static WorkTimeException Refusal(string what) => new(
        WorkTimeCodes.OutOfRange, what, FirstYear.ToString(CultureInfo.InvariantCulture), LastYear.ToString(CultureInfo.InvariantCulture));
}
