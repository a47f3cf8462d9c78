using Microsoft.EntityFrameworkCore;

namespace Pingshi.Contracts;

internal static class ContractTables
{
    /// <summary>Who of a side reads what its contracts say: amounts stand in every line of them.</summary>
    public static RoleSet Readers { get; } = RoleSet.Of(
        Role.Presales, Role.AccountManager, Role.Manager, Role.Finance, Role.Requester, Role.Judge, Role.CustomerFinance, Role.PartnerManager, Role.PartnerFinance);

    public static void Map(ModelBuilder model, AppDb db)
    {
        MapContract(model, db);
        MapSigned(model, db);
    }

    private static void MapContract(ModelBuilder model, AppDb db)
    {
        model.Entity<ContractSide>(b =>
        {
            b.ToTable("contracts_sides");
            b.Property(s => s.Name).HasMaxLength(200);
            b.Property(s => s.Code).HasMaxLength(20);
            b.HasIndex(s => new { s.ContractId, s.OrganizationId }).IsUnique();
            // Its own, and the holder those of its contracts; who else signs stands in the contract itself.
            b.HasQueryFilter(Filters.Scope, s => db.IsJob || ((s.OrganizationId == db.MyOrganization || s.HolderId == db.MyOrganization)
                && db.Set<Grant>().Any(g => g.EngagementId == s.EngagementId && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && !g.Silenced)));
            b.NeverChanged();
        });
        model.Entity<Contract>(b =>
        {
            b.ToTable("contracts_contracts", t => t.HasCheckConstraint("ck_contracts_contracts_change", "(paper = 'Contract') = (changes_id IS NULL)"));
            b.Property(c => c.Number).HasMaxLength(100);
            b.Property(c => c.Version).IsConcurrencyToken();
            b.HasIndex(c => new { c.EngagementId, c.Sequence }).IsUnique();
            // A side of the contract, with a grant that reaches something: the customer once it went out. Nobody sees a contract that others signed, the provider neither.
            b.HasQueryFilter(Filters.Scope, c => db.IsJob || (db.Scope.Roles.HasAnyOf(Readers)
                && db.Set<Grant>().Any(g => g.EngagementId == c.EngagementId && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && !g.Silenced
                    && (g.Aspect == Aspect.Sealed || (!db.IsProvider && (g.Aspect == Aspect.Own || g.Aspect == Aspect.Shared))))
                && (c.HolderId == db.MyOrganization || (c.Editions > 0 && db.Set<ContractSide>().Any(s => s.ContractId == c.Id && s.OrganizationId == db.MyOrganization)))));
        });
        model.Entity<DraftTerms>(b =>
        {
            b.ToTable("contracts_drafts");
            b.HasKey(d => d.ContractId);
            b.HasQueryFilter(Filters.Scope, d => db.IsJob || (d.HolderId == db.MyOrganization && db.Set<Contract>().Any(c => c.Id == d.ContractId)));
        });
        model.Entity<ContractSplit>(b =>
        {
            b.ToTable("contracts_splits");
            b.Property(s => s.Digest).HasMaxLength(80);
            b.HasIndex(s => new { s.ContractId, s.Number }).IsUnique();
            // Between those who perform; what they divide and how is not the customer's to read.
            b.HasQueryFilter(Filters.Scope, s => db.IsJob || db.Set<Contract>().Any(c => c.Id == s.ContractId
                && (c.HolderId == db.MyOrganization || db.Set<ContractSide>().Any(t => t.ContractId == c.Id && t.OrganizationId == db.MyOrganization && !t.Asks))));
            b.NeverChanged();
        });
    }

    private static void MapSigned(ModelBuilder model, AppDb db)
    {
        model.Entity<ContractEdition>(b =>
        {
            b.ToTable("contracts_editions");
            b.Property(e => e.TermsDigest).HasMaxLength(80);
            b.Property(e => e.PaperDigest).HasMaxLength(80);
            b.HasIndex(e => new { e.ContractId, e.Number }).IsUnique();
            b.HasQueryFilter(Filters.Scope, e => db.IsJob || db.Set<Contract>().Any(c => c.Id == e.ContractId));
            b.NeverChanged();
        });
        model.Entity<ContractSignature>(b =>
        {
            b.ToTable("contracts_signatures", t => t.HasCheckConstraint("ck_contracts_signatures_paper", "way <> 'Paper' OR (seal IS NOT NULL AND originals > 0 AND scan_digest IS NOT NULL)"));
            b.Property(s => s.TermsDigest).HasMaxLength(80);
            b.Property(s => s.PaperDigest).HasMaxLength(80);
            b.Property(s => s.ScanDigest).HasMaxLength(80);
            b.Property(s => s.ScanName).HasMaxLength(255);
            b.Property(s => s.ScanType).HasMaxLength(100);
            b.Property(s => s.SignerName).HasMaxLength(100);
            b.Property(s => s.AuthorityLetter).HasMaxLength(200);
            b.Property(s => s.Courier).HasMaxLength(100);
            b.Property(s => s.ByName).HasMaxLength(100);
            b.HasIndex(s => new { s.EditionId, s.OrganizationId }).IsUnique();
            b.HasQueryFilter(Filters.Scope, s => db.IsJob || db.Set<Contract>().Any(c => c.Id == s.ContractId));
            b.NeverChanged();
        });
        model.Entity<ContractEnding>(b =>
        {
            b.ToTable("contracts_endings");
            b.HasKey(e => e.ContractId);
            b.Property(e => e.Because).HasMaxLength(1000);
            b.HasQueryFilter(Filters.Scope, e => db.IsJob || db.Set<Contract>().Any(c => c.Id == e.ContractId));
            b.NeverChanged();
        });
    }
}
