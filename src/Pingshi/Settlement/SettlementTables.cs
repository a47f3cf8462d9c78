using Microsoft.EntityFrameworkCore;
using Pingshi.Settlement.Books;
using Pingshi.Settlement.Payables;
using Pingshi.Settlement.Splitting;

namespace Pingshi.Settlement;

internal static class SettlementTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        MapBooks(model, db);
        MapRules(model, db);
        MapInvoices(model, db);
        MapSplits(model, db);
        PayableTables.Map(model, db);
    }

    // A row is seen by the parties of its two accounts and by whoever keeps the book; by their people who have to do with money.
    private static void MapBooks(ModelBuilder model, AppDb db)
    {
        model.Entity<Book>(b =>
        {
            b.ToTable("settlement_books");
            b.HasKey(x => new { x.EngagementId, x.OrganizationId });
            b.HasQueryFilter(Filters.Scope, x => db.IsJob || (x.OrganizationId == db.MyOrganization && db.Scope.Roles.HasAnyOf(MoneyPolicies.Readers) && db.Set<Grant>().Any(g =>
                g.EngagementId == x.EngagementId && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && !g.Silenced && (g.Aspect == Aspect.Sealed || (!db.IsProvider && g.Aspect == Aspect.Own)))));
        });
        model.Entity<LedgerTransfer>(b =>
        {
            b.ToTable("settlement_transfers", t =>
            {
                t.HasCheckConstraint("ck_settlement_transfers_amount", "(kind IN ('Void', 'Expire') AND amount_minor = 0) OR (kind IN ('Posted', 'Pending', 'Post') AND amount_minor > 0)");
                t.HasCheckConstraint("ck_settlement_transfers_accounts", "debit_id <> credit_id OR debit_purpose <> credit_purpose");
                t.HasCheckConstraint("ck_settlement_transfers_settles", "(kind IN ('Posted', 'Pending')) = (settles IS NULL) AND frees_minor >= 0");
            });
            b.Property(t => t.Key).HasMaxLength(200);
            b.Property(t => t.Settles).HasMaxLength(200);
            b.Property(t => t.Currency).HasMaxLength(3);
            b.Property(t => t.Reference).HasMaxLength(500);
            b.Property(t => t.Digest).HasMaxLength(64);
            b.Ignore(t => t.Debit).Ignore(t => t.Credit).Ignore(t => t.MovedMinor).Ignore(t => t.PendingMinor);
            b.HasIndex(t => new { t.EngagementId, t.OrganizationId, t.Number }).IsUnique();
            b.HasIndex(t => new { t.EngagementId, t.OrganizationId, t.Key }).IsUnique();
            b.HasIndex(t => new { t.EngagementId, t.OrganizationId, t.Settles }).IsUnique();
            b.HasIndex(t => t.ReceiptId);
            b.HasQueryFilter(Filters.Scope, x => db.IsJob || ((x.OrganizationId == db.MyOrganization || x.DebitId == db.MyOrganization || x.CreditId == db.MyOrganization)
                && db.Scope.Roles.HasAnyOf(MoneyPolicies.Readers) && db.Set<Grant>().Any(g => g.EngagementId == x.EngagementId && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me)
                    && !g.Silenced && (g.Aspect == Aspect.Sealed || (!db.IsProvider && g.Aspect == Aspect.Own)))));
            b.NeverChanged();
        });
        model.Entity<LimitedAccount>(b =>
        {
            b.ToTable("settlement_limited_accounts", t => t.HasCheckConstraint("ck_settlement_limited_accounts_free", "free_minor >= 0"));
            b.HasKey(x => new { x.EngagementId, x.OrganizationId, x.PartyId, x.Purpose, x.Currency });
            b.Property(x => x.Currency).HasMaxLength(3);
            b.HasQueryFilter(Filters.Scope, x => db.IsJob || (x.OrganizationId == db.MyOrganization && db.Set<Book>().Any(k => k.EngagementId == x.EngagementId && k.OrganizationId == x.OrganizationId)));
        });
        model.Entity<Checkpoint>(b =>
        {
            b.ToTable("settlement_checkpoints");
            b.HasKey(x => new { x.EngagementId, x.OrganizationId, x.UpTo, x.PartyId, x.Purpose, x.Currency });
            b.Property(x => x.Currency).HasMaxLength(3);
            b.Ignore(x => x.Account).Ignore(x => x.Balance);
            b.HasQueryFilter(Filters.Scope, x => db.IsJob || ((x.OrganizationId == db.MyOrganization || x.PartyId == db.MyOrganization)
                && db.Scope.Roles.HasAnyOf(MoneyPolicies.Readers) && db.Set<Grant>().Any(g => g.EngagementId == x.EngagementId && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me)
                    && !g.Silenced && (g.Aspect == Aspect.Sealed || (!db.IsProvider && g.Aspect == Aspect.Own)))));
            b.NeverChanged();
        });
    }

    // One signs what one reads: a party of a rule reads all of it, nobody else any of it.
    private static void MapRules(ModelBuilder model, AppDb db)
    {
        model.Entity<RuleVersion>(b =>
        {
            b.ToTable("settlement_rules");
            b.Property(r => r.Name).HasMaxLength(64);
            b.Property(r => r.Digest).HasMaxLength(80);
            b.HasIndex(r => new { r.EngagementId, r.OrganizationId, r.Number }).IsUnique();
            b.PrimitiveCollection(r => r.Parties);
            b.HasQueryFilter(Filters.Scope, x => db.IsJob || (db.Scope.Roles.HasAnyOf(MoneyPolicies.Readers) && (x.OrganizationId == db.MyOrganization || x.Parties.Contains(db.MyOrganization.ToString()))
                && db.Set<Grant>().Any(g => g.EngagementId == x.EngagementId && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me)
                    && !g.Silenced && (g.Aspect == Aspect.Sealed || (!db.IsProvider && g.Aspect == Aspect.Own)))));
            b.NeverChanged();
        });
        model.Entity<RuleSeat>(b =>
        {
            b.ToTable("settlement_rule_seats");
            b.HasKey(s => new { s.RuleId, s.PartyId });
            b.HasIndex(s => s.EngagementId);
            b.HasQueryFilter(Filters.Scope, s => db.IsJob || db.Set<RuleVersion>().Any(r => r.Id == s.RuleId));
            b.NeverChanged();
        });
        model.Entity<RuleConsent>(b =>
        {
            b.ToTable("settlement_rule_consents");
            b.HasKey(c => new { c.RuleId, c.OrganizationId });
            b.Property(c => c.Digest).HasMaxLength(80);
            b.Property(c => c.ByName).HasMaxLength(100);
            b.HasQueryFilter(Filters.Scope, c => db.IsJob || db.Set<RuleVersion>().Any(r => r.Id == c.RuleId));
            b.NeverChanged();
        });
    }

    private static void MapInvoices(ModelBuilder model, AppDb db)
    {
        model.Entity<Invoice>(b =>
        {
            b.ToTable("settlement_invoices", t =>
            {
                t.HasCheckConstraint("ck_settlement_invoices_sum", "net_minor > 0 AND tax_minor >= 0 AND net_minor + tax_minor = gross_minor");
                t.HasCheckConstraint("ck_settlement_invoices_due", "due_on >= issued_on");
            });
            b.Property(i => i.Number).HasMaxLength(50);
            b.Property(i => i.Basis).HasMaxLength(200);
            b.Property(i => i.Currency).HasMaxLength(3);
            b.Property(i => i.OwnerName).HasMaxLength(100);
            b.Ignore(i => i.Gross);
            b.HasIndex(i => new { i.OrganizationId, i.Number }).IsUnique();
            b.HasIndex(i => i.EngagementId);
            b.HasQueryFilter(Filters.Scope, x => db.IsJob || ((x.OrganizationId == db.MyOrganization || x.RecipientId == db.MyOrganization) && db.Scope.Roles.HasAnyOf(MoneyPolicies.Readers)
                && db.Set<Grant>().Any(g => g.EngagementId == x.EngagementId && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && !g.Silenced && (g.Aspect == Aspect.Sealed || !db.IsProvider))));
            b.NeverChanged();
        });
        model.Entity<Receipt>(b =>
        {
            b.ToTable("settlement_receipts", t => t.HasCheckConstraint("ck_settlement_receipts_gross", "gross_minor > 0"));
            b.Property(r => r.Currency).HasMaxLength(3);
            b.Property(r => r.Reference).HasMaxLength(100);
            b.Property(r => r.ByName).HasMaxLength(100);
            b.Ignore(r => r.Gross);
            b.HasIndex(r => new { r.OrganizationId, r.Reference }).IsUnique();
            b.HasIndex(r => r.EngagementId);
            // Who received it and who paid it; and whoever got something of it.
            b.HasQueryFilter(Filters.Scope, x => db.IsJob || ((x.OrganizationId == db.MyOrganization || x.PayerId == db.MyOrganization || db.Set<LedgerTransfer>().Any(t => t.ReceiptId == x.Id)) && db.Scope.Roles.HasAnyOf(MoneyPolicies.Readers)
                && db.Set<Grant>().Any(g => g.EngagementId == x.EngagementId && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && !g.Silenced && (g.Aspect == Aspect.Sealed || !db.IsProvider))));
            b.NeverChanged();
        });
        model.Entity<ReceiptMatch>(b =>
        {
            b.ToTable("settlement_receipt_matches", t => t.HasCheckConstraint("ck_settlement_receipt_matches_amounts", "gross_minor > 0 AND net_minor >= 0 AND net_minor <= gross_minor"));
            b.HasKey(m => new { m.ReceiptId, m.InvoiceId });
            b.HasIndex(m => m.InvoiceId);
            b.HasQueryFilter(Filters.Scope, m => db.IsJob || db.Set<Invoice>().Any(i => i.Id == m.InvoiceId));
            b.NeverChanged();
        });
    }

    private static void MapSplits(ModelBuilder model, AppDb db)
    {
        model.Entity<ReceiptSplit>(b =>
        {
            b.ToTable("settlement_splits");
            b.Property(s => s.RuleDigest).HasMaxLength(80);
            b.Property(s => s.StoppedAt).HasMaxLength(64);
            b.HasIndex(s => new { s.EngagementId, s.OrganizationId, s.Number }).IsUnique();
            b.HasIndex(s => s.ReceiptId);
            b.HasQueryFilter(Filters.Scope, s => db.IsJob || db.Set<Book>().Any(k => k.EngagementId == s.EngagementId && k.OrganizationId == s.OrganizationId));
            b.NeverChanged();
        });
        model.Entity<ReceiptMovement>(b =>
        {
            b.ToTable("settlement_movements");
            b.Property(m => m.Reference).HasMaxLength(100);
            b.Property(m => m.Step).HasMaxLength(64);
            b.Property(m => m.Grade).HasMaxLength(64);
            b.HasIndex(m => new { m.ReceiptId, m.Number }).IsUnique();
            b.HasQueryFilter(Filters.Scope, m => db.IsJob || db.Set<Book>().Any(k => k.EngagementId == m.EngagementId && k.OrganizationId == m.OrganizationId));
            b.NeverChanged();
        });
        model.Entity<PartExplanation>(b =>
        {
            b.ToTable("settlement_explanations");
            b.HasIndex(e => e.ReceiptId);
            b.HasQueryFilter(Filters.Scope, x => db.IsJob || ((x.OrganizationId == db.MyOrganization || x.PartyId == db.MyOrganization) && db.Scope.Roles.HasAnyOf(MoneyPolicies.Readers)
                && db.Set<Grant>().Any(g => g.EngagementId == x.EngagementId && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me)
                    && !g.Silenced && (g.Aspect == Aspect.Sealed || (!db.IsProvider && g.Aspect == Aspect.Own)))));
            b.NeverChanged();
        });
    }
}
