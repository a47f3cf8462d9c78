using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

/// <summary>A rule turned into places: a party has three legs side by side; tax and suspense stand last.</summary>
internal sealed class SplitPlan
{
    private const int LegsOfParty = 3;

    public SplitPlan(SplitRule rule)
    {
        var parties = rule.Parties.Select(p => p.Id).ToList();
        var costs = rule.Steps.OfType<CostStep>().Select(s => s.Name).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var retentions = rule.Steps.OfType<RetentionStep>().ToList();
        (OfGross, Rounding, PerAgreement, PartyCount, CostNames, Verdicts) =
            (rule.OfGross, rule.Rounding, rule.RoundsPerAgreement, parties.Count, costs, retentions);
        NeedsNet = !rule.OfGross || rule.Steps.Any(s => s is PercentStep { Of: StepBase.Net } or TiersStep { Of: StepBase.Net });
        Steps = [.. rule.Steps.Select(step => PlannedStep.Of(step, parties, costs, [.. retentions.Select(r => r.Id)]))];
        Widest = Steps.Max(s => s.To.Length);
        Legs =
        [
            .. parties.SelectMany(p => (Leg[])[new(p, LegPurpose.Share), new(p, LegPurpose.Cost), new(p, LegPurpose.Retained)]),
            new(rule.Holder, LegPurpose.Tax), new(rule.Holder, LegPurpose.Suspense),
        ];
    }

    public bool OfGross { get; }

    public bool NeedsNet { get; }

    public Rounding Rounding { get; }

    public bool PerAgreement { get; }

    public int PartyCount { get; }

    public int Widest { get; }

    public IReadOnlyList<string> CostNames { get; }

    public IReadOnlyList<RetentionStep> Verdicts { get; }

    public PlannedStep[] Steps { get; }

    public Leg[] Legs { get; }

    public int Tax => Legs.Length - 2;

    public int Suspense => Legs.Length - 1;

    public static int Share(int party) => party * LegsOfParty;

    public static int Cost(int party) => (party * LegsOfParty) + 1;

    public static int Retained(int party) => (party * LegsOfParty) + 2;
}
