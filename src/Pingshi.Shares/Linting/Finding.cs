using Pingshi.Shares.Splits;

namespace Pingshi.Shares.Linting;

/// <summary>How grave a finding is.</summary>
public enum Gravity
{
    /// <summary>The rule does not do what it says: mend it before anyone signs.</summary>
    Error,

    /// <summary>The rule can do what its parties did not mean: look at it.</summary>
    Warning,
}

/// <summary>One thing found in a rule.</summary>
/// <param name="Code">One of <see cref="FindingCodes"/>.</param>
/// <param name="Gravity">How grave.</param>
/// <param name="Place">Where, as a JSON path: <c>$.steps[2]</c>.</param>
/// <param name="Text">What is wrong and how to mend it.</param>
/// <param name="Witness">A receipt that shows it; null where none is needed.</param>
public sealed record Finding(string Code, Gravity Gravity, string Place, Words Text, Witness? Witness = null)
{
    /// <summary>Place, words and code.</summary>
    public override string ToString() => $"{Place}: {Text} [{Code}]";
}

/// <summary>A receipt that the rule cannot split.</summary>
/// <param name="Receipt">The receipt; split it with <paramref name="Before"/> and the same happens.</param>
/// <param name="Before">What earlier receipts brought, by step; zero everywhere but where the words say otherwise.</param>
/// <param name="Reason">What happens to it.</param>
/// <param name="UpTo">Every receipt from the witness's amount to this one breaks in the same way; null = every larger one tried.</param>
public sealed record Witness(Receipt Receipt, IReadOnlyList<StepTotals> Before, SuspenseReason Reason, Money? UpTo);
