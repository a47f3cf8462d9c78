using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Dispatch;
using Pingshi.Platform.Identity;

namespace Pingshi.Accounts;

/// <summary>A place of a customer, where engineers go. It is the customer's; the provider keeps the list.</summary>
public sealed class Site : IRoot, IOrganizationOwned
{
    public required Id<Site> Id { get; init; }

    /// <summary>The customer.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required string Name { get; set; }
    public required string NameSort { get; set; }

    /// <summary>Code of the county it lies in (GB/T 2260).</summary>
    public required string CountyCode { get; set; }
    public required string Address { get; set; }

    /// <summary>Degrees north and east in WGS-84; null where nobody has read the position yet.</summary>
    public double? Latitude { get; private set; }
    public double? Longitude { get; private set; }
    public Instant? ClosedAt { get; set; }
    public long Version { get; set; } = 1;

    bool IOrganizationOwned.MayBeWrittenBy(Scope scope) => scope.Side == Side.Provider;

    /// <summary>Where it lies; null = nobody has read it yet.</summary>
    public GeoPoint? Position
    {
        get => (Latitude, Longitude) is ({ } latitude, { } longitude) ? new(latitude, longitude) : null;
        set => (Latitude, Longitude) = (value?.Latitude, value?.Longitude);
    }

    public void Rename(string name) => (Name, NameSort) = (name, SortKey.Of(name));
}

internal static class SiteTable
{
    public static void Map(ModelBuilder model, AppDb db) => model.Entity<Site>(b =>
    {
        b.ToTable("accounts_sites");
        b.Property(s => s.Name).HasMaxLength(120);
        b.Property(s => s.Address).HasMaxLength(300);
        b.Property(s => s.CountyCode).HasMaxLength(6);
        b.Property(s => s.Version).IsConcurrencyToken();
        b.HasIndex(s => new { s.OrganizationId, s.Name }).IsUnique();
        b.HasIndex(s => s.CountyCode);
        b.Ignore(s => s.Position);
        b.SeenByOwner(db, s => db.IsProvider);
    });
}
