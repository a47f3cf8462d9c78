using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

/// <summary>Reversals: each mirrors the original split, at the rule's original version, whatever holds today.</summary>
/// <remarks>
/// A partial reversal is divided by what stands on each leg, by largest remainder. So no leg ever gives back more than it got, every
/// reversal sums exactly, the reversals together never exceed the receipt, and the one that completes them leaves every leg at zero.
/// </remarks>
public static class Mirror
{
    /// <summary>What stands on each leg of a split after what happened to it; no leg is zero.</summary>
    /// <param name="original">The split.</param>
    /// <param name="movements">What happened to it, in any order.</param>
    public static IReadOnlyList<LegAmount> Standing(SplitResult original, IEnumerable<Movement> movements) =>
    [
        .. original.Legs.Concat(movements.SelectMany(m => m.Legs))
            .GroupBy(l => l.Leg)
            .Select(g => new LegAmount(g.Key, Money.Sum(g.Select(l => l.Amount), original.Receipt.Gross.Currency)))
            .Where(l => !l.Amount.IsZero),
    ];

    /// <summary>Takes an amount back from a split.</summary>
    /// <param name="original">The split.</param>
    /// <param name="before">All that happened to it before.</param>
    /// <param name="amount">How much goes back, above zero.</param>
    /// <param name="kind">Refund or clawback.</param>
    /// <param name="reference">The refund's number, or the red-letter invoice.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.BeyondOriginal"/>; <see cref="SharesCodes.CurrencyMismatch"/>.</exception>
    /// <exception cref="ArgumentException">The kind is a release, or the reference is empty.</exception>
    public static Movement Reverse(SplitResult original, IReadOnlyCollection<Movement> before, Money amount, MovementKind kind, string reference)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reference);
        if (kind == MovementKind.Release)
        {
            throw new ArgumentException("A release reverses nothing.", nameof(kind));
        }

        var standing = Standing(original, before);
        var left = Money.Sum(standing.Select(l => l.Amount), original.Receipt.Gross.Currency);
        if (amount.Sign <= 0 || amount > left)
        {
            throw new SharesException(SharesCodes.BeyondOriginal, amount.ToString(), left.ToString());
        }

        var taken = Allocation.Divide(-amount, [.. standing.Select(l => new Portion(Key(l.Leg), l.Amount.Minor))]);
        return Of(original, kind, reference, standing.Zip(taken, (leg, share) => new LegAmount(leg.Leg, share.Amount)));
    }

    /// <summary>Releases what a retention still holds, by the grade that the verdict gave.</summary>
    /// <param name="original">The split.</param>
    /// <param name="before">All that happened to it before.</param>
    /// <param name="step">The retention, of the rule that made the split.</param>
    /// <param name="grade">One of its grades.</param>
    /// <param name="reference">The verdict.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.UnknownGrade"/>.</exception>
    public static Movement Release(SplitResult original, IReadOnlyCollection<Movement> before, RetentionStep step, string grade, string reference)
    {
        var known = step.Release.Where(r => r.Grade == grade).ToList();
        if (known.Count == 0)
        {
            throw new SharesException(SharesCodes.UnknownGrade, step.Id, grade);
        }

        var from = new Leg(step.From, LegPurpose.Retained);
        var standing = Standing(original, before).Where(l => l.Leg.Purpose == LegPurpose.Retained && l.Leg.Party == step.From).Select(l => l.Amount);
        var all = Money.Sum(standing, original.Receipt.Gross.Currency);
        var held = HeldBy(original, before, step, all);
        var released = known[0].Rate.Of(held, original.Rule.Rounding);
        LegAmount[] legs =
        [
            new(from, -held), new(new Leg(step.From, LegPurpose.Share), released), new(new Leg(step.Otherwise, LegPurpose.Share), held - released),
        ];
        var summed = legs.GroupBy(l => l.Leg).Select(g => new LegAmount(g.Key, Money.Sum(g.Select(l => l.Amount), all.Currency)));
        return Of(original, MovementKind.Release, reference, summed) with { Step = step.Id };
    }

    /// <summary>
    /// Where several retentions hold money of one party, what a step holds of what still stands: in proportion to what each retained, of those
    /// not yet released. A step released before holds nothing.
    /// </summary>
    private static Money HeldBy(SplitResult original, IReadOnlyCollection<Movement> before, RetentionStep step, Money standing)
    {
        var kept = original.Steps.Where(l => l.Step is RetentionStep r && r.From == step.From && !before.Any(m => m.Step == r.Id))
            .Select(l => (l.Step.Id, Kept: l.Moves.Where(m => m.Leg.Purpose == LegPurpose.Retained).Sum(m => m.Amount.Minor))).ToList();
        return kept.Sum(k => k.Kept) == 0
            ? Money.Zero(standing.Currency)
            : Allocation.Divide(standing, [.. kept.Select(k => new Portion(k.Id, k.Kept))]).FirstOrDefault(a => a.Key == step.Id).Amount;
    }

    private static Movement Of(SplitResult original, MovementKind kind, string reference, IEnumerable<LegAmount> legs) =>
        new(kind, original.Receipt.Id, original.Rule.Digest, reference, [.. legs.Where(l => !l.Amount.IsZero)]);

    private static string Key(Leg leg) => $"{leg.Party}:{leg.Purpose}";
}
