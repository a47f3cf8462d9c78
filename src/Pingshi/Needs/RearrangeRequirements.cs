using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Tenders;

namespace Pingshi.Needs;

/// <summary>A person adds, merges, splits, moves and removes requirements of the draft; nobody's key is ever used twice.</summary>
public static class RearrangeRequirements
{
    public const string AddRoute = "/engagements/{engagement}/need-add";
    public const string MergeRoute = "/engagements/{engagement}/need/{requirement}/merge";
    public const string SplitRoute = "/engagements/{engagement}/need/{requirement}/split";
    public const string MoveRoute = "/engagements/{engagement}/need/{requirement}/move";
    public const string RemoveRoute = "/engagements/{engagement}/need/{requirement}/remove";

    public sealed record AddInput
    {
        [Required, StringLength(8000)] public required string Text { get; init; }
        public required Obligation Obligation { get; init; }
        public required RequirementKind Kind { get; init; }
        [Range(0, 1000)] public decimal? Weight { get; init; }
    }

    public sealed record OtherInput
    {
        /// <summary>The requirement merged into this one, or after which this one is to stand.</summary>
        public required Id<Requirement> Other { get; init; }
    }

    public sealed record SplitInput
    {
        /// <summary>The words that stay; a blank line separates them from each new requirement's.</summary>
        [Required, StringLength(16000)] public required string Text { get; init; }
    }

    public sealed record Done(EngagementId Engagement);

    public static void Map(Routes routes)
    {
        static string Back(Done done) => Patterns.Url(NeedPages.Route, [done.Engagement]);
        routes.Act<AddInput, Done>(AddRoute, NeedPages.Shape, NeedPages.Route, AddAsync, Back);
        routes.Act<OtherInput, Done>(MergeRoute, NeedPages.Shape, NeedPages.RequirementRoute, MergeAsync, Back);
        routes.Act<SplitInput, Done>(SplitRoute, NeedPages.Shape, NeedPages.RequirementRoute, SplitAsync, Back);
        routes.Act<OtherInput, Done>(MoveRoute, NeedPages.Shape, NeedPages.RequirementRoute, MoveAsync, Back);
        routes.Act<Nothing, Done>(RemoveRoute, NeedPages.Shape, NeedPages.RequirementRoute, RemoveAsync, Back);
    }

    private static async Task<Done> AddAsync(Call call, AddInput input)
    {
        await Shaping.MustAsync(call);
        var (db, need) = (call.Db, await Drafting.DraftAsync(call));
        var last = await db.Set<RequirementText>().Where(t => t.NeedId == need.Id && t.Revision == need.Newest).MaxAsync(t => (int?)t.Position, call.Cancel) ?? 0;
        var requirement = Drafting.NewRequirement(db, need);
        db.Add(Drafting.Added(db, need, requirement, last + 1, input.Text, input.Obligation, input.Kind, input.Weight, null, null));
        db.Record("needs.add-requirement", requirement.Id.Subject, call.Engagement, ("key", requirement.Key), ("text", input.Text));
        return new(call.Engagement);
    }

    private static async Task<Done> MergeAsync(Call call, OtherInput input)
    {
        await Shaping.MustAsync(call);
        var (db, id) = (call.Db, call.Id<Requirement>("requirement"));
        var need = await Drafting.DraftAsync(call);
        NeedWords.NotWithItself.Unless(input.Other != id, "other");
        var stays = await Drafting.TextAsync(call, need, id);
        var goes = await Drafting.TextAsync(call, need, input.Other);
        var (first, second) = stays.Position < goes.Position ? (stays, goes) : (goes, stays);
        // The heavier obligation of the two holds for both: a merge must not soften what the purchaser wrote.
        Drafting.Rewrite(stays, first.Text + "\n" + second.Text, (Obligation)Math.Min((int)stays.Obligation, (int)goes.Obligation), stays.Kind,
            stays.Weight is null && goes.Weight is null ? null : (stays.Weight ?? 0) + (goes.Weight ?? 0));
        db.Remove(goes);
        db.Record("needs.merge-requirements", id.Subject, call.Engagement, ("other", input.Other.ToString()));
        return new(call.Engagement);
    }

    private static async Task<Done> SplitAsync(Call call, SplitInput input)
    {
        await Shaping.MustAsync(call);
        var (db, id) = (call.Db, call.Id<Requirement>("requirement"));
        var need = await Drafting.DraftAsync(call);
        var parts = Parts(input.Text);
        NeedWords.SplitIntoTwo.Unless(parts.Count > 1, "text");
        var texts = await Drafting.TextsAsync(db, need, need.Newest, call.Cancel);
        var text = texts.SingleOrDefault(t => t.RequirementId == id) ?? throw Refusal.NotFound;
        foreach (var later in texts.Where(t => t.Position > text.Position))
        {
            later.Position += parts.Count - 1;
        }
        Drafting.Rewrite(text, parts[0], text.Obligation, text.Kind, text.Weight);
        foreach (var (number, part) in parts.Skip(1).Index())
        {
            var added = Drafting.NewRequirement(db, need);
            db.Add(Drafting.Added(db, need, added, text.Position + number + 1, part, text.Obligation, text.Kind, null, text.Place, text.Heading));
        }
        db.Record("needs.split-requirement", id.Subject, call.Engagement, ("parts", string.Join("\n\n", parts)));
        return new(call.Engagement);
    }

    /// <summary>The parts between blank lines, in order, none empty.</summary>
    public static IReadOnlyList<string> Parts(string text) =>
        [.. text.ReplaceLineEndings("\n").Split("\n\n").Select(p => p.Trim()).Where(p => p.Length > 0)];

    private static async Task<Done> MoveAsync(Call call, OtherInput input)
    {
        await Shaping.MustAsync(call);
        var (db, id) = (call.Db, call.Id<Requirement>("requirement"));
        var need = await Drafting.DraftAsync(call);
        NeedWords.NotWithItself.Unless(input.Other != id, "other");
        var texts = await Drafting.TextsAsync(db, need, need.Newest, call.Cancel);
        var moved = texts.SingleOrDefault(t => t.RequirementId == id) ?? throw Refusal.NotFound;
        texts.Remove(moved);
        var after = texts.FindIndex(t => t.RequirementId == input.Other);
        if (after < 0)
        {
            throw Refusal.NotFound;
        }
        texts.Insert(after + 1, moved);
        foreach (var (position, text) in texts.Index())
        {
            text.Position = position + 1;
        }
        db.Record("needs.move-requirement", id.Subject, call.Engagement, ("after", input.Other.ToString()));
        return new(call.Engagement);
    }

    private static async Task<Done> RemoveAsync(Call call, Nothing input)
    {
        await Shaping.MustAsync(call);
        var (db, id) = (call.Db, call.Id<Requirement>("requirement"));
        var need = await Drafting.DraftAsync(call);
        var text = await Drafting.TextAsync(call, need, id);
        db.Remove(text);
        db.Record("needs.remove-requirement", id.Subject, call.Engagement, ("text", text.Text));
        return new(call.Engagement);
    }
}
