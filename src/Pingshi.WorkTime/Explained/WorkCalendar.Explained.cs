using NodaTime;

namespace Pingshi.WorkTime;

/// <content>How a result was counted.</content>
public sealed partial class WorkCalendar
{
    /// <summary>
    /// How the working time from one instant until another is counted. It explains <see cref="Between"/>; <see cref="Add"/> between the start and
    /// its answer; <see cref="Subtract"/> between its answer and the end; <see cref="NextWorking"/> between the instant and its answer.
    /// </summary>
    /// <param name="start">From when; of two instants in the wrong order the earlier.</param>
    /// <param name="end">Until when.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.OutOfRange"/>.</exception>
    public Explanation Explain(Instant start, Instant end)
    {
        var (from, to) = (Instant.Min(start, end), Instant.Max(start, end));
        WorkRange.Nanoseconds(from);
        WorkRange.Nanoseconds(to);
        return new Explanation(Zone, from, to, [.. Days(from, to)]);
    }

    /// <summary>How working days after a day until another were counted: <see cref="WorkingDaysBetween"/>, <see cref="AddWorkingDays"/>,
    /// <see cref="DeadlineOf(LocalDate, LegalPeriod)"/>.</summary>
    /// <param name="day">The day counted from, not counted itself.</param>
    /// <param name="until">The last day counted; not before the day.</param>
    /// <returns>One line a day: its number, or why it does not count.</returns>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.OutOfRange"/>.</exception>
    public IReadOnlyList<Sentence> ExplainDays(LocalDate day, LocalDate until)
    {
        WorkRange.Checked(day);
        WorkRange.Checked(until);
        List<Sentence> lines = [Sentence.Of($"{WorkRange.Text(day)}：开始当天不计入", $"{WorkRange.Text(day)}: the first day is not counted")];
        var count = 0;
        for (var date = day.PlusDays(1); date <= until; date = date.PlusDays(1))
        {
            lines.Add(DayLine(date, ref count));
        }

        return lines;
    }

    private IEnumerable<DayCounted> Days(Instant from, Instant to)
    {
        if (from == to)
        {
            yield break;
        }

        var total = Duration.Zero;
        var last = DateOf(to - Duration.Epsilon);
        for (var date = DateOf(from); date <= last; date = date.PlusDays(1))
        {
            var (start, end) = (Instant.Max(StartOf(date), from), Instant.Min(EndOf(date), to));
            var windows = Stretches(start, end).ToList();
            var worked = windows.Aggregate(Duration.Zero, (sum, window) => sum + window.Duration);
            total += worked;
            yield return new DayCounted(date, SpecialDayOn(date), windows, worked, total, ProvisionalWithin(date, date) is not null);
        }
    }

    private Sentence DayLine(LocalDate date, ref int count)
    {
        var works = !Hours(date).IsClosed;
        count += works ? 1 : 0;
        var weekday = Telling.Day(date.DayOfWeek);
        var name = SpecialDayOn(date)?.Name is { } called ? " " + called : "";
        var doubt = ProvisionalWithin(date, date) is null ? new Sentence("", "") : new("（放假安排未公布）", " (not announced yet)");
        return works
            ? Sentence.Of(
                $"{WorkRange.Text(date)} {weekday.Chinese}{name}：第 {count} 个工作日{doubt.Chinese}",
                $"{WorkRange.Text(date)} {weekday.English}{name}: working day {count}{doubt.English}")
            : Sentence.Of(
                $"{WorkRange.Text(date)} {weekday.Chinese}{name}：非工作日{doubt.Chinese}",
                $"{WorkRange.Text(date)} {weekday.English}{name}: no working day{doubt.English}");
    }
}
