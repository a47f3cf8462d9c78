using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Linting;

/// <summary>What the text alone shows.</summary>
internal static class RuleChecks
{
    public static IEnumerable<Finding> Of(SplitRule rule) => [.. Work(rule), .. Order(rule), .. Floors(rule), .. Signatures(rule)];

    private static IEnumerable<Finding> Work(SplitRule rule)
    {
        var gets = rule.Steps.SelectMany(Receives).ToHashSet(StringComparer.Ordinal);
        foreach (var party in rule.Parties)
        {
            if (party.Work.Length == 0 && gets.Contains(party.Id))
            {
                yield return new Finding(FindingCodes.NoWork, Gravity.Warning, PlaceOf(party), new Words(
                    $"{party.Id} 分得份额，但没有写明承担的工作，请填写 work。", $"{party.Id} gets a share, and for what work is not said: fill in work."));
            }

            if (party.Work.Length > 0 && !gets.Contains(party.Id))
            {
                yield return new Finding(FindingCodes.NoShare, Gravity.Warning, PlaceOf(party), new Words(
                    $"{party.Id} 承担工作，但没有任何步骤分给它。", $"{party.Id} has work, and no step gives to it."));
            }
        }
    }

    /// <summary>Whom a step gives money that is his own: a cost only returns what was spent.</summary>
    private static IEnumerable<string> Receives(SplitStep step) => step switch
    {
        CostStep => [],
        GivingStep giving => giving.Parties,
        FloorStep floor => [floor.To],
        _ => [],
    };

    private static IEnumerable<Finding> Order(SplitRule rule)
    {
        var (given, cost) = (new HashSet<string>(StringComparer.Ordinal), false);
        for (var i = 0; i < rule.Steps.Count; i++)
        {
            var step = rule.Steps[i];
            if (!cost && step is (PercentStep { Of: StepBase.Margin } or TiersStep { Of: StepBase.Margin }))
            {
                yield return new Finding(FindingCodes.MarginWithoutCost, Gravity.Warning, Places.Step(i), new Words(
                    $"步骤 {step.Id} 按毛利计算，但上面没有成本步骤，毛利等于全部基数。",
                    $"Step {step.Id} takes of the margin, and no cost stands above: the margin is the whole base."));
            }

            if (step is CapStep or RetentionStep && !given.Contains(step.Parties[0]))
            {
                yield return new Finding(FindingCodes.NothingAbove, Gravity.Error, Places.Step(i), new Words(
                    $"步骤 {step.Id} 上面没有任何步骤分给 {step.Parties[0]}，请移到其后。",
                    $"No step above {step.Id} gives to {step.Parties[0]}: move it below those that do."));
            }

            given.UnionWith(step is RetentionStep ? step.Parties : Receives(step));
            cost |= step is CostStep;
        }
    }

    private static IEnumerable<Finding> Floors(SplitRule rule) =>
        from floor in rule.Steps.OfType<FloorStep>()
        let least = floor.Amount ?? Money.Zero(rule.Currency)
        from cap in rule.Steps.OfType<CapStep>()
        where cap.Party == floor.To && cap.Amount < least
        select new Finding(FindingCodes.FloorAboveCap, Gravity.Error, Places.Of(rule, cap), new Words(
            $"{floor.To} 的保底 {least} 高于封顶 {cap.Amount}（步骤 {cap.Id}），保底无法成立。",
            $"The floor {least} of {floor.To} lies above the cap {cap.Amount} (step {cap.Id}): the floor cannot hold."));

    private static IEnumerable<Finding> Signatures(SplitRule rule) => rule.Unsigned(rule.Parties.Select(p => p.Id)).Select(party => new Finding(
        FindingCodes.Unsigned, Gravity.Warning, "$.signatures", new Words(
            $"{party} 尚未签署这一文本（{rule.Digest}）。", $"{party} has not signed this text ({rule.Digest}).")));

    private static string PlaceOf(RuleParty party) => $"$.parties[?(@.id=='{party.Id}')]";
}
