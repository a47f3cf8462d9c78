using Microsoft.EntityFrameworkCore;
using Pingshi.Tenders;

namespace Pingshi.Needs;

/// <summary>What the acts on a draft share.</summary>
internal static class Drafting
{
    public static Requirement NewRequirement(AppDb db, Need need)
    {
        var requirement = new Requirement { Id = db.Scope.NewId<Requirement>(), NeedId = need.Id, EngagementId = need.EngagementId, Key = need.TakeKey() };
        db.Add(requirement);
        return requirement;
    }

    /// <summary>The need, if it has a draft and the caller saw its newest version.</summary>
    public static async Task<Need> DraftAsync(Call call)
    {
        var need = await call.Db.Set<Need>().SingleOrDefaultAsync(n => n.EngagementId == call.Engagement, call.Cancel) ?? throw Refusal.NotFound;
        call.Expect(need);
        NeedWords.NoDraft.Unless(need.HasDraft);
        return need;
    }

    public static Task<List<RequirementText>> TextsAsync(AppDb db, Need need, int revision, CancellationToken ct) =>
        db.Set<RequirementText>().Where(t => t.NeedId == need.Id && t.Revision == revision).OrderBy(t => t.Position).ToListAsync(ct);

    public static async Task<RequirementText> TextAsync(Call call, Need need, Id<Requirement> requirement) =>
        await call.Db.Set<RequirementText>().SingleOrDefaultAsync(t => t.RequirementId == requirement && t.NeedId == need.Id && t.Revision == need.Newest, call.Cancel) ?? throw Refusal.NotFound;

    /// <summary>A text set by a person reads differently in the draft, and so is what it was answered with stale once frozen.</summary>
    public static void Rewrite(RequirementText text, string words, Obligation obligation, RequirementKind kind, decimal? weight)
    {
        if (text.Text != words || text.Obligation != obligation)
        {
            text.ChangedIn = text.Revision;
        }
        (text.Text, text.Obligation, text.Kind, text.Weight) = (words, obligation, kind, weight);
    }

    public static RequirementText Added(AppDb db, Need need, Requirement requirement, int position, string words, Obligation obligation, RequirementKind kind, decimal? weight, string? place, string? heading) => new()
    {
        Id = db.Scope.NewId<RequirementText>(), RequirementId = requirement.Id, NeedId = need.Id, EngagementId = need.EngagementId, Revision = need.Newest, Position = position,
        Text = words, Heading = heading, Obligation = obligation, Kind = kind, Weight = weight, Place = place, ChangedIn = need.Newest,
    };
}
