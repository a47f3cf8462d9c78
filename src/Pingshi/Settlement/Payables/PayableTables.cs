using Microsoft.EntityFrameworkCore;

namespace Pingshi.Settlement.Payables;

/// <summary>Payer and payee see a row, their people who have to do with money; nobody else does.</summary>
internal static class PayableTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        model.Entity<SubcontractTerms>(b =>
        {
            b.ToTable("settlement_subcontract_terms", t => t.HasCheckConstraint("ck_settlement_subcontract_terms_days", "acceptance_days > 0 AND payment_days > 0"));
            b.Property(t => t.Contract).HasMaxLength(100);
            b.Property(t => t.Reason).HasMaxLength(500);
            b.HasIndex(t => new { t.EngagementId, t.OrganizationId, t.PayeeId, t.Number }).IsUnique();
            b.HasQueryFilter(Filters.Scope, x => db.IsJob || ((x.OrganizationId == db.MyOrganization || x.PayeeId == db.MyOrganization) && db.Scope.Roles.HasAnyOf(MoneyPolicies.Readers)
                && db.Set<Grant>().Any(g => g.EngagementId == x.EngagementId && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me)
                    && !g.Silenced && (g.Aspect == Aspect.Sealed || (!db.IsProvider && g.Aspect == Aspect.Own)))));
            b.NeverChanged();
        });
        model.Entity<SubcontractDelivery>(b =>
        {
            b.ToTable("settlement_deliveries", t =>
            {
                t.HasCheckConstraint("ck_settlement_deliveries_sum", "net_minor > 0 AND tax_minor >= 0 AND net_minor + tax_minor = gross_minor");
                t.HasCheckConstraint("ck_settlement_deliveries_days", "accept_by > handed_in_on AND payment_days > 0");
            });
            b.Property(d => d.Number).HasMaxLength(50);
            b.Property(d => d.What).HasMaxLength(200);
            b.Property(d => d.Currency).HasMaxLength(3);
            b.Property(d => d.ByName).HasMaxLength(100);
            b.Ignore(d => d.Gross);
            b.HasIndex(d => new { d.EngagementId, d.OrganizationId, d.Number }).IsUnique();
            b.HasQueryFilter(Filters.Scope, x => db.IsJob || ((x.OrganizationId == db.MyOrganization || x.PayerId == db.MyOrganization) && db.Scope.Roles.HasAnyOf(MoneyPolicies.Readers)
                && db.Set<Grant>().Any(g => g.EngagementId == x.EngagementId && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me)
                    && !g.Silenced && (g.Aspect == Aspect.Sealed || (!db.IsProvider && g.Aspect == Aspect.Own)))));
            b.NeverChanged();
        });
        model.Entity<DeliveryVerdict>(b =>
        {
            b.ToTable("settlement_delivery_verdicts");
            b.HasKey(v => v.DeliveryId);
            b.Property(v => v.Words).HasMaxLength(1000);
            b.Property(v => v.ByName).HasMaxLength(100);
            b.HasIndex(v => v.EngagementId);
            b.HasQueryFilter(Filters.Scope, v => db.IsJob || db.Set<SubcontractDelivery>().Any(d => d.Id == v.DeliveryId));
            b.NeverChanged();
        });
        MapPayouts(model, db);
    }

    private static void MapPayouts(ModelBuilder model, AppDb db)
    {
        model.Entity<Payout>(b =>
        {
            b.ToTable("settlement_payouts", t =>
            {
                t.HasCheckConstraint("ck_settlement_payouts_amount", "amount_minor > 0");
                t.HasCheckConstraint("ck_settlement_payouts_parties", "organization_id <> payee_id");
            });
            b.Property(p => p.Currency).HasMaxLength(3);
            b.Property(p => p.ByName).HasMaxLength(100);
            b.HasIndex(p => p.EngagementId);
            b.HasIndex(p => p.InvoiceId);
            b.HasQueryFilter(Filters.Scope, x => db.IsJob || ((x.OrganizationId == db.MyOrganization || x.PayeeId == db.MyOrganization) && db.Scope.Roles.HasAnyOf(MoneyPolicies.Readers)
                && db.Set<Grant>().Any(g => g.EngagementId == x.EngagementId && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me)
                    && !g.Silenced && (g.Aspect == Aspect.Sealed || (!db.IsProvider && g.Aspect == Aspect.Own)))));
            b.NeverChanged();
        });
        model.Entity<PayoutDecision>(b =>
        {
            b.ToTable("settlement_payout_decisions");
            b.HasKey(d => d.PayoutId);
            b.Property(d => d.Words).HasMaxLength(200);
            b.Property(d => d.ByName).HasMaxLength(100);
            b.HasIndex(d => d.EngagementId);
            b.HasQueryFilter(Filters.Scope, d => db.IsJob || db.Set<Payout>().Any(p => p.Id == d.PayoutId));
            b.NeverChanged();
        });
    }
}
