namespace Pingshi.Shares;

/// <summary>Every code a <see cref="SharesException"/> can carry.</summary>
public static class SharesCodes
{
    /// <summary>Two amounts of different currencies cannot be added, subtracted or compared. Arguments: both currency codes.</summary>
    public const string CurrencyMismatch = "currency-mismatch";

    /// <summary>The code is none of ISO 4217's. Arguments: the code.</summary>
    public const string UnknownCurrency = "unknown-currency";

    /// <summary>The figure has more decimals than the currency or the unit holds. Arguments: the figure, the decimals allowed.</summary>
    public const string TooPrecise = "too-precise";

    /// <summary>The figure is beyond what 64 bits hold in the unit. Arguments: the figure.</summary>
    public const string TooLarge = "too-large";

    /// <summary>A VAT rate lies from 0 % to below 100 %, a tier's rate from 0 to 100 %. Arguments: the rate.</summary>
    public const string RateOutOfRange = "rate-out-of-range";

    /// <summary>Tax has the sign of the net amount and is not larger than it. Arguments: net, tax.</summary>
    public const string TaxOutOfRange = "tax-out-of-range";

    /// <summary>Amounts of different VAT rates do not add up to one taxed amount. Arguments: both rates.</summary>
    public const string RateMismatch = "rate-mismatch";

    /// <summary>Nobody is there to divide among, or all weights are zero. Arguments: none.</summary>
    public const string NothingToDivideBy = "nothing-to-divide-by";

    /// <summary>A portion has a weight below zero. Arguments: the portion's key, the weight.</summary>
    public const string NegativeWeight = "negative-weight";

    /// <summary>Two portions have the same key, so that a tie between them could not be settled. Arguments: the key.</summary>
    public const string DuplicateKey = "duplicate-key";

    /// <summary>The floors together are more than the total. Arguments: the sum of the floors, the total, in minor units.</summary>
    public const string FloorsExceedTotal = "floors-exceed-total";

    /// <summary>The caps together are less than the total. Arguments: the sum of the caps, the total, in minor units.</summary>
    public const string CapsBelowTotal = "caps-below-total";

    /// <summary>A floor is below zero or above its cap. Arguments: the portion's key, floor, cap.</summary>
    public const string BoundsReversed = "bounds-reversed";

    /// <summary>Tiers begin above 0 and rise; where a rate holds for the whole total, it does not fall. Arguments: the threshold at fault.</summary>
    public const string TiersOutOfOrder = "tiers-out-of-order";

    /// <summary>The text is no split rule. Arguments: the place as a JSON path, what stands there and what should.</summary>
    public const string UnreadableRule = "unreadable-rule";

    /// <summary>A reversal asks for more than is left of the split it mirrors, or for nothing. Arguments: the amount asked, what is left.</summary>
    public const string BeyondOriginal = "beyond-original";

    /// <summary>The retention's table has no such grade. Arguments: the step, the grade.</summary>
    public const string UnknownGrade = "unknown-grade";

    /// <summary>An account's party is small letters, digits and hyphens, at most 64. Arguments: the name.</summary>
    public const string UnreadableAccount = "unreadable-account";

    /// <summary>All codes, in the order of this class.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        CurrencyMismatch, UnknownCurrency, TooPrecise, TooLarge, RateOutOfRange, TaxOutOfRange, RateMismatch, NothingToDivideBy,
        NegativeWeight, DuplicateKey, FloorsExceedTotal, CapsBelowTotal, BoundsReversed, TiersOutOfOrder,
        UnreadableRule, BeyondOriginal, UnknownGrade, UnreadableAccount,
    ];
}
