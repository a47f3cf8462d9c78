namespace Pingshi.Shares;

/// <summary>Percentages that depend on a running total: of a period's receipts, of an agreement's, or of one receipt alone.</summary>
/// <remarks>
/// The claim of a total is exact in parts per million; a receipt's claim is the claim of the total after it less the claim of the total
/// before it. So the claims of any receipts add up to the claim of their sum, in any order and cut any way. Immutable and safe to share
/// between threads.
/// </remarks>
public sealed class Tiers
{
    /// <summary>The denominator of <see cref="Claim(long)"/>.</summary>
    public const long PartsPerUnit = 1_000_000;

    private readonly Tier[] _tiers;

    /// <summary>Tiers that begin at zero and rise.</summary>
    /// <param name="mode">What the rates are taken of.</param>
    /// <param name="tiers">The first above 0, each above the one before; for <see cref="TierMode.Whole"/> the rates do not fall.</param>
    /// <exception cref="SharesException"><see cref="SharesCodes.TiersOutOfOrder"/>, <see cref="SharesCodes.RateOutOfRange"/>.</exception>
    public Tiers(TierMode mode, IReadOnlyList<Tier> tiers)
    {
        Mode = mode;
        _tiers = [.. tiers];
        for (var i = 0; i < _tiers.Length; i++)
        {
            Check(i);
        }

        if (_tiers.Length == 0)
        {
            throw new SharesException(SharesCodes.TiersOutOfOrder, "0");
        }
    }

    /// <summary>What the rates are taken of.</summary>
    public TierMode Mode { get; }

    /// <summary>The tiers, rising.</summary>
    public IReadOnlyList<Tier> All => _tiers;

    /// <summary>What is due on a total, exactly, in millionths of the minor unit.</summary>
    /// <param name="total">Minor units, zero or more.</param>
    public Int128 Claim(long total) => Mode switch
    {
        TierMode.Marginal => Marginal(total),
        TierMode.Whole => (Int128)total * Reached(total).Rate.PartsPerMillion,
    };

    /// <summary>What an amount is due on top of what came before it, exactly, in millionths of the minor unit.</summary>
    /// <param name="before">The running total before, in minor units, zero or more.</param>
    /// <param name="amount">Minor units, zero or more.</param>
    /// <exception cref="OverflowException">The running total does not fit.</exception>
    public Int128 Claim(long before, long amount) => Claim(before + amount) - Claim(before);

    /// <summary>The tier in which a total lies.</summary>
    /// <param name="total">Minor units, zero or more.</param>
    public Tier Reached(long total)
    {
        var reached = _tiers[0];
        foreach (var tier in _tiers)
        {
            if (total <= tier.Above)
            {
                break;
            }

            reached = tier;
        }

        return reached;
    }

    private Int128 Marginal(long total)
    {
        var claim = Int128.Zero;
        for (var i = 0; i < _tiers.Length && total > _tiers[i].Above; i++)
        {
            var end = i + 1 < _tiers.Length ? Math.Min(total, _tiers[i + 1].Above) : total;
            claim += (Int128)(end - _tiers[i].Above) * _tiers[i].Rate.PartsPerMillion;
        }

        return claim;
    }

    private void Check(int i)
    {
        var (above, rate) = _tiers[i];
        if (rate < Percentage.Zero || rate > Percentage.Hundred)
        {
            throw new SharesException(SharesCodes.RateOutOfRange, rate.ToString());
        }

        if (i == 0 ? above != 0 : above <= _tiers[i - 1].Above || (Mode == TierMode.Whole && rate < _tiers[i - 1].Rate))
        {
            throw new SharesException(SharesCodes.TiersOutOfOrder, ExactMath.Invariant(above));
        }
    }
}
