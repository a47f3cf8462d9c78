using CsCheck;
using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

/// <summary>Random rules and receipts.</summary>
internal static class RandomRules
{
    private static readonly Gen<string> Party = Gen.OneOf<string>(["a", "b", "c"]);

    private static readonly Gen<string> Rate = Gen.OneOf(Gen.Int[0, 300_000], Gen.Int[0, 1_000_000]).Select(ppm => Percentage.FromPartsPerMillion(ppm).ToString());

    private static readonly Gen<string> Amount = Gen.OneOf(Gen.Int[0, 500], Gen.Int[0, 100_000]).Select(minor => $"{minor / 100}.{minor % 100:D2}");

    private static readonly Gen<string> Of = Gen.OneOf<string>(["gross", "net", "left", "margin"]);

    private static readonly Gen<string> Per = Gen.OneOf<string>(["receipt", "period", "agreement"]);

    private static readonly Gen<string> To = Gen.OneOf(
        Party.Select(p => $"\"{p}\""),
        Gen.Select(Gen.Int[1, 9], Gen.Int[1, 9], Gen.Int[1, 3]).Select((x, y, z) => $$"""{"a":{{x}},"b":{{y}},"c":{{z}}}"""),
        Gen.Select(Gen.Int[1, 3], Gen.Int[1, 3]).Select((x, y) => $$"""{"c":{{x}},"a":{{y}}}"""));

    private static readonly Gen<string> Tiers = Gen.Select(Gen.Int[1, 50_000], Rate, Rate, Gen.Bool).Select((above, x, y, whole) =>
    {
        var rates = new[] { x, y }.OrderBy(r => Percentage.Parse(r)).ToArray();
        return $$"""
            "mode":"{{(whole ? "whole" : "marginal")}}","tiers":[{"above":"0","percent":"{{rates[0]}}"},{"above":"{{above / 100}}.{{above % 100:D2}}","percent":"{{rates[1]}}"}]
            """;
    });

    private static readonly Gen<string> Step = Gen.Frequency(
        (2, Gen.Select(To, Amount, Per).Select((to, amount, per) => $$""" "kind":"cost","to":{{to}},"amount":"{{amount}}","per":"{{per}}" """)),
        (2, To.Select(to => $$""" "kind":"cost","to":{{to}},"cost":"room" """)),
        (2, Gen.Select(To, Amount, Per).Select((to, amount, per) => $$""" "kind":"fee","to":{{to}},"amount":"{{amount}}","per":"{{per}}" """)),
        (2, Gen.Select(Party, Amount).Select((to, amount) => $$""" "kind":"floor","to":"{{to}}","amount":"{{amount}}" """)),
        (2, Gen.Select(Party, Rate).Select((to, rate) => $$""" "kind":"floor","to":"{{to}}","percent":"{{rate}}" """)),
        (6, Gen.Select(To, Of, Rate).Select((to, of, rate) => $$""" "kind":"percent","to":{{to}},"of":"{{of}}","percent":"{{rate}}" """)),
        (3, Gen.Select(To, Of, Per, Tiers).Select((to, of, per, tiers) => $$""" "kind":"tiers","to":{{to}},"of":"{{of}}","per":"{{per}}",{{tiers}} """)),
        (2, Gen.Select(Party, Amount, Per).Select((party, amount, per) => $$""" "kind":"cap","party":"{{party}}","amount":"{{amount}}","per":"{{per}}" """)),
        (2, Gen.Select(Party, Rate, Party).Select((from, rate, other) => $$"""
             "kind":"retention","from":"{{from}}","percent":"{{rate}}","verdict":"v","release":{"good":"100%","fair":"60%","poor":"0%"},"otherwise":"{{other}}"
            """)),
        (2, To.Select(to => $$""" "kind":"remainder","to":{{to}} """)));

    private static readonly Gen<string> Rounding = Gen.Select(Gen.OneOf<string>(["half-up", "half-even", "down", "up"]), Gen.OneOf<string>(["line", "agreement"]))
        .Select((method, per) => $$""" "rounding":{"method":"{{method}}","per":"{{per}}"}, """);

    /// <summary>A rule that ends with a remainder two times in three.</summary>
    public static readonly Gen<SplitRule> Rule = Gen.Select(Step.Array[1, 6], Gen.Int[0, 2], To, Rounding, Gen.Bool).Select((steps, end, to, rounding, gross) =>
    {
        var all = end == 0 ? steps : [.. steps, $$""" "kind":"remainder","to":{{to}} """];
        var text = Sample.Text(string.Join(",", all.Select((s, i) => $$"""{"id":"s{{i}}",{{s}}}""")), rounding);
        return Sample.Of(gross ? text : text.Replace("\"base\":\"gross\"", "\"base\":\"net\""));
    });

    private static readonly Gen<Receipt> Receipt = Gen.Select(
        Gen.OneOf(Gen.Long[0, 1_000], Gen.Long[0, 10_000_000], Gen.Long[0, 90_000_000_000_000]), Gen.Int[0, 13], Gen.Int[1, 12], Gen.Long[0, 2_000], Gen.Int[0, 4])
        .Select((gross, vat, month, cost, grade) => new Receipt("", new DateOnly(2026, month, 1), Minor(gross), Minor(gross * 100 / (100 + vat)))
        {
            Costs = new Dictionary<string, Money> { ["room"] = Minor(cost) },
            Grades = grade < 3 ? new Dictionary<string, string> { ["v"] = grade switch { 0 => "good", 1 => "fair", _ => "poor" } } : [],
        });

    public static readonly Gen<(SplitRule Rule, Receipt[] Receipts)> Case =
        Gen.Select(Rule, Receipt.Array[1, 4], (rule, receipts) => (rule, receipts.Select((r, i) => r with { Id = $"r{i}" }).OrderBy(r => r.On).ToArray()));

    private static Money Minor(long minor) => Money.FromMinor(minor, Currency.Cny);
}
