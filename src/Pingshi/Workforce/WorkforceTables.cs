using Microsoft.EntityFrameworkCore;

namespace Pingshi.Workforce;

internal static class WorkforceTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        model.Entity<Engineer>(b =>
        {
            b.ToTable("workforce_engineers");
            b.Property(e => e.Name).HasMaxLength(100);
            b.Property(e => e.CountyCode).HasMaxLength(6);
            b.Property(e => e.Zone).HasMaxLength(60);
            b.PrimitiveCollection(e => e.Skills);
            b.PrimitiveCollection(e => e.Industries);
            b.Ignore(e => e.Position);
            b.Property(e => e.Version).IsConcurrencyToken();
            b.HasIndex(e => new { e.OrganizationId, e.PersonId }).IsUnique();
            b.HasIndex(e => e.CountyCode);
            // Its employer's; the provider's too while the partner offers it.
            b.SeenByOwner(db, e => db.IsProvider && e.IsOffered);
        });
        model.Entity<EngineerCertificate>(b =>
        {
            b.ToTable("workforce_certificates");
            b.Property(c => c.Name).HasMaxLength(200);
            b.Property(c => c.Issuer).HasMaxLength(200);
            b.Property(c => c.Number).HasMaxLength(100);
            b.Ignore(c => c.Validity);
            b.HasIndex(c => c.EngineerId);
            b.HasQueryFilter(Filters.Scope, c => db.IsJob || db.Set<Engineer>().Any(e => e.Id == c.EngineerId));
        });
        model.Entity<Shift>(b =>
        {
            b.ToTable("workforce_shifts", t => t.HasCheckConstraint("ck_workforce_shifts_window", "from_minute >= 0 AND from_minute < 1440 AND to_minute > from_minute AND to_minute <= from_minute + 1440"));
            b.Ignore(s => s.Window);
            b.HasIndex(s => s.EngineerId);
            b.HasQueryFilter(Filters.Scope, s => db.IsJob || db.Set<Engineer>().Any(e => e.Id == s.EngineerId));
        });
        model.Entity<Absence>(b =>
        {
            b.ToTable("workforce_absences");
            b.Property(a => a.Note).HasMaxLength(200);
            b.HasIndex(a => a.EngineerId);
            b.HasQueryFilter(Filters.Scope, a => db.IsJob || db.Set<Engineer>().Any(e => e.Id == a.EngineerId));
        });
    }
}
