using System.Globalization;

namespace Pingshi.WorkTime;

/// <summary>What stands once every correction took effect.</summary>
internal sealed class Corrections
{
    private readonly Dictionary<int, ClockEvent> _byNumber = [];

    /// <param name="recorded">All events, in the order in which they were recorded.</param>
    public Corrections(IReadOnlyList<ClockEvent> recorded)
    {
        foreach (var e in recorded)
        {
            if (!_byNumber.TryAdd(e.Number, e))
            {
                Faults.Add(ClockFault.Of(WorkTimeCodes.ClockNumberTwice, e));
            }
        }

        var right = new Dictionary<int, ClockEvent?>();
        foreach (var correction in recorded.OfType<ClockEvent.Corrected>())
        {
            if (WhyNot(correction) is { } code)
            {
                Faults.Add(ClockFault.Of(code, correction, correction.Wrong.ToString(CultureInfo.InvariantCulture)));
            }
            else
            {
                right[correction.Wrong] = correction.Right;
                Faults.AddRange(correction.Right?.Faults() ?? []);
            }
        }

        Standing = [.. recorded.Select(e => right.TryGetValue(e.Number, out var better) ? better : e).OfType<ClockEvent>()];
        Given = recorded;
    }

    /// <summary>The events that hold, corrections among them.</summary>
    public IReadOnlyList<ClockEvent> Standing { get; }

    /// <summary>The events as they were recorded.</summary>
    public IReadOnlyList<ClockEvent> Given { get; }

    public List<ClockFault> Faults { get; } = [];

    private string? WhyNot(ClockEvent.Corrected correction) => _byNumber.GetValueOrDefault(correction.Wrong) switch
    {
        null => WorkTimeCodes.ClockUnknownEvent,
        ClockEvent.Corrected => WorkTimeCodes.ClockCorrectsCorrection,
        _ when correction.Right is ClockEvent.Corrected || correction.Right is { } right && right.Number != correction.Wrong => WorkTimeCodes.ClockCorrectedOddly,
        _ => null,
    };
}
