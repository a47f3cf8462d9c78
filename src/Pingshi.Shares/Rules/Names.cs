using System.Collections.Frozen;

namespace Pingshi.Shares.Rules;

/// <summary>The words of the JSON form beside the values they stand for.</summary>
internal static class Names
{
    public static readonly FrozenDictionary<string, bool> Bases = Of(("net", false), ("gross", true));
    public static readonly FrozenDictionary<string, bool> RoundingScopes = Of(("line", false), ("agreement", true));
    public static readonly FrozenDictionary<string, Per> Pers = Of(("receipt", Per.Receipt), ("period", Per.Period), ("agreement", Per.Agreement));
    public static readonly FrozenDictionary<string, TierMode> Modes = Of(("marginal", TierMode.Marginal), ("whole", TierMode.Whole));

    public static readonly FrozenDictionary<string, RulePeriod> Periods =
        Of(("month", RulePeriod.Month), ("quarter", RulePeriod.Quarter), ("year", RulePeriod.Year));

    public static readonly FrozenDictionary<string, StepBase> StepBases =
        Of(("gross", StepBase.Gross), ("net", StepBase.Net), ("left", StepBase.Left), ("margin", StepBase.Margin));

    public static readonly FrozenDictionary<string, Rounding> Roundings =
        Of(("half-up", Rounding.HalfUp), ("half-even", Rounding.HalfEven), ("down", Rounding.Down), ("up", Rounding.Up));

    public static string NameOf<T>(this FrozenDictionary<string, T> names, T value)
        where T : struct => names.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Key;

    private static FrozenDictionary<string, T> Of<T>(params (string Name, T Value)[] pairs) =>
        pairs.ToFrozenDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
}
