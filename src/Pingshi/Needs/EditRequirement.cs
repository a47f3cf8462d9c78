using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Engagements;
using Pingshi.Tenders;

namespace Pingshi.Needs;

/// <summary>A person corrects what was read: words, obligation, kind and weight of one requirement of the draft.</summary>
public static class EditRequirement
{
    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, Id<Requirement> Requirement, string Key, string? Heading, string Text, Obligation Obligation, RequirementKind Kind, decimal? Weight, string? Place,
        IReadOnlyList<Choice<Requirement>> Neighbours, bool MayShape, bool IsDraft, long Version) : IVersioned;

    public sealed record Input
    {
        [Required, StringLength(8000)] public required string Text { get; init; }
        public required Obligation Obligation { get; init; }
        public required RequirementKind Kind { get; init; }
        [Range(0, 1000)] public decimal? Weight { get; init; }
    }

    public sealed record Edited(EngagementId Engagement, Id<Requirement> Requirement);

    public static void Map(Routes routes)
    {
        routes.Read<EditRequirementPage, Model>(NeedPages.RequirementRoute, NeedPages.See, ShowAsync);
        routes.Act<Input, Edited>(NeedPages.RequirementRoute, NeedPages.Shape, NeedPages.RequirementRoute, ExecuteAsync, e => Patterns.Url(NeedPages.Route, [e.Engagement]));
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, id) = (call.Db, call.Id<Requirement>("requirement"));
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleAsync(e => e.Id == call.Engagement, call.Cancel);
        var need = await db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(n => n.EngagementId == call.Engagement, call.Cancel) ?? throw Refusal.NotFound;
        var all = await (
            from t in db.Set<RequirementText>().AsNoTracking()
            join r in db.Set<Requirement>() on t.RequirementId equals r.Id
            where t.NeedId == need.Id && t.Revision == need.Newest
            orderby t.Position
            select new { Text = t, r.Key }).ToListAsync(call.Cancel);
        var line = all.SingleOrDefault(t => t.Text.RequirementId == id) ?? throw Refusal.NotFound;
        return new(
            await EngagementHead.LoadAsync(call), engagement.Id, id, line.Key, line.Text.Heading, line.Text.Text, line.Text.Obligation, line.Text.Kind, line.Text.Weight, line.Text.Place,
            [.. all.Where(t => t.Text.RequirementId != id).Select(t => new Choice<Requirement>(t.Text.RequirementId, $"{t.Key} {(t.Text.Text.Length > 50 ? t.Text.Text[..50] + "…" : t.Text.Text)}"))],
            NeedPages.MayShape(engagement, call.Scope), need.HasDraft, need.Version);
    }

    private static async Task<Edited> ExecuteAsync(Call call, Input input)
    {
        await Shaping.MustAsync(call);
        var (need, id) = (await Drafting.DraftAsync(call), call.Id<Requirement>("requirement"));
        var text = await Drafting.TextAsync(call, need, id);
        Drafting.Rewrite(text, input.Text, input.Obligation, input.Kind, input.Weight);
        call.Db.Record("needs.edit-requirement", id.Subject, call.Engagement, ("text", input.Text), ("obligation", input.Obligation.ToString()), ("kind", input.Kind.ToString()));
        return new(call.Engagement, id);
    }
}

internal static class Shaping
{
    /// <summary>The need is its owner's to shape: the customer's requester its own, presales a recorded tender's.</summary>
    public static async Task<Engagement> MustAsync(Call call)
    {
        var engagement = await call.Db.Set<Engagement>().AsNoTracking().SingleAsync(e => e.Id == call.Engagement, call.Cancel);
        NeedWords.NotYoursToShape.Unless(NeedPages.MayShape(engagement, call.Scope));
        return engagement;
    }
}
