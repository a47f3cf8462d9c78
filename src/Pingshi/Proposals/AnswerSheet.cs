using Microsoft.EntityFrameworkCore;
using Pingshi.Needs;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals;

/// <summary>One requirement of the frozen revision with the acting organisation's answer to it.</summary>
/// <param name="Partners">Names of the partners invited to it, with how far they are; empty for partners themselves.</param>
public sealed record AnswerLine(string Key, RequirementText Requirement, Answer? Answer, IReadOnlyList<Evidence> Evidence, Standing Standing, IReadOnlyList<string> Partners);

/// <summary>The frozen revision as the scope sees it, with the answers of one organisation and how each stands.</summary>
internal sealed record AnswerSheet(int Revision, Proposal? Mine, IReadOnlyList<AnswerLine> Lines)
{
    /// <param name="of">Whose answers; the scope's own organisation if none is named.</param>
    public static async Task<AnswerSheet> LoadAsync(AppDb db, EngagementId engagement, Scope scope, CancellationToken ct, Id<Organization>? of = null)
    {
        var owner = of ?? scope.Acting;
        var revision = await CurrentRevisionAsync(db, engagement, ct);
        var proposal = await db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(p => p.EngagementId == engagement && p.OrganizationId == owner, ct);
        var texts = await (
            from t in db.Set<RequirementText>().AsNoTracking()
            join r in db.Set<Requirement>() on t.RequirementId equals r.Id
            where t.EngagementId == engagement && t.Revision == revision
            orderby t.Position
            select new { Text = t, r.Key }).ToListAsync(ct);
        var answers = await db.Set<Answer>().AsNoTracking().Where(a => a.EngagementId == engagement).ToListAsync(ct);
        var evidence = (await db.Set<Evidence>().AsNoTracking().Where(e => e.EngagementId == engagement).ToListAsync(ct)).ToLookup(e => e.AnswerId);
        var mine = answers.Where(a => a.OrganizationId == owner).ToDictionary(a => a.RequirementId);
        var partners = scope.Side == Side.Provider ? await PartnersAsync(db, engagement, ct) : [];
        var today = Standings.Today(scope.Now);
        return new(revision, proposal, [.. texts.Select(t =>
        {
            var answer = mine.GetValueOrDefault(t.Text.RequirementId);
            List<Evidence> proofs = answer is null ? [] : [.. evidence[answer.Id]];
            return new AnswerLine(t.Key, t.Text, answer, proofs, Standings.Of(t.Text, answer, proofs, today), [.. partners.Where(p => p.Requirement == t.Text.RequirementId).Select(p => p.Name)]);
        })]);
    }

    /// <summary>The last frozen revision; 0 = none.</summary>
    public static async Task<int> CurrentRevisionAsync(AppDb db, EngagementId engagement, CancellationToken ct) =>
        await db.Set<Revision>().Where(r => r.EngagementId == engagement).MaxAsync(r => (int?)r.Number, ct) ?? 0;

    private static async Task<IReadOnlyList<(Id<Requirement> Requirement, string Name)>> PartnersAsync(AppDb db, EngagementId engagement, CancellationToken ct)
    {
        var shares = await (
            from s in db.Set<RequirementShare>()
            join o in db.Set<Organization>() on s.OrganizationId equals o.Id
            where s.EngagementId == engagement
            orderby o.NameSort
            select new { s.RequirementId, o.Name }).ToListAsync(ct);
        return [.. shares.Select(s => (s.RequirementId, s.Name))];
    }
}
