using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Accounts;
using Pingshi.Commitments;

namespace Pingshi.Policies;

/// <summary>The next version is written, and seen beside the one before, as often as it takes.</summary>
public static class DraftPolicy
{
    public const string Route = "/policies/draft";

    public static readonly Policy Keep = Policy.For("policies.draft", Role.Manager, Role.AccountManager);

    public sealed record Input
    {
        [Required, StringLength(200)] public required string Title { get; init; }
        [Required, StringLength(20_000)] public required string Text { get; init; }
        public required LocalDate EffectiveOn { get; init; }
        [Range(0, 365)] public required int NoticeDays { get; init; }
        [Range(1, 1095)] public required int ProtectionDays { get; init; }
        [Range(1, 60)] public required int AnswerDays { get; init; }
        [Range(0, 100)] public required decimal MarginFloorPercent { get; init; }

        /// <summary>One a line: the product, a space, the percentage.</summary>
        public required IReadOnlyList<string> Rates { get; init; }
        public IReadOnlyList<string>? ReservedRegions { get; init; }
        public IReadOnlyList<Id<Industry>>? ReservedIndustries { get; init; }

        /// <summary>In yuan.</summary>
        [Range(0, 1_000_000_000_000)] public decimal? ReservedBelow { get; init; }
    }

    public sealed record Model(
        string Title, string Text, LocalDate EffectiveOn, int NoticeDays, PolicyTerms Terms, bool IsSaved, IReadOnlyList<TermChange> Changes, Instant? NoticeUntil,
        IReadOnlyList<Choice<Industry>> Industries, bool MayPublish, long Version) : IVersioned;

    public sealed record Drafted(Id<PolicyDraft> Draft);

    public static void Map(Routes routes)
    {
        routes.Read<DraftPolicyPage, Model>(Route, Keep, ShowAsync);
        routes.Act<Input, Drafted>(Route, Keep, Route, SaveAsync, _ => Route);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, history) = (call.Db, await call.Db.PoliciesAsync(call.Cancel));
        var draft = await db.Set<PolicyDraft>().AsNoTracking().SingleOrDefaultAsync(call.Cancel);
        var newest = history.Versions.Count > 0 ? history.Versions[^1] : null;
        var industries = await db.Set<Industry>().Where(i => i.ClosedAt == null).OrderBy(i => i.NameSort).Select(i => new Choice<Industry>(i.Id, i.Name)).ToListAsync(call.Cancel);
        if (draft is null)
        {
            return new(newest?.Title ?? "", newest?.Text ?? "", Validity.Today(call.Scope.Now), newest?.NoticeDays ?? 30, newest?.Terms ?? new(90, 5, 0, [], [], [], null), false, [], null, industries, false, 0);
        }
        var asPublished = PublishPolicy.VersionOf(draft, history.NextNumber, call.Scope);
        var after = history.With(asPublished);
        return new(draft.Title, draft.Text, draft.EffectiveOn, draft.NoticeDays, draft.Terms, true, after.Changes(asPublished), after.NoticeOf(asPublished, null)?.RunsUntil,
            industries, PublishPolicy.Publish.Allows(call.Scope), draft.Version);
    }

    private static async Task<Drafted> SaveAsync(Call call, Input input)
    {
        var db = call.Db;
        var chosen = input.ReservedIndustries?.Distinct().ToList() ?? [];
        var industries = await db.Set<Industry>().AsNoTracking().Where(i => chosen.Contains(i.Id)).OrderBy(i => i.NameSort).Select(i => new ReservedIndustry(i.Id, i.Name)).ToListAsync(call.Cancel);
        PolicyWords.IndustryUnknown.Unless(industries.Count == chosen.Count, "reservedIndustries");
        var terms = PolicyInput.Read(input, industries);
        var draft = await db.Set<PolicyDraft>().SingleOrDefaultAsync(call.Cancel);
        if (draft is null)
        {
            draft = new() { Id = db.Scope.NewId<PolicyDraft>(), OrganizationId = db.Scope.Acting, Title = "", Text = "", EffectiveOn = default, NoticeDays = 0, Terms = terms, Version = 0 };
            call.Expect(draft);
            draft.Version = 1;
            db.Add(draft);
        }
        else
        {
            call.Expect(draft);
        }
        (draft.Title, draft.Text, draft.EffectiveOn, draft.NoticeDays, draft.Terms) = (input.Title, input.Text, input.EffectiveOn, input.NoticeDays, terms);
        db.Record("policies.draft", draft.Id.Subject, null, ("title", input.Title));
        return new(draft.Id);
    }
}
