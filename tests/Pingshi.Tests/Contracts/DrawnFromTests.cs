using Pingshi.Contracts;
using Pingshi.Engagements;
using Pingshi.Platform.Words;
using Pingshi.Proposals.Quotes;
using Pingshi.Proposals.Structure;

namespace Pingshi.Tests.Contracts;

/// <summary>DESIGN §4.3 at the contract: what is stale is neither drawn nor signed.</summary>
public sealed class DrawnFromTests
{
    private static readonly DrawnFrom Drawn = new(1, 1, 1);

    private static IReadOnlyList<string> Codes(IEnumerable<Reason> reasons) => [.. reasons.Select(r => r.Rule.Code)];

    [Fact]
    public void What_stands_is_drawn_and_signed()
    {
        Assert.Empty(new WhatStands(Drawn, [], []).WhyNotDraw());
        Assert.Empty(new WhatStands(Drawn, [], []).WhyNotSign(Drawn));
    }

    [Fact]
    public void Without_a_frozen_structure_or_an_offered_quote_there_is_nothing_to_draw() =>
        Assert.Equal(["contract.no-structure", "contract.no-quote"], Codes(new WhatStands(new(1, null, null), [], []).WhyNotDraw()));

    [Fact]
    public void A_structure_or_a_quote_that_the_revision_touched_is_not_drawn_from()
    {
        var objection = QuoteWords.StaleLines.Because("quote", "Q-001");
        Assert.Equal(["contract.stale-structure", "quote.stale"], Codes(new WhatStands(Drawn, ["R-001"], [objection]).WhyNotDraw()));
    }

    [Fact]
    public void A_draft_drawn_again_keeps_what_was_filled_in_and_promises_what_stands_now()
    {
        var now = Terms.Sound with { AmountMinor = 5, Requirements = [Terms.Sound.Requirements[0]], Milestones = [] };
        var redrawn = RedrawContracts.Redrawn(Terms.Sound with { Assessment = Terms.Bands }, now);
        Assert.Equal((5L, 3, 1), (redrawn.AmountMinor!.Value, redrawn.Assessment.Count, redrawn.Requirements.Count));
        Assert.Equal([0, 1, 0], redrawn.Milestones.Select(m => m.Requirements.Count));
    }

    [Fact]
    public void A_draft_does_not_become_a_contract_between_others()
    {
        var sides = Terms.Sound.Sides;
        Assert.Empty(RedrawContracts.WhyNot(ContractKind.Main, sides, ContractKind.Main, sides));
        Assert.Equal(["contract.tree-changed"], Codes(RedrawContracts.WhyNot(ContractKind.Main, sides, ContractKind.Main, [sides[0]])));
        Assert.Equal(["contract.tree-changed"], Codes(RedrawContracts.WhyNot(ContractKind.Main, sides, ContractKind.Supply, sides)));
    }

    [Theory]
    [InlineData(2, 1, 1)]
    [InlineData(1, 2, 1)]
    [InlineData(1, 1, 2)]
    public void A_contract_drawn_from_anything_older_is_not_signed(int revision, int structure, int quote) =>
        Assert.Equal(["contract.stale"], Codes(new WhatStands(new(revision, structure, quote), [], []).WhyNotSign(Drawn)));

    [Theory]
    [InlineData(ProcurementMethod.OpenTender, Phase.Won, null, null)]
    [InlineData(ProcurementMethod.OpenTender, Phase.Evaluating, QuoteState.Accepted, "contract.not-awarded")]
    [InlineData(ProcurementMethod.OpenTender, Phase.Lost, null, "contract.not-awarded")]
    [InlineData(ProcurementMethod.Direct, Phase.Preparing, QuoteState.Accepted, null)]
    [InlineData(ProcurementMethod.Direct, Phase.Preparing, QuoteState.Open, "contract.not-accepted")]
    [InlineData(ProcurementMethod.Direct, Phase.Won, QuoteState.Open, null)]
    [InlineData(ProcurementMethod.Direct, Phase.Cancelled, QuoteState.Accepted, "contract.not-accepted")]
    public void A_contract_follows_the_award_or_the_accepted_quote(ProcurementMethod method, Phase phase, QuoteState? quote, string? code) =>
        Assert.Equal(code is null ? [] : [code], Codes(WhatStands.WhyNotAwarded(method, phase, quote)));
}
