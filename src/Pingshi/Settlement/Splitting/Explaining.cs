using Pingshi.Platform.Identity;
using Pingshi.Shares.Splits;

namespace Pingshi.Settlement.Splitting;

/// <summary>The explanation of a split, cut into what each party may read: the receipt's own line, and of every step what it gave or took from that party.</summary>
internal static class Explaining
{
    public static IReadOnlyDictionary<string, ExplanationNode> ByParty(SplitResult result)
    {
        var whole = Explanation.Of(result);
        return result.Legs.Select(l => l.Leg.Party).Concat(result.Steps.SelectMany(s => s.Moves).Select(m => m.Leg.Party)).Distinct(StringComparer.Ordinal)
            .ToDictionary(party => party, party => whole with { Children = [.. Lines(result, whole, party)] }, StringComparer.Ordinal);
    }

    public static IReadOnlyDictionary<string, ExplanationNode> ByParty(SplitResult original, Movement movement)
    {
        var whole = Explanation.Of(original, movement);
        return movement.Legs.GroupBy(l => l.Leg.Party, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => whole with { Children = [.. movement.Legs.Zip(whole.Children).Where(pair => pair.First.Leg.Party == g.Key).Select(pair => pair.Second)] }, StringComparer.Ordinal);
    }

    // The tree has the tax first, then the steps in order, then what waits: tax and suspense are the holder's.
    private static IEnumerable<ExplanationNode> Lines(SplitResult result, ExplanationNode whole, string party)
    {
        var taxes = result.Legs.Count(l => l.Leg.Purpose == LegPurpose.Tax);
        var isHolder = party == result.Rule.Holder;
        for (var i = 0; i < whole.Children.Count; i++)
        {
            var (node, step) = (whole.Children[i], i - taxes);
            if (step < 0 || step >= result.Steps.Count)
            {
                if (isHolder)
                {
                    yield return node;
                }
            }
            else if (result.Steps[step] is var line && line.Moves.Any(m => m.Leg.Party == party))
            {
                var own = line.Parts.Select(p => p.Key).Concat(line.Moves.Select(m => m.Leg.Party)).Zip(node.Children).Where(pair => pair.First == party).Select(pair => pair.Second);
                yield return node with { Children = [.. own] };
            }
        }
    }

    public static PartExplanation Of(Scope scope, Receipt receipt, string party, ExplanationNode node) => new()
    {
        Id = scope.NewId<PartExplanation>(), ReceiptId = receipt.Id, EngagementId = receipt.EngagementId, OrganizationId = receipt.OrganizationId, PartyId = Id<Organization>.Parse(party, null),
        Chinese = string.Join('\n', node.Lines(chinese: true)), English = string.Join('\n', node.Lines(chinese: false)), At = scope.Now,
    };
}
