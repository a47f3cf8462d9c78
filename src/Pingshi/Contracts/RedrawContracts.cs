using Microsoft.EntityFrameworkCore;
using Pingshi.Proposals.Structure;

namespace Pingshi.Contracts;

/// <summary>
/// Drafts whose ground moved are drawn again in their place: amount and promises from what stands now; milestones, securities, levels
/// and the rest stay as they were filled in.
/// </summary>
internal static class RedrawContracts
{
    /// <summary>All reasons why a draft cannot become this contract of the tree.</summary>
    public static IEnumerable<Reason> WhyNot(ContractKind before, IReadOnlyList<SideTerms> sidesBefore, ContractKind now, IReadOnlyList<SideTerms> sidesNow)
    {
        if (before != now || !sidesBefore.Select(s => s.Organization).SequenceEqual(sidesNow.Select(s => s.Organization)))
        {
            yield return ContractRules.TreeChanged.Because();
        }
    }

    public static async Task RedrawAsync(Call call, TreeDrawing tree, IReadOnlyList<ContractNode> nodes, IReadOnlyList<Contract> there)
    {
        ContractRules.TreeChanged.Unless(nodes.Count == there.Count);
        var engagement = call.Engagement;
        var drafts = await call.Db.Set<DraftTerms>().Where(d => d.EngagementId == engagement).ToDictionaryAsync(d => d.ContractId, call.Cancel);
        foreach (var (contract, node) in there.Zip(nodes))
        {
            var draft = drafts[contract.Id];
            var before = Platform.Json.Read<ContractTerms>(draft.Json);
            var now = tree.TermsOf(node, contract.Number, before.Nature, before.Signing);
            Refusal.If(WhyNot(contract.Kind, before.Sides, node.Kind, now.Sides));
            draft.Json = Redrawn(before, now).Text;
            (contract.StructureId, contract.StructureNumber, contract.QuoteId, contract.QuoteNumber, contract.OnRevision) =
                (tree.Structure.Frozen.Id, tree.Structure.Number, tree.Quote.Offered.Id, tree.Quote.Offered.Number, tree.Revision);
            call.Db.Record("contracts.redraw", contract.Id.Subject, engagement, ("structure", Contracting.Shown(contract.StructureNumber)), ("quote", Contracting.Shown(tree.Quote.Offered.Number)),
                ("revision", Contracting.Shown(tree.Revision)));
        }
    }

    /// <summary>What was filled in, over what stands now; a milestone delivers nothing that is no longer promised.</summary>
    public static ContractTerms Redrawn(ContractTerms before, ContractTerms now)
    {
        var promised = now.Requirements.Select(r => r.Id).ToHashSet();
        return before with
        {
            AmountMinor = now.AmountMinor, NetMinor = now.NetMinor, BudgetMinor = now.BudgetMinor, Requirements = now.Requirements,
            Milestones = [.. before.Milestones.Select(m => m with { Requirements = [.. m.Requirements.Where(promised.Contains)] })],
        };
    }
}
