using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>Makes one calendar of two by their windows on the wall clock, day by day.</summary>
/// <remarks>
/// A day is joined as pieces from midnight to midnight; a piece that goes on over midnight becomes one window again where a window can hold
/// it. What a date works depends on the two days before it and the one after, so only dates near a special day need more than the week.
/// </remarks>
internal static class CalendarJoin
{
    private const long Day = NodaConstants.NanosecondsPerDay;

    // A Monday; which one does not matter, because only the week is read.
    private static readonly LocalDate SomeMonday = new(2024, 1, 1);

    public delegate List<Piece> Combine(List<Piece> a, List<Piece> b);

    public readonly record struct Piece(long Start, long End);

    public static WorkCalendar Of(WorkCalendar a, WorkCalendar b, Combine combine)
    {
        if (a.Zone.Id != b.Zone.Id)
        {
            throw new WorkTimeException(WorkTimeCodes.ZonesDiffer, a.Zone.Id, b.Zone.Id);
        }

        DayHours Joined(LocalDate date, Func<WorkCalendar, LocalDate, DayHours> hours) =>
            Windows(d => combine(Pieces(d, day => hours(a, day)), Pieces(d, day => hours(b, day))), date);
        var week = Enumerable.Range(0, 7).Aggregate(WorkWeek.Closed, (week, i) =>
            week.With((IsoDayOfWeek)(i + 1), Joined(SomeMonday.PlusDays(i), (calendar, date) => calendar.PlainHours(date))));
        var dates = a.SpecialDays.Concat(b.SpecialDays).SelectMany(day => Enumerable.Range(-1, 4).Select(day.Date.PlusDays)).ToHashSet();
        var specials = dates.Select(date => Special(date, Joined(date, (calendar, d) => calendar.TrueHours(d)), week, a, b)).OfType<SpecialDay>();
        return new WorkCalendar(a.Zone, week, specials, Announced(a.Announced, b.Announced));
    }

    public static List<Piece> Either(List<Piece> a, List<Piece> b)
    {
        List<Piece> joined = [];
        foreach (var piece in a.Concat(b).OrderBy(piece => piece.Start))
        {
            if (joined is [.., var last] && piece.Start <= last.End)
            {
                joined[^1] = new Piece(last.Start, Math.Max(last.End, piece.End));
            }
            else
            {
                joined.Add(piece);
            }
        }

        return joined;
    }

    public static List<Piece> Both(List<Piece> a, List<Piece> b) =>
    [
        .. from x in Either(a, [])
           from y in Either(b, [])
           let common = new Piece(Math.Max(x.Start, y.Start), Math.Min(x.End, y.End))
           where common.Start < common.End
           select common,
    ];

    private static List<Piece> Pieces(LocalDate date, Func<LocalDate, DayHours> hours) =>
    [
        .. hours(date.PlusDays(-1)).Where(window => window.EndsNextDay && window.End != LocalTime.Midnight).Select(window => new Piece(0, window.End.NanosecondOfDay)),
        .. hours(date).Select(window => new Piece(window.Start.NanosecondOfDay, window.EndsNextDay ? Day : window.End.NanosecondOfDay)),
    ];

    private static DayHours Windows(Func<LocalDate, List<Piece>> pieces, LocalDate date)
    {
        var (before, own, after) = (pieces(date.PlusDays(-1)), pieces(date), pieces(date.PlusDays(1)));
        List<WorkWindow> windows = [.. own.Skip(GoesOn(before, own) ? 1 : 0).Select(piece => new WorkWindow(Time(piece.Start), Time(piece.End)))];
        if (windows.Count > 0 && GoesOn(own, after))
        {
            windows[^1] = new WorkWindow(windows[^1].Start, Time(after[0].End));
        }

        return DayHours.Of(windows);
    }

    private static bool GoesOn(List<Piece> day, List<Piece> next) =>
        day is [.., { End: Day } last] && next is [{ Start: 0 } first, ..] && first.End <= last.Start;

    private static LocalTime Time(long nanoseconds) => LocalTime.FromNanosecondsSinceMidnight(nanoseconds % Day);

    private static SpecialDay? Special(LocalDate date, DayHours hours, WorkWeek week, WorkCalendar a, WorkCalendar b)
    {
        SpecialDay[] own = [.. new[] { a.SpecialDayOn(date), b.SpecialDayOn(date) }.OfType<SpecialDay>()];
        var name = own.Select(day => day.Name).FirstOrDefault(called => called is not null);
        if (hours.IsClosed)
        {
            return own.Any(day => day.Kind == SpecialDayKind.Holiday) || !week[date.DayOfWeek].IsClosed ? SpecialDay.Holiday(date, name) : null;
        }

        var makeup = own.FirstOrDefault(day => day.Kind == SpecialDayKind.MakeupDay && week[day.WorksAs].Equals(hours));
        return makeup is not null ? SpecialDay.MakeupDay(date, makeup.WorksAs, name)
            : hours.Equals(week[date.DayOfWeek]) ? null
            : SpecialDay.SpecialHours(date, hours, name);
    }

    private static DateInterval? Announced(DateInterval? a, DateInterval? b) => (a, b) switch
    {
        (null, _) => b,
        (_, null) => a,
        ({ } x, { } y) => x.Intersection(y) ?? throw new WorkTimeException(WorkTimeCodes.AnnouncedApart),
    };
}
