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

    /// <summary>A VAT rate lies from 0 % to below 100 %. Arguments: the rate.</summary>
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

    /// <summary>All codes, in the order of this class.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        CurrencyMismatch, UnknownCurrency, TooPrecise, TooLarge, RateOutOfRange, TaxOutOfRange, RateMismatch, NothingToDivideBy,
        NegativeWeight, DuplicateKey,
    ];
}
