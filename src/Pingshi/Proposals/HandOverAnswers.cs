using Microsoft.EntityFrameworkCore;
using Pingshi.Accounts;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals;

/// <summary>The answers a colleague owns on a customer's running engagements pass with a handover; what is over keeps its author.</summary>
internal static class HandOverAnswers
{
    public static readonly HandoverStep Step = new("answers", ProposalWords.Answers, 30, ListAsync, PassAsync);

    private static async Task<IReadOnlyList<HandoverItem>> ListAsync(Call call, Leaving leaving)
    {
        var owned = await (
            from a in Owned(call.Db, leaving).AsNoTracking()
            join r in call.Db.Set<Requirement>() on a.RequirementId equals r.Id
            join e in call.Db.Set<Engagement>() on a.EngagementId equals e.Id
            orderby e.Title, r.Key
            select new { a.EngagementId, a.RequirementId, r.Key, e.Title }).ToListAsync(call.Cancel);
        return [.. owned.Select(a => new HandoverItem($"{a.Key} · {a.Title}", Patterns.Url(AnswerRequirement.Route, a.EngagementId, a.RequirementId)))];
    }

    private static async Task<IReadOnlyList<Guid>> PassAsync(AppDb db, Leaving leaving, Id<Person> to, CancellationToken ct)
    {
        var answers = await Owned(db, leaving).ToListAsync(ct);
        // An answer changes only with its proposal, so that who writes there at the same moment sees it.
        var proposals = answers.Select(a => a.ProposalId).Distinct().ToList();
        await db.Set<Proposal>().Where(p => proposals.Contains(p.Id)).LoadAsync(ct);
        foreach (var answer in answers)
        {
            answer.OwnerId = to;
        }
        return [.. answers.Select(a => a.Id.Value)];
    }

    private static IQueryable<Answer> Owned(AppDb db, Leaving leaving) => db.Set<Answer>().Where(a => a.OwnerId == leaving.From && a.OrganizationId == leaving.Provider
        && db.Set<Engagement>().Any(e => e.Id == a.EngagementId && e.CustomerId == leaving.Customer && e.Phase != Phase.Won && e.Phase != Phase.Lost && e.Phase != Phase.Cancelled));
}
