using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Engagements;

/// <summary>Who reaches an engagement, written as grants where a party joins.</summary>
internal static class Joining
{
    /// <summary>Whoever sees price and cost within the provider.</summary>
    private static readonly RoleSet Sealed = RoleSet.Of(Role.Presales, Role.AccountManager, Role.Manager, Role.Finance);

    public static bool SeesSealed(RoleSet roles) => roles.HasAnyOf(Sealed);

    extension(AppDb db)
    {
        /// <summary>One person of the customer: what both sides share, silenced while the firewall stands.</summary>
        public void JoinCustomer(Engagement engagement, Id<Person> person) =>
            db.Grant(engagement, engagement.CustomerId, person, Aspect.Shared, silenced: engagement.IsFirewallUp);

        /// <summary>
        /// Everyone of the customer: for a tender that the provider recorded, which no one of the customer began. Silenced
        /// until the award, so that it is not even there for them.
        /// </summary>
        public void JoinCustomer(Engagement engagement) =>
            db.Grant(engagement, engagement.CustomerId, null, Aspect.Shared, silenced: engagement.IsFirewallUp);

        /// <summary>One person of the provider: what is shared, what we prepare, and price and cost where its role needs them.</summary>
        public void JoinProvider(Engagement engagement, Id<Person> person, RoleSet roles)
        {
            db.Grant(engagement, engagement.ProviderId, person, Aspect.Shared);
            db.Grant(engagement, engagement.ProviderId, person, Aspect.Own);
            if (SeesSealed(roles))
            {
                db.Grant(engagement, engagement.ProviderId, person, Aspect.Sealed);
            }
        }

        /// <summary>From publication to award the customer's grants reach nothing; after it they do again (§4.5).</summary>
        public async Task FollowFirewallAsync(Engagement engagement, CancellationToken ct)
        {
            var grants = await db.Set<Grant>().Where(g => g.EngagementId == engagement.Id && g.OrganizationId == engagement.CustomerId).ToListAsync(ct);
            foreach (var grant in grants)
            {
                grant.Silenced = engagement.IsFirewallUp;
            }
        }

        private void Grant(Engagement engagement, Id<Organization> organization, Id<Person>? person, Aspect aspect, bool silenced = false) => db.Add(new Grant
        {
            Id = db.Scope.NewId<Grant>(), EngagementId = engagement.Id, OrganizationId = organization, PersonId = person, Aspect = aspect, Silenced = silenced,
        });
    }
}
