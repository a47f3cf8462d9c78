using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Accounts;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;
using Pingshi.Policies;

namespace Pingshi.Partners;

/// <summary>A registration belongs to an engagement, as the provider found.</summary>
public sealed class DealLink : IEngagementOwned
{
    public required Id<DealLink> Id { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>The provider.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<DealRegistration> DealId { get; init; }
    public required Id<Person> By { get; init; }
    public required Instant At { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>A manager kept an engagement for partners, whatever the policy says; one such mark stands at a time.</summary>
public sealed class ReservedMark : IRoot, IEngagementOwned
{
    public required Id<ReservedMark> Id { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>The provider.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required string Because { get; init; }
    public required Id<Person> By { get; init; }
    public required Instant At { get; init; }
    public Instant? LiftedAt { get; set; }
    public Id<Person>? LiftedBy { get; set; }
    public string? LiftedBecause { get; set; }
    public long Version { get; set; } = 1;

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>What the rule of reserved deals asks of an engagement.</summary>
/// <param name="Places">The customer's sites by county, or what its region is made of where no site is known.</param>
public sealed record ReservedFacts(IReadOnlyList<string> Places, Id<Industry>? Industry, long? BudgetMinor);

/// <summary>What a registered deal keeps others from.</summary>
public sealed record ProtectedDeal(Id<Organization> Partner, string Product, Instant Until);

/// <summary>Deals that are the partners' (专属商机), and deals that are one partner's (保护期).</summary>
public static class Deals
{
    /// <summary>All reasons why the provider may not take the engagement directly.</summary>
    /// <param name="marked">Why a manager kept it for partners; null = none did.</param>
    /// <param name="terms">The policy in force; null = there is none.</param>
    public static IEnumerable<Reason> WhyNotDirect(ReservedFacts facts, string? marked, PolicyTerms? terms)
    {
        if (marked is not null)
        {
            yield return DealWords.Reserved.Because(null, marked);
        }
        if (terms is null)
        {
            yield break;
        }
        foreach (var region in terms.ReservedRegions.Where(r => facts.Places.Any(p => p.StartsWith(r, StringComparison.Ordinal))))
        {
            yield return DealWords.Reserved.Because(null, DealWords.ByRegion(region));
        }
        foreach (var industry in terms.ReservedIndustries.Where(i => i.Id == facts.Industry))
        {
            yield return DealWords.Reserved.Because(null, DealWords.ByIndustry(industry.Name));
        }
        if (facts.BudgetMinor < terms.ReservedBelowMinor)
        {
            yield return DealWords.Reserved.Because(null, DealWords.ByBudget(terms.ReservedBelowMinor.Value / 100));
        }
    }

    /// <summary>All reasons why a partner may not be invited for a product.</summary>
    /// <param name="product">As the policy names it; null = for all of the engagement.</param>
    public static IEnumerable<Reason> WhyNotInvite(IEnumerable<ProtectedDeal> deals, Id<Organization> partner, string? product, Instant now) =>
        from deal in deals
        where deal.Until > now && deal.Partner != partner && (product is null || ClaimKeys.Normalized(product) == ClaimKeys.Normalized(deal.Product))
        select DealWords.Protected.Because("partner", deal.Product, deal.Until);
}

internal static class DealQueries
{
    extension(AppDb db)
    {
        /// <summary>
        /// All reasons why the provider may not take the engagement directly: a manager's mark, and the policy as it is in force
        /// for a partner that signed nothing, so that one partner's signature takes nothing from another.
        /// </summary>
        public async Task<IReadOnlyList<Reason>> WhyNotDirectAsync(Engagement engagement, CancellationToken ct)
        {
            var marked = await db.Set<ReservedMark>().Where(m => m.EngagementId == engagement.Id && m.LiftedAt == null).Select(m => m.Because).SingleOrDefaultAsync(ct);
            var policy = (await db.PoliciesAsync(ct)).InForce(null, db.Scope.Now);
            return [.. Deals.WhyNotDirect(await db.FactsOfAsync(engagement, ct), marked, policy?.Terms)];
        }

        /// <summary>All reasons why a partner may not join the engagement for a product: another's registered deal is protected there.</summary>
        public async Task<IReadOnlyList<Reason>> WhyNotInviteAsync(EngagementId engagement, Id<Organization> partner, string? product, CancellationToken ct) =>
            [.. Deals.WhyNotInvite(await db.ProtectedDealsAsync(engagement, ct), partner, product, db.Scope.Now)];

        public Task<List<ProtectedDeal>> ProtectedDealsAsync(EngagementId engagement, CancellationToken ct) => (
            from l in db.Set<DealLink>()
            join d in db.Set<DealRegistration>() on l.DealId equals d.Id
            where l.EngagementId == engagement && (d.State == DealState.Accepted || d.State == DealState.Extended)
            select new ProtectedDeal(d.OrganizationId, d.Product, d.ProtectedUntil!.Value)).ToListAsync(ct);

        private async Task<ReservedFacts> FactsOfAsync(Engagement engagement, CancellationToken ct)
        {
            var profile = await db.Set<CustomerProfile>().AsNoTracking().SingleOrDefaultAsync(p => p.CustomerId == engagement.CustomerId, ct);
            IReadOnlyList<string> places = await db.Set<Site>().Where(s => s.OrganizationId == engagement.CustomerId).Select(s => s.CountyCode).Distinct().ToListAsync(ct);
            if (places.Count == 0 && profile?.RegionId is { } region)
            {
                places = await db.Set<Region>().Where(r => r.Id == region).Select(r => r.Prefixes).SingleOrDefaultAsync(ct) ?? [];
            }
            return new(places, profile?.IndustryId, engagement.Currency == SetPrice.Yuan ? engagement.MaximumPriceMinor ?? engagement.BudgetToMinor ?? engagement.BudgetFromMinor : null);
        }
    }
}
