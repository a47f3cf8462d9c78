using Microsoft.EntityFrameworkCore;

namespace Pingshi.Proposals.Quotes;

internal static class QuoteTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        MapDraft(model, db);
        MapLines(model, db);
        MapSealed(model, db);
        MapOffered(model, db);
        MapCustomersWords(model, db);
    }

    // The draft is the work of whoever quotes and of nobody else.
    private static void MapDraft(ModelBuilder model, AppDb db)
    {
        model.Entity<Quote>(b =>
        {
            b.ToTable("proposals_quotes", t => t.HasCheckConstraint("ck_proposals_quotes_years", "service_years >= 0"));
            b.Property(q => q.Currency).HasMaxLength(3);
            b.Property(q => q.Version).IsConcurrencyToken();
            b.HasIndex(q => new { q.EngagementId, q.OrganizationId }).IsUnique();
            b.HasQueryFilter(Filters.Scope, q => db.IsJob || (q.OrganizationId == db.MyOrganization && db.Set<Grant>().Any(g => g.EngagementId == q.EngagementId
                && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && g.Aspect == Aspect.Own && !g.Silenced)));
        });
        model.Entity<DraftLine>(b =>
        {
            b.ToTable("proposals_quote_draft_lines");
            b.HasKey(l => new { l.QuoteId, l.Number });
            b.HasQueryFilter(Filters.Scope, l => db.IsJob || db.Set<Quote>().Any(q => q.Id == l.QuoteId));
        });
        model.Entity<QuoteSite>(b =>
        {
            b.ToTable("proposals_quote_sites");
            b.HasKey(s => new { s.QuoteId, s.SiteId });
            b.HasQueryFilter(Filters.Scope, s => db.IsJob || db.Set<Quote>().Any(q => q.Id == s.QuoteId));
        });
    }

    private static void MapLines(ModelBuilder model, AppDb db)
    {
        model.Entity<QuoteLine>(b =>
        {
            b.ToTable("proposals_quote_lines", t => t.HasCheckConstraint("ck_proposals_quote_lines_amounts", "quantity_millionths > 0 AND periods_millionths > 0 AND delivery_days >= 0"));
            b.Property(l => l.Name).HasMaxLength(200);
            b.Property(l => l.Unit).HasMaxLength(30);
            b.Ignore(l => l.Quantity).Ignore(l => l.Periods);
            b.HasIndex(l => new { l.QuoteId, l.Number });
            // Whoever quotes it; its supplier; the customer once it was offered.
            b.HasQueryFilter(Filters.Scope, l => db.IsJob || db.Set<Grant>().Any(g => g.EngagementId == l.EngagementId
                && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && !g.Silenced
                && ((g.Aspect == Aspect.Own && (l.OrganizationId == db.MyOrganization || db.Set<QuoteSupply>().Any(s => s.LineId == l.Id && s.SupplierId == db.MyOrganization)))
                    || (g.Aspect == Aspect.Shared && db.Set<OfferedLine>().Any(o => o.LineId == l.Id)))));
            b.NeverChanged();
        });
        model.Entity<QuoteBinding>(b =>
        {
            b.ToTable("proposals_quote_bindings");
            b.HasKey(x => new { x.LineId, x.RequirementId });
            b.HasQueryFilter(Filters.Scope, x => db.IsJob || db.Set<QuoteLine>().Any(l => l.Id == x.LineId));
            b.NeverChanged();
        });
        model.Entity<QuoteSupply>(b =>
        {
            b.ToTable("proposals_quote_supplies");
            b.HasKey(s => s.LineId);
            b.HasQueryFilter(Filters.Scope, s => db.IsJob || ((s.OrganizationId == db.MyOrganization || s.SupplierId == db.MyOrganization)
                && db.Set<Grant>().Any(g => g.EngagementId == s.EngagementId && g.OrganizationId == db.MyOrganization
                    && (g.PersonId == null || g.PersonId == db.Me) && g.Aspect == Aspect.Own && !g.Silenced)));
            b.NeverChanged();
        });
    }

    private static void MapSealed(ModelBuilder model, AppDb db)
    {
        model.Entity<QuotePrice>(b =>
        {
            b.ToTable("proposals_quote_prices", t =>
            {
                t.HasCheckConstraint("ck_proposals_quote_prices_no_gift", "unit_millionths > 0 AND net_minor > 0");
                t.HasCheckConstraint("ck_proposals_quote_prices_sum", "tax_minor >= 0 AND net_minor + tax_minor = gross_minor");
                t.HasCheckConstraint("ck_proposals_quote_prices_discount", "discount_parts_per_million >= 0 AND (discount_parts_per_million = 0 OR discount_reason IS NOT NULL)");
            });
            b.HasKey(p => p.LineId);
            b.Property(p => p.Currency).HasMaxLength(3);
            b.Property(p => p.DiscountReason).HasMaxLength(300);
            b.HasQueryFilter(Filters.Scope, p => db.IsJob || db.Set<Grant>().Any(g => g.EngagementId == p.EngagementId
                && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && !g.Silenced
                && ((g.Aspect == Aspect.Sealed && p.OrganizationId == db.MyOrganization)
                    || (g.Aspect == Aspect.Own && p.OrganizationId != db.MyOrganization && db.Set<QuoteSupply>().Any(s => s.LineId == p.LineId && s.SupplierId == db.MyOrganization))
                    || (g.Aspect == Aspect.Shared && p.OrganizationId != db.MyOrganization && db.Set<OfferedLine>().Any(o => o.LineId == p.LineId)))));
            b.NeverChanged();
        });
        model.Entity<QuoteCost>(b =>
        {
            b.ToTable("proposals_quote_costs", t => t.HasCheckConstraint("ck_proposals_quote_costs_amounts", "unit_millionths >= 0 AND yearly_service_minor >= 0"));
            b.HasKey(c => c.LineId);
            b.Property(c => c.Currency).HasMaxLength(3);
            b.Ignore(c => c.Unit).Ignore(c => c.YearlyService);
            b.Property(c => c.Basis).HasMaxLength(1000);
            b.HasQueryFilter(Filters.Scope, c => db.IsJob || (c.OrganizationId == db.MyOrganization && db.Scope.Roles.HasAnyOf(Partners.OfferCost.Readers)
                && db.Set<Grant>().Any(g => g.EngagementId == c.EngagementId && g.OrganizationId == db.MyOrganization
                    && (g.PersonId == null || g.PersonId == db.Me) && g.Aspect == Aspect.Sealed && !g.Silenced)));
            b.NeverChanged();
        });
    }

    private static void MapOffered(ModelBuilder model, AppDb db)
    {
        model.Entity<OfferedQuote>(b =>
        {
            b.ToTable("proposals_offered_quotes");
            b.Property(q => q.Note).HasMaxLength(1000);
            b.HasIndex(q => new { q.QuoteId, q.Number }).IsUnique();
            // The customer sees that it was offered; a partner once a version sold something of its own, so that it learns when a later one does not.
            b.HasQueryFilter(Filters.Scope, q => db.IsJob || db.Set<Grant>().Any(g => g.EngagementId == q.EngagementId
                && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && !g.Silenced
                && (g.Aspect == Aspect.Shared || (g.Aspect == Aspect.Own && (q.OrganizationId == db.MyOrganization
                    || db.Set<OfferedLine>().Any(o => o.EngagementId == q.EngagementId && db.Set<QuoteSupply>().Any(s => s.LineId == o.LineId && s.SupplierId == db.MyOrganization)))))));
            b.NeverChanged();
        });
        model.Entity<OfferedLine>(b =>
        {
            b.ToTable("proposals_offered_lines");
            b.HasKey(o => new { o.OfferedQuoteId, o.LineId });
            b.HasIndex(o => o.LineId);
            b.HasQueryFilter(Filters.Scope, o => db.IsJob || db.Set<Grant>().Any(g => g.EngagementId == o.EngagementId
                && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && !g.Silenced
                && (g.Aspect == Aspect.Shared || (g.Aspect == Aspect.Own && (o.OrganizationId == db.MyOrganization
                    || db.Set<QuoteSupply>().Any(s => s.LineId == o.LineId && s.SupplierId == db.MyOrganization))))));
            b.NeverChanged();
        });
        model.Entity<OfferedSite>(b =>
        {
            b.ToTable("proposals_offered_sites");
            b.HasKey(s => new { s.OfferedQuoteId, s.SiteId });
            b.SeenThroughGrant(db);
            b.NeverChanged();
        });
    }

    private static void MapCustomersWords(ModelBuilder model, AppDb db)
    {
        model.Entity<QuoteStrike>(b =>
        {
            b.ToTable("proposals_quote_strikes");
            b.Property(s => s.Words).HasMaxLength(1000);
            b.HasIndex(s => new { s.EngagementId, s.LineNumber, s.Sequence }).IsUnique();
            b.HasQueryFilter(Filters.Scope, s => db.IsJob || db.Set<QuoteLine>().Any(l => l.Id == s.LineId));
            b.NeverChanged();
        });
        model.Entity<QuoteAnswer>(b =>
        {
            b.ToTable("proposals_quote_answers");
            b.HasKey(a => a.OfferedQuoteId);
            b.Property(a => a.Words).HasMaxLength(1000);
            b.HasQueryFilter(Filters.Scope, a => db.IsJob || db.Set<OfferedQuote>().Any(q => q.Id == a.OfferedQuoteId));
            b.NeverChanged();
        });
    }
}
