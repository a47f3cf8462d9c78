using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Imports;

internal static class ImportTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        model.Entity<ImportRun>(b =>
        {
            b.ToTable("imports_runs");
            b.Property(r => r.Kind).HasMaxLength(40);
            b.Property(r => r.FileName).HasMaxLength(255);
            b.Property(r => r.Sheet).HasMaxLength(255);
            b.Property(r => r.Version).IsConcurrencyToken();
            b.Ignore(r => r.Layout);
            b.HasIndex(r => new { r.OrganizationId, r.At });
            b.HasIndex(r => r.State);
            b.SeenByOwner(db);
        });
        model.Entity<RefusedLine>(b =>
        {
            b.ToTable("imports_refused_lines");
            b.Ignore(l => l.Cells);
            b.HasIndex(l => new { l.RunId, l.Row }).IsUnique();
            b.SeenByOwner(db);
        });
        model.Entity<RememberedColumns>(b =>
        {
            b.ToTable("imports_remembered_columns");
            b.Property(m => m.Kind).HasMaxLength(40);
            b.Property(m => m.Headings).HasMaxLength(64);
            b.HasIndex(m => new { m.OrganizationId, m.Kind, m.Headings }).IsUnique();
            b.SeenByOwner(db);
        });
    }
}
