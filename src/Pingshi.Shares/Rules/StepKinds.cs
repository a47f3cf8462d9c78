namespace Pingshi.Shares.Rules;

/// <summary>The kinds of steps by the names of the JSON form.</summary>
internal static class StepKinds
{
    public const string Cost = "cost";
    public const string Fee = "fee";
    public const string Floor = "floor";
    public const string Percent = "percent";
    public const string Tiers = "tiers";
    public const string Cap = "cap";
    public const string Retention = "retention";
    public const string Remainder = "remainder";

    public static IReadOnlyList<string> All { get; } = [Cost, Fee, Floor, Percent, Tiers, Cap, Retention, Remainder];

    public static string NameOf(SplitStep step) => step switch
    {
        CostStep => Cost,
        FeeStep => Fee,
        FloorStep => Floor,
        PercentStep => Percent,
        TiersStep => Tiers,
        CapStep => Cap,
        RetentionStep => Retention,
        RemainderStep => Remainder,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No kind of step."),
    };
}
