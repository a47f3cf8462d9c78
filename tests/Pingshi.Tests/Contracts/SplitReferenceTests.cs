using Pingshi.Contracts;
using Pingshi.Platform.Words;
using Pingshi.Shares;

namespace Pingshi.Tests.Contracts;

/// <summary>Which split rule may stand behind a contract.</summary>
public sealed class SplitReferenceTests
{
    private static readonly Money Gross = Money.Yuan(1060);
    private static readonly Money Net = Money.Yuan(1000);
    private static readonly IReadOnlyList<SplitParty> Parties = [new("lead", "云服务商", 636_00), new("member-1", "甲集成", 424_00)];

    private static string Rule(string lead = "60", string member = "member-1", string last = "lead", string currency = "CNY", string more = "") => $$"""
        { "rule": "gov-cloud", "version": 1, "currency": "{{currency}}", "holder": "lead", "valid": { "from": "2026-11-01" },
          "parties": [ { "id": "lead", "role": "lead", "work": "平台" }, { "id": "{{member}}", "role": "integration", "work": "集成" } ],
          "steps": [
            { "kind": "percent", "id": "ours", "of": "net", "percent": "{{lead}}%", "to": "{{last}}" },
            {{more}}{ "kind": "remainder", "id": "rest", "to": "{{member}}" } ] }
        """;

    private static IReadOnlyList<string> Codes(string rule, IReadOnlyList<SplitParty>? parties = null) => [.. SplitReference.WhyNot(rule, parties ?? Parties, Gross, Net).Select(r => r.Rule.Code).Distinct()];

    [Fact]
    public void A_rule_that_gives_each_what_was_agreed_stands() => Assert.Empty(SplitReference.WhyNot(Rule(), Parties, Gross, Net).Select(r => r.Rule.Code + string.Join(' ', r.Arguments)));

    /// <summary>DESIGN §3: the internal split may not contradict the consortium's agreement.</summary>
    [Fact]
    public void A_rule_that_gives_another_amount_than_the_agreement_is_refused_by_name()
    {
        var reasons = SplitReference.WhyNot(Rule(lead: "61"), Parties, Gross, Net).ToList();
        Assert.All(reasons, r => Assert.Equal("contract.split-contradicts", r.Rule.Code));
        Assert.Equal(["云服务商", "甲集成"], reasons.Select(r => (string)r.Arguments[0]));
        Assert.Empty(SplitReference.WhyNot(Rule(lead: "61"), [.. Parties.Select(p => p with { AgreedMinor = null })], Gross, Net));
    }

    [Fact]
    public void Only_those_who_sign_share() => Assert.Contains("contract.split-strangers", Codes(Rule(member: "broker")));

    [Fact]
    public void A_rule_in_another_currency_is_refused() => Assert.Contains("contract.split-other-currency", Codes(Rule(currency: "USD")));

    [Fact]
    public void What_cannot_be_read_is_told_with_its_place()
    {
        Assert.Equal(["contract.split-unreadable"], Codes("{}"));
        Assert.Equal(["contract.split-unreadable"], Codes("no json"));
    }

    [Fact]
    public void What_the_linter_calls_an_error_is_refused() =>
        Assert.Contains("contract.split-flawed", Codes(Rule(more: """{ "kind": "percent", "id": "more", "of": "net", "percent": "50%", "to": "lead" },""")));
}
