using CsCheck;
using Pingshi.Shares.Rules;
using Pingshi.Shares.Splits;

namespace Pingshi.Shares.Linting;

public sealed class LinterTests
{
    private const string Rest = """{"id":"rest","kind":"remainder","to":{"a":1,"b":1,"c":1}}""";

    [Fact]
    public void Finds_nothing_but_missing_signatures_in_a_rule_that_splits_every_receipt() =>
        Assert.All(Linter.Lint(Sample.Steps(Rest)), f => Assert.Equal(FindingCodes.Unsigned, f.Code));

    [Fact]
    public void Percentages_over_100_break_with_a_receipt_that_shows_it()
    {
        var finding = Found(FindingCodes.OverHundred, """{"id":"x","kind":"percent","to":"b","of":"gross","percent":"60%"},{"id":"y","kind":"percent","to":"c","of":"gross","percent":"50%"}""");
        Assert.Equal((Gravity.Error, "$.steps[1]"), (finding.Gravity, finding.Place));
        Assert.Null(finding.Witness!.UpTo);
    }

    [Fact]
    public void A_floor_fails_below_the_very_cent_at_which_it_begins_to_hold()
    {
        var finding = Found(FindingCodes.FloorFails, """{"id":"fee","kind":"fee","to":"b","amount":"100.00"},{"id":"f","kind":"floor","to":"c","amount":"50.00"},""" + Rest);
        Assert.Equal((Money.Yuan(100), Money.Yuan(149.99m)), (finding.Witness!.Receipt.Gross, finding.Witness.UpTo!.Value));
        Assert.Equal(Gravity.Warning, finding.Gravity);
    }

    [Fact]
    public void A_receipt_smaller_than_its_fee_is_named()
    {
        var finding = Found(FindingCodes.SmallReceipt, """{"id":"fee","kind":"fee","to":"b","amount":"100.00"},""" + Rest);
        Assert.Equal((0.01m, 99.99m), (finding.Witness!.Receipt.Gross.Amount, finding.Witness.UpTo!.Value.Amount));
    }

    [Fact]
    public void A_rule_without_remainder_is_found() =>
        Assert.Equal(Gravity.Error, Found(FindingCodes.NoRemainder, """{"id":"x","kind":"percent","to":"b","of":"gross","percent":"60%"}""").Gravity);

    [Fact]
    public void A_step_below_the_remainder_is_never_reached() =>
        Assert.Equal("$.steps[1]", Found(FindingCodes.Unreachable, Rest + """,{"id":"x","kind":"percent","to":"b","of":"left","percent":"60%"}""").Place);

    [Fact]
    public void A_step_behind_one_that_always_stops_is_never_reached() => Assert.Equal(["$.steps[1]", "$.steps[2]"], Linter.Lint(Sample.Steps(
        """{"id":"x","kind":"percent","to":"b","of":"gross","percent":"100%"},{"id":"y","kind":"percent","to":"b","of":"gross","percent":"100%"},""" + Rest))
        .Where(f => f.Code == FindingCodes.Unreachable).Select(f => f.Place));

    [Fact]
    public void A_floor_above_a_cap_cannot_hold() => Assert.Equal("$.steps[1]", Found(
        FindingCodes.FloorAboveCap, """{"id":"f","kind":"floor","to":"c","amount":"50.00"},{"id":"k","kind":"cap","party":"c","amount":"49.99"},""" + Rest).Place);

    [Fact]
    public void Crossing_a_whole_tier_can_ask_for_more_than_the_receipt()
    {
        var finding = Found(FindingCodes.TopUp, """
            {"id":"t","kind":"tiers","to":"b","of":"gross","mode":"whole","per":"agreement","tiers":[{"above":"0","percent":"1%"},{"above":"1000.00","percent":"5%"}]},
            """ + Rest);
        Assert.Equal(100_000, finding.Witness!.Before[0].Base);
    }

    [Fact]
    public void A_share_without_work_and_work_without_a_share_are_flagged()
    {
        var rule = Sample.Of(Sample.Text("""{"id":"rest","kind":"remainder","to":{"a":1,"b":1}}""").Replace("\"work\":\"y\"", "\"work\":\" \""));
        Assert.Equal(["$.parties[?(@.id=='b')]"], Linter.Lint(rule).Where(f => f.Code == FindingCodes.NoWork).Select(f => f.Place));
        Assert.Equal(["$.parties[?(@.id=='c')]"], Linter.Lint(rule).Where(f => f.Code == FindingCodes.NoShare).Select(f => f.Place));
    }

    [Fact]
    public void A_margin_without_a_cost_is_flagged()
    {
        const string Margin = """{"id":"m","kind":"percent","to":"b","of":"margin","percent":"60%"},""";
        Found(FindingCodes.MarginWithoutCost, Margin + Rest);
        Assert.DoesNotContain(Linter.Lint(Sample.Steps("""{"id":"k","kind":"cost","to":"a","cost":"room"},""" + Margin + Rest)), f => f.Code == FindingCodes.MarginWithoutCost);
    }

    [Fact]
    public void A_cap_and_a_retention_above_every_share_do_nothing()
    {
        Found(FindingCodes.NothingAbove, """{"id":"k","kind":"cap","party":"c","amount":"49.99"},""" + Rest);
        Found(FindingCodes.NothingAbove, """{"id":"q","kind":"retention","from":"b","percent":"10%","verdict":"v","release":{"good":"100%"},"otherwise":"a"},""" + Rest);
    }

    [Fact]
    public void Only_those_who_have_not_signed_are_named() =>
        Assert.Equal(3, Linter.Lint(Sample.Steps(Rest)).Count(f => f.Code == FindingCodes.Unsigned));

    [Fact]
    public void The_sample_has_no_error() => Assert.DoesNotContain(Linter.Lint(Sample.Rule), f => f.Gravity == Gravity.Error);

    [Fact]
    public void Every_witness_breaks_the_rule_as_said() => RandomRules.Rule.Sample(rule =>
        Linter.Lint(rule).Where(f => f.Witness is not null).All(finding =>
        {
            var (receipt, before, reason, _) = finding.Witness!;
            var totals = new RunningTotals();
            foreach (var (step, total) in rule.Steps.Zip(before))
            {
                totals.Set(step.Id, step is TiersStep { Per: Per.Period } ? rule.Period.Of(receipt.On) : "", total);
            }

            return new Splitter(rule).Split(receipt, totals).Stop.Reason == reason;
        }), iter: Long.Run(300));

    private static Finding Found(string code, string steps)
    {
        var finding = Assert.Single(Linter.Lint(Sample.Steps(steps)), f => f.Code == code);
        Assert.Contains(code, finding.ToString(), StringComparison.Ordinal);
        Assert.Contains(code, FindingCodes.All);
        return finding;
    }
}
