using Microsoft.EntityFrameworkCore;

namespace Pingshi.Partners;

internal static class PartnersTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        MapCompanies(model, db);
        MapCertificates(model, db);
        MapOffers(model, db);
        DealTables.Map(model, db);
    }

    // The provider sees what its partners keep about themselves; a partner sees nobody's but its own.
    private static void MapCompanies(ModelBuilder model, AppDb db)
    {
        model.Entity<Partner>(b =>
        {
            b.ToTable("partners_partners");
            b.PrimitiveCollection(p => p.Kinds).ElementType(e => e.HasConversion<string>());
            b.PrimitiveCollection(p => p.Regions);
            b.Property(p => p.ContactName).HasMaxLength(100);
            b.Property(p => p.ContactPhone).HasMaxLength(50);
            b.Property(p => p.ContactMail).HasMaxLength(254);
            b.Property(p => p.Version).IsConcurrencyToken();
            b.HasQueryFilter(Filters.Scope, p => db.IsJob || db.IsProvider || p.Id == db.MyOrganization);
        });
        model.Entity<SizeDeclaration>(b =>
        {
            b.ToTable("partners_size_declarations");
            b.HasIndex(d => new { d.OrganizationId, d.On });
            b.SeenByOwner(db, d => db.IsProvider);
            b.NeverChanged();
        });
        model.Entity<RelatedOrganization>(b =>
        {
            b.ToTable("partners_related_organizations");
            b.Property(r => r.Name).HasMaxLength(200);
            b.Property(r => r.CreditCode).HasMaxLength(18);
            b.HasIndex(r => new { r.OrganizationId, r.Name, r.Kind }).IsUnique();
            b.SeenByOwner(db, r => db.IsProvider);
        });
    }

    private static void MapCertificates(ModelBuilder model, AppDb db) => model.Entity<Certificate>(b =>
    {
        b.ToTable("partners_certificates");
        b.Property(c => c.Name).HasMaxLength(200);
        b.Property(c => c.Subject).HasMaxLength(300);
        b.Property(c => c.Region).HasMaxLength(100);
        b.Property(c => c.Level).HasMaxLength(100);
        b.Property(c => c.Issuer).HasMaxLength(200);
        b.Property(c => c.Number).HasMaxLength(100);
        b.Property(c => c.WithdrawnBecause).HasMaxLength(300);
        b.Property(c => c.Version).IsConcurrencyToken();
        b.Ignore(c => c.Validity);
        b.HasIndex(c => new { c.OrganizationId, c.ValidTo });
        b.SeenByOwner(db, c => db.IsProvider);
    });

    private static void MapOffers(ModelBuilder model, AppDb db)
    {
        model.Entity<Offer>(b =>
        {
            b.ToTable("partners_offers");
            b.Property(o => o.Code).HasMaxLength(60);
            b.Property(o => o.Name).HasMaxLength(200);
            b.Property(o => o.Unit).HasMaxLength(30);
            b.PrimitiveCollection(o => o.Capabilities);
            b.PrimitiveCollection(o => o.Regions);
            b.Property(o => o.Version).IsConcurrencyToken();
            b.HasIndex(o => new { o.OrganizationId, o.Code }).IsUnique();
            b.SeenByOwner(db, o => db.IsProvider);
        });
        model.Entity<OfferPrice>(b =>
        {
            b.ToTable("partners_offer_prices", t => t.HasCheckConstraint("ck_partners_offer_prices_net", "net_millionths >= 0 AND vat_parts_per_million >= 0 AND vat_parts_per_million < 1000000"));
            b.Property(p => p.Currency).HasMaxLength(3);
            b.Ignore(p => p.Net).Ignore(p => p.Vat).Ignore(p => p.OfOne);
            b.HasIndex(p => new { p.OfferId, p.ValidFrom }).IsUnique();
            b.SeenByOwner(db, p => db.IsProvider);
            b.NeverChanged();
        });
        model.Entity<OfferCost>(b =>
        {
            b.ToTable("partners_offer_costs", t => t.HasCheckConstraint("ck_partners_offer_costs_amounts", "unit_millionths >= 0 AND yearly_service_minor >= 0"));
            b.Property(c => c.Currency).HasMaxLength(3);
            b.Ignore(c => c.Unit).Ignore(c => c.YearlyService);
            b.HasIndex(c => new { c.OfferId, c.ValidFrom }).IsUnique();
            b.HasQueryFilter(Filters.Scope, c => db.IsJob || (c.OrganizationId == db.MyOrganization && db.Scope.Roles.HasAnyOf(OfferCost.Readers)));
            b.NeverChanged();
        });
    }
}
