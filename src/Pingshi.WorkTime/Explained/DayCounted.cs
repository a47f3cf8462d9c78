using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>What one day gave to a count.</summary>
/// <param name="Date">The day, in the calendar's zone.</param>
/// <param name="Special">How it differs from its weekday, or null.</param>
/// <param name="Windows">What was counted on it, window by window; none on a day without work.</param>
/// <param name="Worked">Their sum.</param>
/// <param name="Total">The sum until the end of this day.</param>
/// <param name="IsProvisional">Whether the day is not announced yet, so that the plain week is assumed.</param>
public sealed record DayCounted(
    LocalDate Date, SpecialDay? Special, IReadOnlyList<Interval> Windows, Duration Worked, Duration Total, bool IsProvisional);

/// <summary>How working time between two instants was counted: day by day, window by window.</summary>
/// <remarks>Immutable. The sum of the days is what <see cref="WorkCalendar.Between"/> answers.</remarks>
public sealed class Explanation
{
    private readonly DateTimeZone _zone;

    internal Explanation(DateTimeZone zone, Instant start, Instant end, IReadOnlyList<DayCounted> days) => (_zone, Start, End, Days) = (zone, start, end, days);

    /// <summary>From when, included.</summary>
    public Instant Start { get; }

    /// <summary>Until when, not included.</summary>
    public Instant End { get; }

    /// <summary>Every day touched, in order; days without work too.</summary>
    public IReadOnlyList<DayCounted> Days { get; }

    /// <summary>The working time.</summary>
    public Duration Worked => Days.Count == 0 ? Duration.Zero : Days[^1].Total;

    /// <summary>The lines that a person reads: one a day, and one for each run of like days without work.</summary>
    public IReadOnlyList<Sentence> Lines => [.. Told()];

    /// <summary>The lines in a language.</summary>
    /// <param name="language">Which.</param>
    public IReadOnlyList<string> In(ExplanationLanguage language) => [.. Lines.Select(line => line.In(language))];

    private IEnumerable<Sentence> Told()
    {
        for (var i = 0; i < Days.Count;)
        {
            var run = Days[i].Windows.Count > 0 ? 1 : Days.Skip(i).TakeWhile(day => day.Windows.Count == 0 && SameReason(day, Days[i])).Count();
            yield return run == 1 ? Line(Days[i]) : Rest(Days[i], Days[i + run - 1], run);
            i += run;
        }
    }

    private static bool SameReason(DayCounted a, DayCounted b) =>
        a.Special?.Kind == b.Special?.Kind && a.Special?.Name == b.Special?.Name && a.IsProvisional == b.IsProvisional;

    private Sentence Line(DayCounted day)
    {
        if (day.Windows.Count == 0)
        {
            return Rest(day, day, 1);
        }

        var (reason, doubt, weekday) = (Reason(day), Doubt(day), Telling.Day(day.Date.DayOfWeek));
        var windows = string.Join(" + ", day.Windows.Select(window => $"{Telling.Clock(Local(window.Start), false)}–{Telling.Clock(Local(window.End), true)}"));
        var (worked, total) = (Telling.Length(day.Worked), Telling.Length(day.Total));
        return Sentence.Of(
            $"{WorkRange.Text(day.Date)} {weekday.Chinese}{reason.Chinese}：{windows} = {worked.Chinese}，累计 {total.Chinese}{doubt.Chinese}",
            $"{WorkRange.Text(day.Date)} {weekday.English}{reason.English}: {windows} = {worked.English}, {total.English} in all{doubt.English}");
    }

    private static Sentence Rest(DayCounted first, DayCounted last, int days)
    {
        var (reason, doubt, weekday) = (Reason(first), Doubt(first), Telling.Day(first.Date.DayOfWeek));
        var until = days == 1 ? "" : $" – {WorkRange.Text(last.Date)}";
        return Sentence.Of(
            $"{WorkRange.Text(first.Date)}{until}{(days == 1 ? " " + weekday.Chinese : $"，{days} 天")}{reason.Chinese}：不计{doubt.Chinese}",
            $"{WorkRange.Text(first.Date)}{until}{(days == 1 ? " " + weekday.English : $", {days} days")}{reason.English}: nothing counted{doubt.English}");
    }

    private static Sentence Reason(DayCounted day)
    {
        if (day.Special is not { } special)
        {
            return new("", "");
        }

        var (name, weekday) = (special.Name is { } called ? " " + called : "", special.Kind == SpecialDayKind.MakeupDay ? Telling.Day(special.WorksAs) : default);
        return special.Kind switch
        {
            SpecialDayKind.Holiday => new($" 放假{name}", $" holiday{name}"),
            SpecialDayKind.MakeupDay => new($" 调休上班（按{weekday.Chinese}）{name}", $" make-up day (as {weekday.English}){name}"),
            SpecialDayKind.SpecialHours => new($" 当日另定时间{name}", $" special hours{name}"),
        };
    }

    private static Sentence Doubt(DayCounted day) =>
        day.IsProvisional ? new("（放假安排未公布，暂按平常一周）", " (not announced yet: the plain week is assumed)") : new("", "");

    private LocalTime Local(Instant instant) => instant.InZone(_zone).TimeOfDay;
}
