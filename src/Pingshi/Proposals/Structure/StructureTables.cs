using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Structure;

internal static class StructureTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        MapStructure(model, db);
        MapAgreement(model, db);
        MapFrozen(model, db);
    }

    private static void MapStructure(ModelBuilder model, AppDb db)
    {
        model.Entity<StructureSeat>(b =>
        {
            b.ToTable("proposals_structure_seats");
            b.HasIndex(s => new { s.StructureId, s.OrganizationId });
            b.HasQueryFilter(Filters.Scope, s => db.IsJob || ((db.IsProvider || s.OrganizationId == db.MyOrganization) && db.Set<Grant>().Any(g => g.EngagementId == s.EngagementId
                && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && g.Aspect == Aspect.Own && !g.Silenced)));
        });
        model.Entity<DeliveryStructure>(b =>
        {
            b.ToTable("proposals_structures");
            b.Property(s => s.Version).IsConcurrencyToken();
            b.HasIndex(s => s.EngagementId).IsUnique();
            // The provider's team, and a party once the lead asked it; a rival without a seat learns of nothing.
            b.HasQueryFilter(Filters.Scope, s => db.IsJob || (db.Set<Grant>().Any(g => g.EngagementId == s.EngagementId
                && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && g.Aspect == Aspect.Own && !g.Silenced)
                && (db.IsProvider || ((s.AskedTerms != null || s.LeadId == db.MyOrganization)
                    && db.Set<StructureSeat>().Any(t => t.StructureId == s.Id && t.OrganizationId == db.MyOrganization && t.UntilTerms == null)))));
        });
        model.Entity<StructureParty>(b =>
        {
            b.ToTable("proposals_structure_parties");
            b.Property(p => p.Name).HasMaxLength(200);
            b.Property(p => p.Work).HasMaxLength(1000);
            b.HasIndex(p => new { p.StructureId, p.OrganizationId }).IsUnique();
            b.HasQueryFilter(Filters.Scope, p => db.IsJob || db.Set<DeliveryStructure>().Any(s => s.Id == p.StructureId));
        });
        model.Entity<StructureWork>(b =>
        {
            b.ToTable("proposals_structure_work");
            b.Property(w => w.Key).HasMaxLength(12);
            b.Ignore(w => w.Facts);
            b.HasIndex(w => new { w.StructureId, w.RequirementId, w.OrganizationId }).IsUnique();
            // Exactly one is responsible, whatever the code above does.
            b.HasIndex(w => new { w.StructureId, w.RequirementId }).IsUnique().HasFilter("is_responsible").HasDatabaseName("ix_proposals_structure_work_one_responsible");
            b.HasQueryFilter(Filters.Scope, w => db.IsJob || db.Set<DeliveryStructure>().Any(s => s.Id == w.StructureId
                && (db.IsProvider || s.SplitIsShared || s.LeadId == db.MyOrganization || w.OrganizationId == db.MyOrganization)));
        });
    }

    private static void MapAgreement(ModelBuilder model, AppDb db)
    {
        model.Entity<StructureAmount>(b =>
        {
            b.ToTable("proposals_structure_amounts", t => t.HasCheckConstraint("ck_proposals_structure_amounts_gross", "gross_minor >= 0"));
            b.Property(a => a.Currency).HasMaxLength(3);
            b.HasIndex(a => new { a.StructureId, a.OrganizationId, a.IsTotal, a.Terms });
            // Price is sealed: its own people who may read prices, and the lead to whom the terms of that time showed it.
            b.HasQueryFilter(Filters.Scope, a => db.IsJob || (db.Scope.Roles.HasAnyOf(StructureAmount.Readers)
                && db.Set<Grant>().Any(g => g.EngagementId == a.EngagementId && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me)
                    && !g.Silenced && (g.Aspect == Aspect.Sealed || (!db.IsProvider && g.Aspect == Aspect.Own)))
                && (a.OrganizationId == db.MyOrganization || a.ShownTo == db.MyOrganization
                    || (a.ShownToParties && db.Set<DeliveryStructure>().Any(s => s.Id == a.StructureId)))));
            b.NeverChanged();
        });
        model.Entity<StructureReply>(b =>
        {
            b.ToTable("proposals_structure_replies");
            b.Property(r => r.Because).HasMaxLength(1000);
            b.Property(r => r.ByName).HasMaxLength(100);
            b.HasIndex(r => new { r.StructureId, r.OrganizationId, r.Nth }).IsUnique();
            b.HasQueryFilter(Filters.Scope, r => db.IsJob || db.Set<DeliveryStructure>().Any(s => s.Id == r.StructureId
                && (db.IsProvider || s.LeadId == db.MyOrganization || r.OrganizationId == db.MyOrganization)));
            b.NeverChanged();
        });
    }

    private static void MapFrozen(ModelBuilder model, AppDb db)
    {
        model.Entity<FrozenStructure>(b =>
        {
            b.ToTable("proposals_frozen_structures");
            b.Property(f => f.ByName).HasMaxLength(100);
            b.HasIndex(f => new { f.EngagementId, f.Number }).IsUnique();
            // Who sat at the table when it was frozen keeps seeing it.
            b.HasQueryFilter(Filters.Scope, f => db.IsJob || db.Set<StructureSeat>().Any(s => s.StructureId == f.StructureId
                && (db.IsProvider || (s.OrganizationId == db.MyOrganization && s.FromTerms <= f.Terms && (s.UntilTerms == null || s.UntilTerms > f.Terms)))));
            b.NeverChanged();
        });
        model.Entity<FrozenParty>(b =>
        {
            b.ToTable("proposals_frozen_parties");
            b.Property(p => p.Name).HasMaxLength(200);
            b.Property(p => p.Work).HasMaxLength(1000);
            b.Ignore(p => p.Facts);
            b.HasIndex(p => new { p.FrozenId, p.OrganizationId }).IsUnique();
            b.HasQueryFilter(Filters.Scope, p => db.IsJob || db.Set<FrozenStructure>().Any(f => f.Id == p.FrozenId));
            b.NeverChanged();
        });
        model.Entity<FrozenWork>(b =>
        {
            b.ToTable("proposals_frozen_work");
            b.Property(w => w.Key).HasMaxLength(12);
            b.Ignore(w => w.Facts);
            b.HasIndex(w => new { w.FrozenId, w.RequirementId, w.OrganizationId }).IsUnique();
            b.HasQueryFilter(Filters.Scope, w => db.IsJob || db.Set<FrozenStructure>().Any(f => f.Id == w.FrozenId
                && (db.IsProvider || f.SplitIsShared || f.LeadId == db.MyOrganization || w.OrganizationId == db.MyOrganization)));
            b.NeverChanged();
        });
    }
}
