using CsCheck;
using NodaTime;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Settlement;
using Pingshi.Settlement.Splitting;
using Pingshi.Shares;
using Pingshi.Shares.Rules;
using Pingshi.Shares.Splits;

namespace Pingshi.Tests.Settlement;

/// <summary>The rules of money that need no database.</summary>
public sealed class MoneyRuleTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);
    private static readonly Id<Organization> Lead = new(new("019ab000-0000-7000-8000-000000000001"));
    private static readonly Id<Organization> Member = new(new("019ab000-0000-7000-8000-000000000002"));

    private static SplitRule Rule(int version = 1, string? holder = null, string currency = "CNY", int percent = 40) => SplitRule.Read(RuleText.Of(Lead, Member, version, holder, currency, percent)).Sound();

    private static IReadOnlyList<string> Codes(IEnumerable<Pingshi.Platform.Words.Reason> reasons) => [.. reasons.Select(r => r.Rule.Code).Order(StringComparer.Ordinal)];

    /// <summary>DESIGN §4.10: fails where the rule is taken out.</summary>
    [Fact]
    public void Only_those_who_sign_the_customers_contract_share_its_receipts()
    {
        Assert.Empty(KeepRule.WhyNot(Rule(), Lead, null, Currency.Cny, [Lead, Member]));
        Assert.Equal(["split.not-a-signer"], Codes(KeepRule.WhyNot(Rule(), Lead, null, Currency.Cny, [Lead])));
    }

    [Fact]
    public void A_rule_is_its_holders_next_version_in_the_currency_of_the_engagement()
    {
        Assert.Equal(["split.not-next-version", "split.other-currency", "split.other-holder"], Codes(KeepRule.WhyNot(Rule(3, Member.ToString(), "USD"), Lead, Rule(), Currency.Cny, [Lead, Member])));
        Assert.Empty(KeepRule.WhyNot(Rule(2), Lead, Rule(), Currency.Cny, [Lead, Member]));
        // What is held back above the step that gives it holds nothing back.
        var idle = SplitRule.Read(RuleText.Of(Lead, Member).Replace("\"steps\": [", $$"""
            "steps": [ { "id": "early", "kind": "retention", "from": "{{Member}}", "percent": "10%", "verdict": "acceptance", "release": { "good": "100%" }, "otherwise": "{{Lead}}" },
            """, StringComparison.Ordinal)).Sound();
        Assert.Equal(["split.unsound"], Codes(KeepRule.WhyNot(idle, Lead, null, Currency.Cny, [Lead, Member])).Distinct());
    }

    [Fact]
    public void However_an_invoice_is_paid_the_nets_sum_to_its_net() =>
        Gen.Select(Gen.Long[1, 1_000_000_000], Gen.Int[0, 300_000], Gen.Int[1, 1_000_000].Array[0, 6]).Sample((net, ppm, cuts) =>
        {
            var gross = net + Percentage.FromPartsPerMillion(ppm).Of(Money.FromMinor(net, Currency.Cny)).Minor;
            var invoice = new Id<Invoice>(new("019ab000-0000-7000-8000-00000000000a"));
            List<Matched> paid = [];
            foreach (var cut in cuts.Select(c => (long)c).Append(gross))
            {
                paid.AddRange(Matching.Of(cut, [new(invoice, net, gross, paid.Sum(p => p.GrossMinor))]));
            }
            Assert.Equal((gross, net), (paid.Sum(p => p.GrossMinor), paid.Sum(p => p.NetMinor)));
            Assert.All(paid, p => Assert.InRange(p.NetMinor, 0, p.GrossMinor));
        });

    [Fact]
    public void A_receipt_fills_one_invoice_before_the_next_and_has_a_net_once_all_of_it_is_matched()
    {
        Id<Invoice> first = new(new("019ab000-0000-7000-8000-00000000000a")), second = new(new("019ab000-0000-7000-8000-00000000000b"));
        var matched = Matching.Of(15_000, [new(first, 10_000, 10_600, 600), new(second, 10_000, 11_300, 0)]);
        Assert.Equal((Matched[])[new(first, 10_000, 9_434), new(second, 5_000, 4_425)], matched);
        Assert.Equal(13_859, Matching.NetOf(15_000, [.. matched.Select(m => (m.GrossMinor, m.NetMinor))]));
        Assert.Null(Matching.NetOf(15_001, [.. matched.Select(m => (m.GrossMinor, m.NetMinor))]));
    }

    [Theory]
    [InlineData(0, 0, 0, InvoiceState.Open)]
    [InlineData(50, 0, 0, InvoiceState.PartlyPaid)]
    [InlineData(50, 0, 1, InvoiceState.Overdue)]
    [InlineData(100, 0, 1, InvoiceState.Paid)]
    [InlineData(60, 40, 1, InvoiceState.Paid)]
    [InlineData(0, 100, 1, InvoiceState.TakenBack)]
    public void The_state_of_an_invoice_follows_from_its_figures(long received, long back, int daysAfter, InvoiceState state)
    {
        Assert.Equal(state, MoneyLine.StateOf(100, received, back, Today, Today.PlusDays(daysAfter)));
        Assert.Equal(state == InvoiceState.Overdue ? daysAfter : 0, MoneyLine.DaysLate(state, Today, Today.PlusDays(daysAfter)));
    }

    [Fact]
    public void What_is_stuck_names_what_is_next()
    {
        Assert.Equal(NextAction.AskForInvoice, MoneyLine.NextFor(isHolder: false, 100, 99, 50));
        Assert.Equal(NextAction.PayOut, MoneyLine.NextFor(isHolder: false, 100, 100, 50));
        Assert.Equal(NextAction.AwaitVerdict, MoneyLine.NextFor(isHolder: true, 100, 0, 50));
        Assert.Equal(NextAction.WriteRule, MoneyLine.NextFor(Waiting.NoRule, SuspenseReason.None));
        Assert.Equal(NextAction.CollectSignatures, MoneyLine.NextFor(Waiting.NotSigned, SuspenseReason.None));
        Assert.Equal(NextAction.MatchInvoices, MoneyLine.NextFor(Waiting.ByRule, SuspenseReason.NotMatched));
        Assert.Equal(NextAction.TellTheRule, MoneyLine.NextFor(Waiting.ByRule, SuspenseReason.CostUnknown));
    }
}

/// <summary>A split rule of two parties by their organisations.</summary>
internal static class RuleText
{
    /// <summary>A percentage for the member, the rest for the lead, and a tenth of the member's held back for the acceptance.</summary>
    public static string Of(Id<Organization> lead, Id<Organization> member, int version = 1, string? holder = null, string currency = "CNY", int percent = 40, string from = "2026-01-01") => $$"""
        {
          "rule": "main", "version": {{version}}, "currency": "{{currency}}", "holder": "{{holder ?? lead.ToString()}}", "valid": { "from": "{{from}}" },
          "parties": [ { "id": "{{lead}}", "role": "lead", "work": "平台" }, { "id": "{{member}}", "role": "integration", "work": "集成" } ],
          "steps": [
            { "id": "member", "kind": "percent", "to": "{{member}}", "percent": "{{percent}}%", "of": "net" },
            { "id": "rest", "kind": "remainder", "to": "{{lead}}" },
            { "id": "quality", "kind": "retention", "from": "{{member}}", "percent": "10%", "verdict": "acceptance", "release": { "good": "100%", "poor": "0%" }, "otherwise": "{{lead}}" }
          ]
        }
        """;
}
