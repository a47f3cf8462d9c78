namespace Pingshi.Shares.Linting;

/// <summary>Every code a <see cref="Finding"/> can carry.</summary>
public static class FindingCodes
{
    /// <summary>No receipt tried leaves anything for the step.</summary>
    public const string Unreachable = "unreachable-step";

    /// <summary>The percentages together ask for more than there is.</summary>
    public const string OverHundred = "over-hundred";

    /// <summary>A protected floor is not met by some receipts.</summary>
    public const string FloorFails = "floor-fails";

    /// <summary>A floor lies above a cap of the same party.</summary>
    public const string FloorAboveCap = "floor-above-cap";

    /// <summary>A fee or a fixed cost is more than some receipts bring.</summary>
    public const string SmallReceipt = "small-receipt";

    /// <summary>No step says whose the remainder is.</summary>
    public const string NoRemainder = "no-remainder";

    /// <summary>Crossing a tier asks for more on earlier receipts than this one leaves.</summary>
    public const string TopUp = "top-up-beyond-receipt";

    /// <summary>A party gets a share and the rule does not say for what work.</summary>
    public const string NoWork = "share-without-work";

    /// <summary>A party has work and no step gives to it.</summary>
    public const string NoShare = "work-without-share";

    /// <summary>A margin is taken where no cost stands above.</summary>
    public const string MarginWithoutCost = "margin-without-cost";

    /// <summary>A cap or a retention of a party to whom no step above gives.</summary>
    public const string NothingAbove = "nothing-above";

    /// <summary>A party has not signed this text.</summary>
    public const string Unsigned = "unsigned";

    /// <summary>All codes, in the order of this class.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Unreachable, OverHundred, FloorFails, FloorAboveCap, SmallReceipt, NoRemainder, TopUp, NoWork, NoShare, MarginWithoutCost, NothingAbove, Unsigned,
    ];
}
