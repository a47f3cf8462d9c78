using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Identity;

internal static class IdentityTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        model.Entity<Organization>(b =>
        {
            b.ToTable("identity_organizations");
            b.Property(o => o.Name).HasMaxLength(200);
            b.Property(o => o.CreditCode).HasMaxLength(18);
            b.Property(o => o.Version).IsConcurrencyToken();
            b.HasIndex(o => new { o.Side, o.Name }).IsUnique();
            // The provider is known to all and knows all; a partner knows the customers it works for; rivals never meet.
            b.HasQueryFilter(Filters.Scope, o => db.IsJob || db.IsProvider || o.Side == Side.Provider || o.Id == db.MyOrganization
                || (o.Side == Side.Customer && db.Set<Grant>().Any(mine =>
                    mine.OrganizationId == db.MyOrganization && (mine.PersonId == null || mine.PersonId == db.Me) && !mine.Silenced
                    && db.Set<Grant>().Any(theirs => theirs.EngagementId == mine.EngagementId && theirs.OrganizationId == o.Id))));
        });
        model.Entity<Person>(b =>
        {
            b.ToTable("identity_persons");
            b.Property(p => p.Name).HasMaxLength(100);
            b.Property(p => p.Mail).HasMaxLength(254);
            b.Property(p => p.Zone).HasMaxLength(60);
            b.Property(p => p.Version).IsConcurrencyToken();
            b.HasIndex(p => p.Mail).IsUnique();
            // One sees oneself, one's own organisation, and the provider's people who work on a shared engagement.
            b.HasQueryFilter(Filters.Scope, p => db.IsJob || db.IsProvider || p.Id == db.Me
                || db.Set<Membership>().Any(m => m.PersonId == p.Id)
                || db.Set<Grant>().Any(theirs => theirs.PersonId == p.Id
                    && db.Set<Organization>().Any(o => o.Id == theirs.OrganizationId && o.Side == Side.Provider)
                    && db.Set<Grant>().Any(mine => mine.EngagementId == theirs.EngagementId
                        && mine.OrganizationId == db.MyOrganization && (mine.PersonId == null || mine.PersonId == db.Me) && !mine.Silenced)));
        });
        model.Entity<Membership>(b =>
        {
            b.ToTable("identity_memberships", t =>
                // The three administrators are three people, whatever the code above does: their bits are 1, 2 and 4.
                t.HasCheckConstraint("ck_identity_memberships_three_administrators", "(roles & 7) IN (0, 1, 2, 4)"));
            b.Property(m => m.Roles).HasConversion(roles => roles.Bits, bits => new RoleSet(bits));
            b.Property(m => m.Version).IsConcurrencyToken();
            b.HasIndex(m => new { m.PersonId, m.OrganizationId }).IsUnique();
            b.HasIndex(m => m.OrganizationId);
            b.HasQueryFilter(Filters.Scope, m => db.IsJob || db.IsProvider || m.OrganizationId == db.MyOrganization);
        });
        model.Entity<Session>(b =>
        {
            b.ToTable("identity_sessions");
            b.HasIndex(s => s.TokenDigest).IsUnique();
            b.HasIndex(s => s.PersonId);
            b.Property(s => s.TokenDigest).HasMaxLength(64);
            b.Property(s => s.Device).HasMaxLength(200);
        });
        model.Entity<Invitation>(b =>
        {
            b.ToTable("identity_invitations");
            b.HasIndex(i => i.SecretDigest).IsUnique();
            b.Property(i => i.SecretDigest).HasMaxLength(64);
        });
    }
}
