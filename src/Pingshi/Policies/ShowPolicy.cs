using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Policies;

/// <summary>One version: its text, its terms beside those before, and how it stands for the reader.</summary>
public static class ShowPolicy
{
    public const string Route = "/policies/{policyVersion}";

    /// <summary>How one partner stands to it; for the provider only.</summary>
    public sealed record PartnerLine(Id<Organization> Partner, string Name, Instant HoldsFrom, Instant? SignedAt, string? SignedBy, PolicyState State);

    public sealed record Model(
        Id<PolicyVersion> Id, int Number, string Title, string Text, LocalDate EffectiveOn, int NoticeDays, PolicyTerms Terms, Instant PublishedAt, IReadOnlyList<TermChange> Changes,
        PolicyState State, Instant HoldsFrom, Instant? NoticeUntil, Instant? SignedAt, string? SignedBy, bool MaySign, IReadOnlyList<PartnerLine> Partners);

    public static void Map(Routes routes) => routes.Read<ShowPolicyPage, Model>(Route, ListPolicies.See, ShowAsync);

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, now, history) = (call.Db, call.Scope.Now, await call.Db.PoliciesAsync(call.Cancel));
        var version = history.Versions.SingleOrDefault(v => v.Id == call.Id<PolicyVersion>("policyVersion")) ?? throw Refusal.NotFound;
        var reader = ListPolicies.ReaderOf(call.Scope);
        var signers = await (
            from s in db.Set<PolicySignature>().AsNoTracking()
            join p in db.Set<Person>() on s.SignedBy equals p.Id
            where s.VersionId == version.Id
            select new { s.OrganizationId, s.At, p.Name }).ToDictionaryAsync(s => s.OrganizationId, call.Cancel);
        var partners = reader is null ? await db.Set<Organization>().Where(o => o.Side == Side.Partner && o.ClosedAt == null).OrderBy(o => o.NameSort).Select(o => new { o.Id, o.Name }).ToListAsync(call.Cancel) : [];
        var mine = reader is { } me ? signers.GetValueOrDefault(me) : null;
        return new(
            version.Id, version.Number, version.Title, version.Text, version.EffectiveOn, version.NoticeDays, version.Terms, version.PublishedAt, history.Changes(version),
            history.StateOf(version, reader, now), history.Begins(version, reader), history.NoticeOf(version, reader)?.RunsUntil, mine?.At, mine?.Name,
            reader is { } partner && SignPolicy.Sign.Allows(call.Scope) && !history.WhyNotAgree(version, partner, now).Any(),
            [.. partners.Select(p => new PartnerLine(p.Id, p.Name, history.Begins(version, p.Id), signers.GetValueOrDefault(p.Id)?.At, signers.GetValueOrDefault(p.Id)?.Name, history.StateOf(version, p.Id, now)))]);
    }
}
