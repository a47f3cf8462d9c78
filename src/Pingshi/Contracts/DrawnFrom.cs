using Pingshi.Engagements;
using Pingshi.Proposals.Quotes;

namespace Pingshi.Contracts;

/// <summary>What a contract promises rests on these: the revision of the need, the frozen structure, the offered quote.</summary>
public sealed record DrawnFrom(int Revision, int? Structure, int? Quote);

/// <summary>What stands now, and what the need's present revision makes wrong in it.</summary>
public sealed record WhatStands(DrawnFrom Now, IReadOnlyList<string> StaleWork, IReadOnlyList<Reason> QuoteObjections)
{
    /// <summary>All reasons why nothing may be drawn from what stands: missing, or stale to the revision (§4.3).</summary>
    public IEnumerable<Reason> WhyNotDraw()
    {
        if (Now.Structure is null)
        {
            yield return ContractRules.NoStructure.Because();
        }
        if (Now.Quote is null)
        {
            yield return ContractRules.NoQuote.Because();
        }
        if (StaleWork.Count > 0)
        {
            yield return ContractRules.StaleStructure.Because(null, string.Join(", ", StaleWork));
        }
        foreach (var objection in QuoteObjections)
        {
            yield return objection;
        }
    }

    /// <summary>All reasons why a contract drawn from <paramref name="drawn"/> may not go out or be signed any more.</summary>
    public IEnumerable<Reason> WhyNotSign(DrawnFrom drawn) => drawn == Now ? WhyNotDraw()
        : [.. WhyNotDraw(), ContractRules.Stale.Because(null, drawn.Revision, drawn.Structure ?? 0, drawn.Quote ?? 0, Now.Revision, Now.Structure ?? 0, Now.Quote ?? 0)];

    /// <summary>All reasons why the procurement has not come to a contract.</summary>
    public static IEnumerable<Reason> WhyNotAwarded(ProcurementMethod method, Phase phase, QuoteState? quote)
    {
        if (phase is Phase.Lost or Phase.Cancelled || (phase != Phase.Won && (method.HasPublication || quote != QuoteState.Accepted)))
        {
            yield return method.HasPublication ? ContractRules.NotAwarded.Because() : ContractRules.NotAccepted.Because();
        }
    }
}
