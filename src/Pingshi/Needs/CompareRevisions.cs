using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pingshi.Engagements;
using Pingshi.Tenders;

namespace Pingshi.Needs;

/// <summary>How a clause of one revision stands in another.</summary>
public enum ClauseChange
{
    Same,
    Changed,
    Moved,
    Added,
    Removed,
}

/// <summary>Two revisions side by side, clause by clause, with the words that went and came.</summary>
public static class CompareRevisions
{
    public const string Route = "/engagements/{engagement}/need-compare";

    public sealed record Row(string Key, ClauseChange Change, Obligation? Before, Obligation? After, IReadOnlyList<Span> Words);

    public sealed record Model(EngagementHead Head, EngagementId Engagement, int From, int To, int Newest, bool ToIsDraft, IReadOnlyList<Row> Rows, IReadOnlyDictionary<ClauseChange, int> Count);

    public static void Map(Routes routes) => routes.Read<CompareRevisionsPage, Model>(Route, NeedPages.See, ShowAsync);

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var need = await db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(n => n.EngagementId == call.Engagement, ct) ?? throw Refusal.NotFound;
        var to = Asked(call, "to", need.Newest, need.Newest);
        var from = Asked(call, "from", Math.Max(1, to - 1), need.Newest);
        var keys = await db.Set<Requirement>().AsNoTracking().Where(r => r.NeedId == need.Id).ToDictionaryAsync(r => r.Id, r => r.Key, ct);
        var texts = await db.Set<RequirementText>().AsNoTracking().Where(t => t.NeedId == need.Id && (t.Revision == from || t.Revision == to)).OrderBy(t => t.Position).ToListAsync(ct);
        var rows = Compare([.. texts.Where(t => t.Revision == from)], [.. texts.Where(t => t.Revision == to)], keys);
        return new(await EngagementHead.LoadAsync(call), call.Engagement, from, to, need.Newest, need.HasDraft && to == need.Newest,
            [.. rows.Where(r => r.Change != ClauseChange.Same)], rows.CountBy(r => r.Change).ToDictionary());
    }

    /// <summary>In the order of the newer revision; what was removed stands where it was.</summary>
    public static IReadOnlyList<Row> Compare(IReadOnlyList<RequirementText> before, IReadOnlyList<RequirementText> after, IReadOnlyDictionary<Id<Requirement>, string> keys)
    {
        var old = before.ToDictionary(t => t.RequirementId);
        var now = after.Select(t => t.RequirementId).ToHashSet();
        var stayed = CommonOrder.Of([.. before.Select(t => t.RequirementId)], [.. after.Select(t => t.RequirementId)]);
        List<Row> rows = [];
        var removedUpTo = 0;
        foreach (var text in after)
        {
            if (!old.TryGetValue(text.RequirementId, out var was))
            {
                rows.Add(new(keys[text.RequirementId], ClauseChange.Added, null, text.Obligation, [new(Change.Inserted, text.Text)]));
                continue;
            }
            while (removedUpTo < before.Count && before[removedUpTo].Position <= was.Position)
            {
                AddIfRemoved(before[removedUpTo++]);
            }
            var change = was.Text != text.Text || was.Obligation != text.Obligation ? ClauseChange.Changed : stayed.Contains(text.RequirementId) ? ClauseChange.Same : ClauseChange.Moved;
            rows.Add(new(keys[text.RequirementId], change, was.Obligation, text.Obligation, Difference.Between(was.Text, text.Text)));
        }
        foreach (var left in before.Skip(removedUpTo))
        {
            AddIfRemoved(left);
        }
        return rows;

        void AddIfRemoved(RequirementText text)
        {
            if (!now.Contains(text.RequirementId))
            {
                rows.Add(new(keys[text.RequirementId], ClauseChange.Removed, text.Obligation, null, [new(Change.Deleted, text.Text)]));
            }
        }
    }

    private static int Asked(Call call, string name, int otherwise, int newest) =>
        int.TryParse(call.Query(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= newest ? number : otherwise;
}
