using Microsoft.EntityFrameworkCore;
using Pingshi.Accounts;
using Pingshi.Platform.Identity;

namespace Pingshi.Engagements;

/// <summary>A colleague's grants on a customer's engagements pass with a handover; price and cost only to who may see them.</summary>
internal static class HandOverEngagements
{
    public static readonly HandoverStep Step = new("engagements", EngagementWords.Engagements, 10, ListAsync, PassAsync);

    private static async Task<IReadOnlyList<HandoverItem>> ListAsync(Call call, Leaving leaving)
    {
        var db = call.Db;
        var engagements = await db.Set<Engagement>().AsNoTracking()
            .Where(e => e.CustomerId == leaving.Customer && db.Set<Grant>().Any(g => g.EngagementId == e.Id && g.OrganizationId == leaving.Provider && g.PersonId == leaving.From))
            .OrderBy(e => e.BeganAt).ThenBy(e => e.Id).ToListAsync(call.Cancel);
        return [.. engagements.Select(e => new HandoverItem(e.Title, Patterns.Url(ShowEngagement.Route, e.Id)))];
    }

    private static async Task<IReadOnlyList<Guid>> PassAsync(AppDb db, Leaving leaving, Id<Person> to, CancellationToken ct)
    {
        var grants = await db.Set<Grant>()
            .Where(g => g.OrganizationId == leaving.Provider && (g.PersonId == leaving.From || g.PersonId == to)
                && db.Set<Engagement>().Any(e => e.Id == g.EngagementId && e.CustomerId == leaving.Customer))
            .ToListAsync(ct);
        var roles = await db.Set<Membership>().Where(m => m.PersonId == to && m.OrganizationId == leaving.Provider).Select(m => m.Roles).SingleAsync(ct);
        List<Grant> held = [.. grants.Where(g => g.PersonId == leaving.From)];
        foreach (var grant in held)
        {
            db.Remove(grant);
            if ((grant.Aspect != Aspect.Sealed || Joining.SeesSealed(roles)) && !grants.Any(g => g.PersonId == to && g.EngagementId == grant.EngagementId && g.Aspect == grant.Aspect))
            {
                db.Add(new Grant { Id = db.Scope.NewId<Grant>(), EngagementId = grant.EngagementId, OrganizationId = leaving.Provider, PersonId = to, Aspect = grant.Aspect });
            }
        }
        List<EngagementId> passed = [.. held.Select(g => g.EngagementId).Distinct()];
        foreach (var engagement in passed)
        {
            db.Record("engagements.hand-over", to.Subject, engagement, ("from", leaving.From.ToString()));
        }
        return [.. passed.Select(e => e.Value)];
    }
}
