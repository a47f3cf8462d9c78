namespace Pingshi.Shares.Splits;

/// <summary>Who watches a split: nobody, or the recorder of the explanation. A type argument, so that nobody costs nothing.</summary>
internal interface ITrace
{
    /// <summary>Before a step.</summary>
    void Begin(ReadOnlySpan<long> legs, ReadOnlySpan<long> credits);

    /// <summary>After a step that was done or could not be done.</summary>
    void End(int step, in StepFacts facts, long leftAfter, ReadOnlySpan<long> legs);
}

/// <summary>What a step worked with.</summary>
/// <param name="Input">What its percentage is taken of, or the amount it states.</param>
/// <param name="Before">The running total that it stands on.</param>
/// <param name="Exact">The claim before rounding, in millionths of the minor unit.</param>
/// <param name="Amount">The claim in whole minor units.</param>
internal readonly record struct StepFacts(long Input, long Before, Int128 Exact, long Amount);

/// <summary>Nobody watches.</summary>
internal readonly struct Unwatched : ITrace
{
    public void Begin(ReadOnlySpan<long> legs, ReadOnlySpan<long> credits)
    {
        // Nothing to keep.
    }

    public void End(int step, in StepFacts facts, long leftAfter, ReadOnlySpan<long> legs)
    {
        // Nothing to keep.
    }
}
