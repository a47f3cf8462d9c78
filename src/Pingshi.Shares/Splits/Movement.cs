namespace Pingshi.Shares.Splits;

/// <summary>What happened to a split afterwards.</summary>
public enum MovementKind
{
    /// <summary>Money went back to the payer (退款).</summary>
    Refund,

    /// <summary>Shares are taken back, by a red-letter invoice (追回, 红字发票).</summary>
    Clawback,

    /// <summary>A verdict released a retention (质保金释放).</summary>
    Release,
}

/// <summary>What changes in a split's legs.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Receipt">The receipt whose split it changes.</param>
/// <param name="Digest">The rule of the original split, at its version.</param>
/// <param name="Reference">What it stands on: the red-letter invoice, the verdict, the refund's number.</param>
/// <param name="Legs">The changes: below zero is taken away.</param>
public sealed record Movement(MovementKind Kind, string Receipt, string Digest, string Reference, IReadOnlyList<LegAmount> Legs)
{
    /// <summary>The retention that a release settles; null for the others.</summary>
    public string? Step { get; init; }
}
