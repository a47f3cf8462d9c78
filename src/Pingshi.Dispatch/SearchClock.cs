namespace Pingshi.Dispatch;

/// <summary>How much of its budget a search has used; begins to run when it is made.</summary>
internal sealed class SearchClock(SearchLimits limits, TimeProvider time, CancellationToken ct)
{
    private readonly long _began = time.GetTimestamp();

    /// <summary>Whether its time is over or it is cancelled, whatever the steps.</summary>
    public bool IsOver => ct.IsCancellationRequested || ByTime >= 1;

    private double ByTime => limits.Time is { } span ? time.GetElapsedTime(_began) / Max(span) : 0;

    /// <summary>From 0 at the start to 1 at the end; 1 too once the search is cancelled.</summary>
    public double Used(long iterations)
    {
        if (ct.IsCancellationRequested)
        {
            return 1;
        }
        var byCount = limits.Iterations is { } most ? most == 0 ? 1 : iterations / (double)most : 0;
        return Math.Min(1, Math.Max(ByTime, byCount));
    }

    /// <summary>So many steps of those wanted are still allowed by count.</summary>
    public int Allowed(long iterations, int wanted) => (int)Math.Min(wanted, (limits.Iterations ?? long.MaxValue) - iterations);

    private static TimeSpan Max(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.FromTicks(1);
}
