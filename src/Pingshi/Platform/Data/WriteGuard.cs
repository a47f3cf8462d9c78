using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Pingshi.Platform.Data;

/// <summary>
/// Filters guard reads only; here every added, changed or deleted row is held against the same grants before it is
/// stored. What fails answers like something that is not there.
/// </summary>
internal static class WriteGuard
{
    public static async Task CheckAsync(AppDb db, IReadOnlyList<EntityEntry> changes, CancellationToken ct)
    {
        if (db.IsJob)
        {
            return;
        }
        foreach (var change in changes)
        {
            if (change.Entity is IOrganizationOwned owned && !owned.MayBeWrittenBy(db.Scope))
            {
                throw Refusal.NotFound;
            }
        }
        await CheckEngagementsAsync(db, changes, ct);
    }

    private static async Task CheckEngagementsAsync(AppDb db, IReadOnlyList<EntityEntry> changes, CancellationToken ct)
    {
        List<IEngagementOwned> rows = [.. changes.Select(c => c.Entity).OfType<IEngagementOwned>()];
        List<Grant> given = [.. changes.Where(c => c.State == EntityState.Added).Select(c => c.Entity).OfType<Grant>()];
        HashSet<EngagementId> begun = [.. changes.Where(c => c.State == EntityState.Added && c.Entity is EngagementThread).Select(c => ((IEngagementOwned)c.Entity).EngagementId)];
        List<EngagementId> touched = [.. rows.Select(r => r.EngagementId).Concat(given.Select(g => g.EngagementId)).Distinct()];
        if (touched.Count == 0)
        {
            return;
        }
        var held = await db.Set<Grant>().AsNoTracking()
            .Where(g => touched.Contains(g.EngagementId) && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && !g.Silenced)
            .ToListAsync(ct);
        held.AddRange(given.Where(g => begun.Contains(g.EngagementId) && g.OrganizationId == db.MyOrganization && (g.PersonId is null || g.PersonId == db.Me)));

        bool Reaches(EngagementId engagement, Aspect aspect) => held.Any(g => g.EngagementId == engagement && g.Aspect == aspect);

        var allowed = rows.All(r => Reaches(r.EngagementId, r.WritableThrough) && (r.OnlyBy is null || r.OnlyBy == db.Scope.Organization))
            && given.All(g => begun.Contains(g.EngagementId) || Reaches(g.EngagementId, Aspect.Shared));
        if (!allowed)
        {
            throw Refusal.NotFound;
        }
    }
}
