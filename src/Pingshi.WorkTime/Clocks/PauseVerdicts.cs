using System.Globalization;

namespace Pingshi.WorkTime;

/// <summary>Which pauses are disputed, and which were overturned.</summary>
internal sealed class PauseVerdicts
{
    public PauseVerdicts(Corrections events)
    {
        var wasPause = events.Given.OfType<ClockEvent.Paused>().Select(p => p.Number).ToHashSet();
        var pauses = events.Standing.OfType<ClockEvent.Paused>().DistinctBy(p => p.Number).ToDictionary(p => p.Number);
        foreach (var e in ClockFold.InOrder(events.Standing))
        {
            var (pause, upheld) = e switch
            {
                ClockEvent.Contested contested => (contested.Pause, (bool?)null),
                ClockEvent.Decided decided => (decided.Pause, decided.Upheld),
                _ => ((int?)null, (bool?)null),
            };
            if (pause is not { } number || wasPause.Contains(number) && !pauses.ContainsKey(number))
            {
                // A pause that a correction struck out leaves its dispute without an object, and that is no fault.
                continue;
            }

            if (WhyNot(e, number, pauses) is { } code)
            {
                Faults.Add(ClockFault.Of(code, e, number.ToString(CultureInfo.InvariantCulture)));
            }
            else
            {
                Take(number, upheld);
            }
        }
    }

    /// <summary>Disputed and not decided.</summary>
    public HashSet<int> Open { get; } = [];

    /// <summary>They never stopped the clock.</summary>
    public HashSet<int> Overturned { get; } = [];

    public List<ClockFault> Faults { get; } = [];

    private string? WhyNot(ClockEvent e, int pause, Dictionary<int, ClockEvent.Paused> pauses) =>
        !pauses.TryGetValue(pause, out var disputed) ? WorkTimeCodes.ClockNoSuchPause
        : e.At < disputed.At ? WorkTimeCodes.ClockContestTooEarly
        : e is ClockEvent.Contested && Open.Contains(pause) ? WorkTimeCodes.ClockContestedAlready
        : e is ClockEvent.Contested && Overturned.Contains(pause) ? WorkTimeCodes.ClockOverturnedAlready
        : e is ClockEvent.Decided && !Open.Contains(pause) ? WorkTimeCodes.ClockNotContested
        : null;

    private void Take(int pause, bool? upheld)
    {
        if (upheld is null)
        {
            Open.Add(pause);
            return;
        }

        Open.Remove(pause);
        if (upheld == false)
        {
            Overturned.Add(pause);
        }
    }
}
