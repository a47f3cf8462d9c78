using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>What has to be done under a promise: one inner promise, several after one another, or several at once.</summary>
/// <remarks>
/// As a function of its start, the end of a link never goes back and is continuous from below: it is made of pieces that stand still or go with the
/// start, and of jumps upward. <see cref="ChainProof"/> rests on that. Immutable.
/// </remarks>
public abstract record PromiseLink
{
    private protected PromiseLink()
    {
    }

    /// <summary>Links that follow one another: each begins when the one before it is due.</summary>
    /// <param name="links">At least one.</param>
    public static PromiseLink Serial(params IReadOnlyList<PromiseLink> links) => new SerialLinks(AtLeastOne(links));

    /// <summary>Links that begin together; the last one due ends them.</summary>
    /// <param name="links">At least one.</param>
    public static PromiseLink Parallel(params IReadOnlyList<PromiseLink> links) => new ParallelLinks(AtLeastOne(links));

    /// <summary>When all is due that begins at the start; a promise left out takes no time.</summary>
    internal abstract Instant DueAfter(Instant start, Promise? leftOut = null);

    /// <summary>The starts from one instant to another at which the pieces of <see cref="DueAfter"/> meet.</summary>
    internal abstract IEnumerable<Instant> Breaks(Instant from, Instant to);

    /// <summary>The latest starts, not before a first one, whose ends are not after an end: one for each way through the link.</summary>
    internal abstract IEnumerable<Instant> LatestStarts(Instant end, Instant first);

    /// <summary>Every promise of the link as it runs from a start.</summary>
    internal abstract IEnumerable<(Promise Promise, Instant From, Instant Due, bool IsCritical)> Trace(Instant start, bool isCritical);

    private static IReadOnlyList<PromiseLink> AtLeastOne(IReadOnlyList<PromiseLink> links) =>
        links.Count > 0 ? [.. links] : throw new ArgumentException("A chain has at least one link.", nameof(links));
}

/// <summary>A promise of so much working time by a calendar: a response, an underpinning contract, a journey.</summary>
public sealed record Promise : PromiseLink
{
    /// <summary>A promise.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="calendar">Whose working time counts; day and night for a journey.</param>
    /// <param name="allowed">How much; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">Below zero.</exception>
    public Promise(string name, WorkCalendar calendar, Duration allowed)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(allowed, Duration.Zero);
        (Name, Calendar, Allowed) = (name, calendar, allowed);
    }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>Whose working time counts.</summary>
    public WorkCalendar Calendar { get; }

    /// <summary>How much.</summary>
    public Duration Allowed { get; }

    internal override Instant DueAfter(Instant start, Promise? leftOut = null) =>
        ReferenceEquals(this, leftOut) ? start : Calendar.Add(start, Allowed).Value;

    internal override IEnumerable<Instant> Breaks(Instant from, Instant to)
    {
        foreach (var window in Calendar.Stretches(from, DueAfter(to)))
        {
            yield return window.Start;
            yield return window.End;

            // Where the due instant reaches the end of a window, it jumps to the next one.
            foreach (var start in LatestStarts(window.End, from))
            {
                yield return start;
            }
        }
    }

    internal override IEnumerable<Instant> LatestStarts(Instant end, Instant first) =>
        end >= first && Calendar.Between(first, end).Value >= Allowed ? [Calendar.Subtract(end, Allowed).Value] : [];

    internal override IEnumerable<(Promise Promise, Instant From, Instant Due, bool IsCritical)> Trace(Instant start, bool isCritical) =>
        [(this, start, DueAfter(start), isCritical)];
}

internal sealed record SerialLinks(IReadOnlyList<PromiseLink> Links) : PromiseLink
{
    internal override Instant DueAfter(Instant start, Promise? leftOut = null) =>
        Links.Aggregate(start, (at, link) => link.DueAfter(at, leftOut));

    internal override IEnumerable<Instant> Breaks(Instant from, Instant to)
    {
        var (first, last) = (from, to);
        for (var i = 0; i < Links.Count; i++)
        {
            foreach (var point in Through(Links[i].Breaks(first, last).ToHashSet(), i, from))
            {
                yield return point;
            }

            (first, last) = (Links[i].DueAfter(first), Links[i].DueAfter(last));
        }
    }

    internal override IEnumerable<Instant> LatestStarts(Instant end, Instant first) => Through([end], Links.Count, first);

    internal override IEnumerable<(Promise Promise, Instant From, Instant Due, bool IsCritical)> Trace(Instant start, bool isCritical)
    {
        foreach (var link in Links)
        {
            foreach (var step in link.Trace(start, isCritical))
            {
                yield return step;
            }

            start = link.DueAfter(start);
        }
    }

    /// <summary>Points at the beginning of a link, carried back through those before it.</summary>
    private HashSet<Instant> Through(HashSet<Instant> points, int link, Instant from)
    {
        var starts = new Instant[link + 1];
        starts[0] = from;
        for (var i = 0; i < link; i++)
        {
            starts[i + 1] = Links[i].DueAfter(starts[i]);
        }

        for (var i = link - 1; i >= 0; i--)
        {
            points = [.. points.SelectMany(point => Links[i].LatestStarts(point, starts[i]))];
        }

        return points;
    }
}

internal sealed record ParallelLinks(IReadOnlyList<PromiseLink> Links) : PromiseLink
{
    internal override Instant DueAfter(Instant start, Promise? leftOut = null) => Links.Max(link => link.DueAfter(start, leftOut));

    internal override IEnumerable<Instant> Breaks(Instant from, Instant to) => Links.SelectMany(link => link.Breaks(from, to));

    internal override IEnumerable<Instant> LatestStarts(Instant end, Instant first) => Links.SelectMany(link => link.LatestStarts(end, first));

    internal override IEnumerable<(Promise Promise, Instant From, Instant Due, bool IsCritical)> Trace(Instant start, bool isCritical)
    {
        var slowest = Links.MaxBy(link => link.DueAfter(start));
        return Links.SelectMany(link => link.Trace(start, isCritical && ReferenceEquals(link, slowest)));
    }
}
