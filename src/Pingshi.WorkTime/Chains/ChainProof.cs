using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>One inner promise at the worst start.</summary>
/// <param name="Promise">The promise.</param>
/// <param name="From">When it begins.</param>
/// <param name="Due">When it is due.</param>
/// <param name="IsCritical">Whether what follows waits for it.</param>
/// <param name="Gain">How much earlier the whole would end if it took no time.</param>
public sealed record ChainStep(Promise Promise, Instant From, Instant Due, bool IsCritical, Duration Gain)
{
    /// <summary>Elapsed time, working or not.</summary>
    public Duration Length => Due - From;
}

/// <summary>Whether inner promises fit inside an outer one whenever it may begin: an answer, not a sample.</summary>
/// <remarks>
/// <para>Why it is exact. The instant at which a promise is due, as a function of its start, stands still or goes with the start, and jumps upward
/// only; it is continuous from below. Links after one another compose such functions, links at once take their maximum. So between two
/// neighbouring breaks the slack of every way through the chain is a straight line, and its least value lies at the last instant of a piece
/// (a break) or at its first (one nanosecond, the unit of time here, after a break). Both are computed for every break: each edge of a
/// window, each start whose due instant reaches the end of a window, carried back through the links before it.</para>
/// <para>Immutable.</para>
/// </remarks>
public sealed class ChainProof
{
    private ChainProof(Promise outer, Instant worst, Instant innerDue, IReadOnlyList<ChainStep> steps, int checkedStarts, LocalDate? provisionalFrom)
    {
        (Outer, WorstStart, InnerDue, Steps, CheckedStarts, ProvisionalFrom) = (outer, worst, innerDue, steps, checkedStarts, provisionalFrom);
        OuterDue = outer.DueAfter(worst);
        WeakestLink = steps.MaxBy(step => step.Gain)!;
    }

    /// <summary>Whether the inner promises are due in time from every start.</summary>
    public bool Fits => Slack >= Duration.Zero;

    /// <summary>The promise that has to hold.</summary>
    public Promise Outer { get; }

    /// <summary>The start that leaves least, the earliest of them.</summary>
    public Instant WorstStart { get; }

    /// <summary>When the outer promise is due from there.</summary>
    public Instant OuterDue { get; }

    /// <summary>When the inner promises are due from there.</summary>
    public Instant InnerDue { get; }

    /// <summary>Elapsed time left at the worst start; below zero it is missing.</summary>
    public Duration Slack => OuterDue - InnerDue;

    /// <summary>Every inner promise from the worst start, in the order of the chain.</summary>
    public IReadOnlyList<ChainStep> Steps { get; }

    /// <summary>The inner promise that costs most at the worst start: without it the whole would end earliest.</summary>
    public ChainStep WeakestLink { get; }

    /// <summary>How many starts were computed. They stand for all.</summary>
    public int CheckedStarts { get; }

    /// <summary>The first day looked at that is not announced yet; null when the answer stands.</summary>
    public LocalDate? ProvisionalFrom { get; }

    /// <summary>Whether the inner promises fit from every instant of a year.</summary>
    /// <param name="outer">The promise that has to hold.</param>
    /// <param name="inner">What has to be done under it.</param>
    /// <param name="year">The year, in the outer promise's zone.</param>
    /// <exception cref="WorkTimeException">A calendar has no answer, such as <see cref="WorkTimeCodes.NoWorkingTime"/>.</exception>
    public static ChainProof OfYear(Promise outer, PromiseLink inner, int year)
    {
        var zone = outer.Calendar.Zone;
        return Of(outer, inner, zone.AtStartOfDay(new LocalDate(year, 1, 1)).ToInstant(), zone.AtStartOfDay(new LocalDate(year + 1, 1, 1)).ToInstant());
    }

    /// <summary>Whether the inner promises fit from every instant of an interval.</summary>
    /// <param name="outer">The promise that has to hold.</param>
    /// <param name="inner">What has to be done under it.</param>
    /// <param name="from">The first start.</param>
    /// <param name="to">The first instant that is none; after the first.</param>
    /// <exception cref="WorkTimeException">A calendar has no answer.</exception>
    public static ChainProof Of(Promise outer, PromiseLink inner, Instant from, Instant to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(to, from);
        var starts = Starts(outer, inner, from, to);
        var (worst, least) = (from, Duration.MaxValue);
        foreach (var start in starts)
        {
            var slack = outer.DueAfter(start) - inner.DueAfter(start);
            (worst, least) = slack < least ? (start, slack) : (worst, least);
        }

        var due = inner.DueAfter(worst);
        var steps = inner.Trace(worst, isCritical: true)
            .Select(step => new ChainStep(step.Promise, step.From, step.Due, step.IsCritical, due - inner.DueAfter(worst, step.Promise))).ToList();
        return new ChainProof(outer, worst, due, steps, starts.Count, Provisional(outer, inner, from, to));
    }

    /// <summary>The proof in words: the verdict, then every promise from the worst start with its windows.</summary>
    public IReadOnlyList<Sentence> Explain()
    {
        var zone = Outer.Calendar.Zone;
        var slack = Telling.Length(Slack);
        var (chinese, english) = Fits ? ("始终放得下", "always fits") : ("放不下", "does not always fit");
        return
        [
            Sentence.Of(
                $"“{Outer.Name}”之内{chinese}：最不利的起点 {Telling.Time(WorstStart, zone)}，余量 {slack.Chinese}，最弱一环“{WeakestLink.Promise.Name}”{(ProvisionalFrom is null ? "" : "，结果暂定：有的日子放假安排未公布")}",
                $"Within \"{Outer.Name}\" it {english}: worst start {Telling.Time(WorstStart, zone)}, slack {slack.English}, weakest link \"{WeakestLink.Promise.Name}\"{(ProvisionalFrom is null ? "" : ", provisional: some days are not announced yet")}"),
            .. Told(Outer, WorstStart, OuterDue),
            .. Steps.SelectMany(step => Told(step.Promise, step.From, step.Due)),
        ];
    }

    private static SortedSet<Instant> Starts(Promise outer, PromiseLink inner, Instant from, Instant to)
    {
        var last = to - Duration.Epsilon;
        var starts = new SortedSet<Instant> { from, last };
        foreach (var point in outer.Breaks(from, to).Concat(inner.Breaks(from, to)))
        {
            if (point >= from && point <= last)
            {
                starts.Add(point);
                starts.Add(Instant.Min(point + Duration.Epsilon, last));
            }
        }

        return starts;
    }

    private static LocalDate? Provisional(Promise outer, PromiseLink inner, Instant from, Instant to) => inner.Trace(to, isCritical: true)
        .Select(step => step.Promise.Calendar.Between(from, step.Due).ProvisionalFrom)
        .Append(outer.Calendar.Between(from, outer.DueAfter(to)).ProvisionalFrom)
        .Where(date => date is not null).DefaultIfEmpty().Min();

    private static IEnumerable<Sentence> Told(Promise promise, Instant from, Instant due)
    {
        var zone = promise.Calendar.Zone;
        var allowed = Telling.Length(promise.Allowed);
        yield return Sentence.Of(
            $"“{promise.Name}” {allowed.Chinese}：{Telling.Time(from, zone)} → {Telling.Time(due, zone)}",
            $"\"{promise.Name}\" {allowed.English}: {Telling.Time(from, zone)} → {Telling.Time(due, zone)}");
        foreach (var line in promise.Calendar.Explain(from, due).Lines)
        {
            yield return new("  " + line.Chinese, "  " + line.English);
        }
    }
}
