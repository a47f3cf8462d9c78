using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Pingshi.Platform;
using Pingshi.Platform.Identity;

namespace Pingshi.Policies;

internal static class PoliciesTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        model.Entity<PolicyDraft>(b =>
        {
            b.ToTable("policies_drafts");
            b.Property(d => d.Title).HasMaxLength(200);
            AsJson(b.Property(d => d.Terms));
            b.Property(d => d.Version).IsConcurrencyToken();
            b.HasIndex(d => d.OrganizationId).IsUnique();
            b.SeenByOwner(db);
        });
        model.Entity<PolicyVersion>(b =>
        {
            b.ToTable("policies_versions");
            b.Property(v => v.Title).HasMaxLength(200);
            AsJson(b.Property(v => v.Terms));
            b.HasIndex(v => new { v.OrganizationId, v.Number }).IsUnique();
            // Everyone of a partner's reads all versions; customers have no part in them.
            b.SeenByOwner(db, _ => db.Set<Organization>().Any(o => o.Id == db.MyOrganization && o.Side == Side.Partner));
            b.NeverChanged();
        });
        model.Entity<PolicySignature>(b =>
        {
            b.ToTable("policies_signatures");
            b.HasIndex(s => new { s.VersionId, s.OrganizationId }).IsUnique();
            b.SeenByOwner(db, s => db.IsProvider);
            b.NeverChanged();
        });
        model.Entity<PolicyNotice>(b =>
        {
            b.ToTable("policies_notices");
            b.HasIndex(n => new { n.VersionId, n.OrganizationId }).IsUnique();
            b.SeenByOwner(db, n => db.IsProvider);
            b.NeverChanged();
        });
    }

    // Read and compared as a whole, never searched by.
    private static void AsJson(PropertyBuilder<PolicyTerms> terms) => terms.HasConversion(
        t => Json.Write(t), text => Json.Read<PolicyTerms>(text),
        new ValueComparer<PolicyTerms>((a, b) => Json.Write(a) == Json.Write(b), t => Json.Write(t).GetHashCode(StringComparison.Ordinal), t => t));
}

internal static class PolicyQueries
{
    extension(AppDb db)
    {
        /// <summary>All versions, with the signatures that the scope sees: a partner's own, the provider all.</summary>
        public async Task<PolicyHistory> PoliciesAsync(CancellationToken ct) => new(
            await db.Set<PolicyVersion>().AsNoTracking().ToListAsync(ct), await db.Set<PolicySignature>().AsNoTracking().ToListAsync(ct));
    }
}
