namespace Pingshi.Shares.Rules;

/// <summary>Reads one step; members that its kind does not have are refused.</summary>
internal sealed class StepReader(Currency currency, IReadOnlyList<string> parties)
{
    private const int MostTiers = 50;

    // A sum of a hundred such weights fits in 64 bits, and so does a receipt times it in 128.
    private const long LargestWeight = 1_000_000_000_000;

    public SplitStep? Read(JsonPlace step) => step["kind"].String switch
    {
        StepKinds.Cost => Cost(step),
        StepKinds.Fee => Fee(step.Object("id", "kind", "to", "amount", "per")),
        StepKinds.Floor => Floor(step),
        StepKinds.Percent => Percent(step.Object("id", "kind", "to", "of", "percent")),
        StepKinds.Tiers => Tiers(step.Object("id", "kind", "to", "of", "per", "mode", "tiers")),
        StepKinds.Cap => Cap(step.Object("id", "kind", "party", "amount", "per")),
        StepKinds.Retention => Retention(step.Object("id", "kind", "from", "percent", "verdict", "release", "otherwise")),
        StepKinds.Remainder => new RemainderStep(step.Object("id", "kind", "to")["id"].Id(), Recipients(step["to"])),
        _ => Unknown(step["kind"]),
    };

    public string Party(JsonPlace place)
    {
        var known = string.Join(", ", parties);
        return place.String is { } id && parties.Contains(id)
            ? id
            : place.Wrong("", $"应为 parties 中的一方：{known}。", $"write one of the parties: {known}.");
    }

    private static SplitStep? Unknown(JsonPlace kind)
    {
        var known = string.Join(", ", StepKinds.All.Select(k => $"\"{k}\""));
        return kind.Wrong<SplitStep?>(null, $"步骤种类应为以下之一：{known}。", $"a step is one of {known}.");
    }

    private CostStep Cost(JsonPlace step) => step["cost"].Exists
        ? new CostStep(step.Object("id", "kind", "to", "cost")["id"].Id(), Recipients(step["to"]), step["cost"].Id(), Money.Zero(currency), Per.Receipt)
        : new CostStep(step.Object("id", "kind", "to", "amount", "per")["id"].Id(), Recipients(step["to"]), null, step["amount"].Amount(currency), Scope(step));

    private FeeStep Fee(JsonPlace step) => new(step["id"].Id(), Recipients(step["to"]), step["amount"].Amount(currency), Scope(step));

    private FloorStep Floor(JsonPlace step) => step["percent"].Exists
        ? new FloorStep(step.Object("id", "kind", "to", "percent")["id"].Id(), Party(step["to"]), null, step["percent"].Rate())
        : new FloorStep(step.Object("id", "kind", "to", "amount")["id"].Id(), Party(step["to"]), step["amount"].Amount(currency), Percentage.Zero);

    private PercentStep Percent(JsonPlace step) =>
        new(step["id"].Id(), Recipients(step["to"]), step["of"].OneOf(Names.StepBases), step["percent"].Rate());

    private TiersStep Tiers(JsonPlace step) => new(
        step["id"].Id(),
        Recipients(step["to"]),
        step["of"].OneOf(Names.StepBases),
        TierList(step["tiers"], step["mode"].OneOf(Names.Modes)),
        step["per"].OneOf(Names.Pers, whenAbsent: Per.Period));

    private Tiers TierList(JsonPlace place, TierMode mode)
    {
        var tiers = place.Items(1, MostTiers).Select(item =>
        {
            item.Object("above", "percent");
            return new Tier(item["above"].Amount(currency).Minor, item["percent"].Rate());
        }).ToList();
        try
        {
            return new Tiers(mode, tiers);
        }
        catch (SharesException)
        {
            place.Wrong(
                "第一档应从 \"0\" 起，之后逐档升高；全额累进（whole）的比例不能下降。",
                "the first tier begins above \"0\" and each above the one before; with mode \"whole\" no percentage falls.");
            return new Tiers(TierMode.Marginal, [new Tier(0, Percentage.Zero)]);
        }
    }

    private CapStep Cap(JsonPlace step) => new(step["id"].Id(), Party(step["party"]), step["amount"].Amount(currency), Scope(step));

    private RetentionStep Retention(JsonPlace step) => new(
        step["id"].Id(),
        Party(step["from"]),
        step["percent"].Rate(),
        step["verdict"].Id(),
        [.. step["release"].Pairs().Select(pair => new GradeRelease(pair.Name, pair.Value.Rate()))],
        Party(step["otherwise"]));

    private static Per Scope(JsonPlace step) => step["per"].OneOf(Names.Pers, whenAbsent: Per.Receipt);

    /// <summary>One party by name, or several with their weights.</summary>
    private IReadOnlyList<Portion> Recipients(JsonPlace to)
    {
        if (to.String is not null || !to.Exists)
        {
            return [new Portion(Party(to), 1)];
        }

        var portions = to.Pairs().Select(pair =>
        {
            if (!parties.Contains(pair.Name))
            {
                var known = string.Join(", ", parties);
                pair.Value.Wrong($"{pair.Name} 不是参与方，应为：{known}。", $"{pair.Name} is no party; the parties are {known}.");
            }

            return new Portion(pair.Name, pair.Value.Whole(1, LargestWeight));
        });
        return [.. portions];
    }
}
