using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>A calendar in force from a day on.</summary>
/// <param name="Number">What a clock that started under this version keeps: unique in its history.</param>
/// <param name="ValidFrom">The first day on which it is in force; until the day before the next version's.</param>
/// <param name="Calendar">The calendar.</param>
public sealed record CalendarVersion(int Number, LocalDate ValidFrom, WorkCalendar Calendar);

/// <summary>The versions of one calendar. A change is a new version; what was computed under an older one keeps it.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class CalendarHistory
{
    /// <summary>A history.</summary>
    /// <param name="versions">At least one, in any order, with different numbers and first days.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.VersionsUnclear"/>.</exception>
    public CalendarHistory(params IEnumerable<CalendarVersion> versions)
    {
        Versions = [.. versions.OrderBy(version => version.ValidFrom)];
        if (Versions.Count == 0)
        {
            throw new WorkTimeException(WorkTimeCodes.VersionsUnclear);
        }

        var (dates, numbers) = (new HashSet<LocalDate>(), new HashSet<int>());
        if (Versions.FirstOrDefault(version => !dates.Add(version.ValidFrom) || !numbers.Add(version.Number)) is { } twin)
        {
            throw new WorkTimeException(WorkTimeCodes.VersionsUnclear, WorkRange.Text(twin.ValidFrom));
        }
    }

    /// <summary>All versions, by their first day.</summary>
    public IReadOnlyList<CalendarVersion> Versions { get; }

    /// <summary>The version in force on a day: the one a clock that starts then will keep.</summary>
    /// <param name="date">The day, in the calendar's zone.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.NoVersionInForce"/>.</exception>
    public CalendarVersion InForceOn(LocalDate date) => Versions.LastOrDefault(version => version.ValidFrom <= date)
        ?? throw new WorkTimeException(WorkTimeCodes.NoVersionInForce, WorkRange.Text(date));

    /// <summary>The version with a number, or null.</summary>
    /// <param name="number">The number that was kept.</param>
    public CalendarVersion? Version(int number) => Versions.FirstOrDefault(version => version.Number == number);
}
