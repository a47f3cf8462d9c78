namespace Pingshi.Dispatch.Planning;

/// <summary>A job in numbers.</summary>
internal sealed class BoardJob(Job job, int place)
{
    public Job Source { get; } = job;

    public int Place { get; } = place;

    public int Priority { get; } = job.Priority;

    public int Crew { get; } = job.Crew;

    public BoardWindow[] Windows { get; init; } = [];

    public BoardWindow? Wished { get; init; }

    public int WishedWeight { get; } = job.Wished?.Weight ?? 0;

    public int? Due { get; init; }

    public int DueWeight { get; } = job.DueWeight;

    /// <summary>What is broken while nobody comes.</summary>
    public long AbsenceWeight => (Due is null ? 0 : DueWeight) + WishedWeight;

    public int[] After { get; set; } = [];

    public int[] Before { get; set; } = [];

    /// <summary>Engineers by number.</summary>
    public int[] Preferred { get; init; } = [];

    public int[] Excluded { get; init; } = [];

    public (int Part, int Count)[] Parts { get; init; } = [];

    public int[] AnnouncedEngineers { get; set; } = [];

    public int AnnouncedBegin { get; set; }

    public bool Fixed { get; set; }

    /// <summary>Fixed, or something that must come before a fixed visit: a search leaves it where it is.</summary>
    public bool Locked { get; set; }

    /// <summary>Others hang on when it begins, so its beginning stands once it is placed.</summary>
    public bool IsLinked => Crew > 1 || After.Length > 0 || Before.Length > 0;

    /// <summary>The first moment at or after this at which work may begin; null where there is none.</summary>
    public int? BeginFrom(int moment)
    {
        if (Windows.Length == 0)
        {
            return moment;
        }
        foreach (var window in Windows)
        {
            if (moment <= window.To)
            {
                return Math.Max(moment, window.From);
            }
        }
        return null;
    }

    /// <summary>Weights of what is broken where work begins and ends at these moments.</summary>
    public long Broken(int begin, int end) =>
        (end > Due ? DueWeight : 0) + (Wished is { } wished && (begin < wished.From || begin > wished.To) ? WishedWeight : 0);

    /// <summary>Whether a place costs more promises than it keeps: compared with nobody coming or, where due is hard, with coming late.</summary>
    public bool IsTooDear(Cost extra, Relaxed relaxed) =>
        (relaxed & Relaxed.DueIsHard) != 0 ? extra.Broken >= DueWeight : extra.Broken > AbsenceWeight;

    public bool MayBegin(int moment) => BeginFrom(moment) == moment;
}

internal readonly record struct BoardWindow(int From, int To);
