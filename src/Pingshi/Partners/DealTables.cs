using Microsoft.EntityFrameworkCore;

namespace Pingshi.Partners;

internal static class DealTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        model.Entity<DealRegistration>(b =>
        {
            b.ToTable("partners_deals", t => t.HasCheckConstraint("ck_partners_deals_protected", "state NOT IN ('Accepted', 'Extended') OR protected_until IS NOT NULL"));
            b.Property(d => d.CustomerName).HasMaxLength(200);
            b.Property(d => d.CustomerCreditCode).HasMaxLength(18);
            b.Property(d => d.Project).HasMaxLength(300);
            b.Property(d => d.Product).HasMaxLength(100);
            b.Property(d => d.Region).HasMaxLength(6);
            b.Property(d => d.NameKey).HasMaxLength(64);
            b.Property(d => d.CodeKey).HasMaxLength(64);
            b.Property(d => d.Words).HasMaxLength(1000);
            b.Property(d => d.Version).IsConcurrencyToken();
            b.Ignore(d => d.Keys);
            b.HasIndex(d => new { d.OrganizationId, d.RegisteredAt });
            b.HasIndex(d => d.NameKey);
            b.HasIndex(d => d.CodeKey);
            b.SeenByOwner(db, d => db.IsProvider);
        });
        model.Entity<DealEvidence>(b =>
        {
            b.ToTable("partners_deal_evidence");
            b.Property(e => e.Text).HasMaxLength(4000);
            b.HasIndex(e => e.DealId);
            b.SeenByOwner(db, e => db.IsProvider);
            b.NeverChanged();
        });
        model.Entity<DealClaim>(b =>
        {
            b.ToTable("partners_deal_claims");
            b.HasKey(c => c.Key);
            b.Property(c => c.Key).HasMaxLength(64);
            b.HasIndex(c => c.DealId);
            b.SeenByOwner(db, c => db.IsProvider);
        });
        model.Entity<DealLink>(b =>
        {
            b.ToTable("partners_deal_links");
            b.HasIndex(l => l.DealId).IsUnique();
            b.HasIndex(l => l.EngagementId);
            // Of the provider's people those on the engagement. The partner must not learn that its customer is here.
            b.HasQueryFilter(Filters.Scope, l => db.IsJob || (db.IsProvider && db.Set<Grant>().Any(g => g.EngagementId == l.EngagementId
                && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && g.Aspect == Aspect.Own && !g.Silenced)));
        });
        model.Entity<ReservedMark>(b =>
        {
            b.ToTable("partners_reserved_marks");
            b.Property(m => m.Because).HasMaxLength(500);
            b.Property(m => m.LiftedBecause).HasMaxLength(500);
            b.Property(m => m.Version).IsConcurrencyToken();
            b.HasIndex(m => m.EngagementId).IsUnique().HasFilter("lifted_at IS NULL");
            b.HasQueryFilter(Filters.Scope, m => db.IsJob || (db.IsProvider && db.Set<Grant>().Any(g => g.EngagementId == m.EngagementId
                && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && g.Aspect == Aspect.Own && !g.Silenced)));
        });
    }
}
