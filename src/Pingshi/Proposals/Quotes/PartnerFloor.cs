using Microsoft.EntityFrameworkCore;
using Pingshi.Partners;
using Pingshi.Platform.Identity;
using Pingshi.Policies;
using Pingshi.Proposals.Structure;

namespace Pingshi.Proposals.Quotes;

/// <summary>The least share of a registered deal that stays with its partner, by the policy version it was registered under (§4.11).</summary>
/// <param name="Policy">The version's number.</param>
public sealed record PartnerFloor(Id<Organization> Partner, string Name, int Policy, decimal Percent);

internal static class PartnerFloors
{
    extension(AppDb db)
    {
        /// <summary>
        /// The floors that hold on this engagement. A partner that itself signs with the customer is not among them: what it
        /// earns lies in its own price, which no quote of ours shows.
        /// </summary>
        public async Task<IReadOnlyList<PartnerFloor>> PartnerFloorsAsync(EngagementId engagement, CancellationToken ct)
        {
            var deals = await (
                from l in db.Set<DealLink>()
                join d in db.Set<DealRegistration>() on l.DealId equals d.Id
                join o in db.Set<Organization>() on d.OrganizationId equals o.Id
                where l.EngagementId == engagement && (d.State == DealState.Accepted || d.State == DealState.Extended) && d.ProtectedUntil > db.Scope.Now
                orderby d.RegisteredAt
                select new { Partner = o.Id, o.Name, d.PolicyId }).ToListAsync(ct);
            if (deals.Count == 0)
            {
                return [];
            }
            var versions = (await db.PoliciesAsync(ct)).Versions.ToDictionary(v => v.Id);
            var structure = await CurrentStructure.LoadAsync(db, engagement, ct);
            return [.. deals.Where(d => structure is not { Form: StructureForm.Resale } || structure.Lead != d.Partner).DistinctBy(d => d.Partner)
                .Select(d => new PartnerFloor(d.Partner, d.Name, versions[d.PolicyId].Number, versions[d.PolicyId].Terms.MarginFloorPercent))];
        }
    }
}
