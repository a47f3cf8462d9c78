using System.Collections.Frozen;
using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>When work is done: a zone, the hours of a week, and the dates that differ.</summary>
/// <remarks>
/// <para>An instant is <em>working time</em> if the wall clock of the zone then shows a time within a window. So all answers are true over
/// changes of the clock: an hour that is skipped is not worked, one that is shown twice is worked twice. Durations are elapsed time.</para>
/// <para>A date is a <em>working day</em> if a window begins on it. Answers that rest on days not announced yet say so
/// (<see cref="Counted{T}.ProvisionalFrom"/>).</para>
/// <para>Limits: instants and dates of the years 1900 to 2199, to the nanosecond; others are refused, and so is every question that has no
/// answer there: nothing loops for ever.</para>
/// <para>Equality is equality of zone id, week, exceptions and announced days. Immutable and safe to share between threads; the index of a
/// year (about 20 kB with two windows a day) is built on first use and then kept, so keep the calendar rather than make it anew.</para>
/// </remarks>
public sealed partial class WorkCalendar : IEquatable<WorkCalendar>
{
    private readonly FrozenDictionary<LocalDate, SpecialDay> _specialDays;

    // Moments of announced days, whatever the offset; outside them the date decides.
    private readonly long _surelyFrom = long.MinValue;
    private readonly long _surelyTo = long.MaxValue;
    private readonly YearOfWork?[] _years = new YearOfWork?[WorkRange.LastYear - WorkRange.FirstYear + 1];

    /// <summary>A calendar.</summary>
    /// <param name="zone">Whose wall clock counts.</param>
    /// <param name="week">The hours of each weekday.</param>
    /// <param name="specialDays">The dates that differ, each at most once; none when left out.</param>
    /// <param name="announced">The days for which the exceptions are complete; answers beyond them are provisional. Left out: no
    /// announcement is awaited, and no answer is provisional.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.DuplicateDate"/>, <see cref="WorkTimeCodes.MakeupDayEmpty"/>.</exception>
    public WorkCalendar(DateTimeZone zone, WorkWeek week, IEnumerable<SpecialDay>? specialDays = null, DateInterval? announced = null)
    {
        Zone = zone;
        Week = week;
        Announced = announced;
        var byDate = new Dictionary<LocalDate, SpecialDay>();
        foreach (var special in specialDays ?? [])
        {
            if (!byDate.TryAdd(special.Date, special))
            {
                throw new WorkTimeException(WorkTimeCodes.DuplicateDate, WorkRange.Text(special.Date));
            }

            if (special.Kind == SpecialDayKind.MakeupDay && week[special.WorksAs].IsClosed)
            {
                throw new WorkTimeException(WorkTimeCodes.MakeupDayEmpty, WorkRange.Text(special.Date), special.WorksAs.ToString());
            }
        }

        if (announced is not null)
        {
            (_surelyFrom, _surelyTo) = (WorkRange.Around(announced.Start, 2), WorkRange.Around(announced.End, -1));
        }

        _specialDays = byDate.ToFrozenDictionary();
        SpecialDays = [.. byDate.Values.OrderBy(e => e.Date)];
        HasWorkingTime = !week.Equals(WorkWeek.Closed) || byDate.Values.Any(e => e.Kind != SpecialDayKind.Holiday);
    }

    /// <summary>Whose wall clock counts.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The hours of each weekday.</summary>
    public WorkWeek Week { get; }

    /// <summary>The dates that differ, in order.</summary>
    public IReadOnlyList<SpecialDay> SpecialDays { get; }

    /// <summary>The days for which the exceptions are complete; null where no announcement is awaited.</summary>
    public DateInterval? Announced { get; }

    /// <summary>Whether the week or a special day has working time. Without any, <see cref="Add"/> and its like refuse with
    /// <see cref="WorkTimeCodes.NoWorkingTime"/>; <see cref="Between"/> answers zero.</summary>
    public bool HasWorkingTime { get; }

    /// <summary>This calendar with more exceptions: of two for one date the one given here holds, as when a company works on a public holiday.</summary>
    /// <param name="specialDays">The dates that differ, each at most once.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.DuplicateDate"/>, <see cref="WorkTimeCodes.MakeupDayEmpty"/>.</exception>
    public WorkCalendar With(params IReadOnlyList<SpecialDay> specialDays)
    {
        var replaced = specialDays.Select(e => e.Date).ToHashSet();
        return new WorkCalendar(Zone, Week, SpecialDays.Where(e => !replaced.Contains(e.Date)).Concat(specialDays), Announced);
    }

    /// <summary>How a date differs from its weekday, or null.</summary>
    /// <param name="date">The date.</param>
    public SpecialDay? SpecialDayOn(LocalDate date) => _specialDays.GetValueOrDefault(date);

    /// <summary>The windows that begin on a date.</summary>
    /// <param name="date">The date.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.OutOfRange"/>.</exception>
    public Counted<DayHours> HoursOn(LocalDate date) => new(Hours(WorkRange.Checked(date)), ProvisionalWithin(date, date));

    /// <inheritdoc/>
    public bool Equals(WorkCalendar? other) => other is not null
        && Zone.Id == other.Zone.Id && Week.Equals(other.Week) && Equals(Announced, other.Announced)
        && SpecialDays.SequenceEqual(other.SpecialDays);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as WorkCalendar);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Zone.Id, Week, Announced, SpecialDays.Count);

    private DayHours Hours(LocalDate date) => _specialDays.TryGetValue(date, out var special)
        ? special.Kind switch
        {
            SpecialDayKind.Holiday => DayHours.Closed,
            SpecialDayKind.MakeupDay => Week[special.WorksAs],
            SpecialDayKind.SpecialHours => special.Hours,
        }
        : Week[date.DayOfWeek];

    private LocalDate? ProvisionalWithin(LocalDate first, LocalDate last) =>
        Announced is not { } announced ? null
        : first < announced.Start || first > announced.End ? first
        : last > announced.End ? announced.End.PlusDays(1)
        : null;

    private LocalDate DateOf(Instant instant) => instant.InZone(Zone).Date;

    private WorkTimeException NoAnswer() => HasWorkingTime
        ? new WorkTimeException(WorkTimeCodes.NotEnoughWorkingTime, WorkRange.Text(WorkRange.LastDay))
        : new WorkTimeException(WorkTimeCodes.NoWorkingTime);
}
