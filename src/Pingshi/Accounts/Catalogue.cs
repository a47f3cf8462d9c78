using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Accounts;

/// <summary>A line of business that customers are in and engineers and offers know.</summary>
public sealed class Industry : IRoot, IOrganizationOwned
{
    public required Id<Industry> Id { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required string Name { get; set; }
    public required string NameSort { get; set; }

    /// <summary>Closed, it can no longer be chosen; who has it keeps it.</summary>
    public Instant? ClosedAt { get; set; }
    public long Version { get; set; } = 1;

    public void Rename(string name) => (Name, NameSort) = (name, SortKey.Of(name));
}

/// <summary>A part of the country that the provider organises itself by.</summary>
public sealed class Region : IRoot, IOrganizationOwned
{
    public required Id<Region> Id { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required string Name { get; set; }
    public required string NameSort { get; set; }

    /// <summary>Codes of provinces (2 digits), cities (4) and counties (6) that make it up (GB/T 2260).</summary>
    public required IReadOnlyList<string> Prefixes { get; set; }
    public Instant? ClosedAt { get; set; }
    public long Version { get; set; } = 1;

    public void Rename(string name) => (Name, NameSort) = (name, SortKey.Of(name));
}

internal static class Regions
{
    extension(IEnumerable<Region> regions)
    {
        /// <summary>The open region a county lies in: of several, the one that names it most closely; null where none does.</summary>
        public Region? Of(string county) => (
            from region in regions
            where region.ClosedAt is null
            from prefix in region.Prefixes
            where county.StartsWith(prefix, StringComparison.Ordinal)
            orderby prefix.Length descending
            select region).FirstOrDefault();

        /// <summary>All reasons why a region may not be made of these: each code belongs to one open region.</summary>
        public IEnumerable<Reason> WhyNotMadeOf(IReadOnlyList<string> prefixes, Id<Region>? itself)
        {
            foreach (var reason in DivisionCode.WhyNotPrefixes(prefixes, "prefixes"))
            {
                yield return reason;
            }
            foreach (var other in regions.Where(r => r.ClosedAt is null && r.Id != itself))
            {
                foreach (var taken in other.Prefixes.Intersect(prefixes))
                {
                    yield return AccountWords.PrefixTaken.Because("prefixes", taken, other.Name);
                }
            }
        }
    }
}

/// <summary>Who sees and keeps what the provider knows of its customers.</summary>
internal static class Keeping
{
    public static readonly Policy See = Policy.For("accounts.see",
        Role.AccountManager, Role.Presales, Role.DeskAgent, Role.Engineer, Role.Dispatcher, Role.Finance, Role.Manager);

    public static readonly Policy Keep = Policy.For("accounts.keep", Role.AccountManager, Role.Manager);

    /// <summary>A customer's own people, of their own organisation.</summary>
    public static readonly Policy SeeOwn = Policy.For("accounts.see-own", Role.Requester, Role.Judge, Role.CustomerFinance);
}

internal static class CatalogueTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        model.Entity<Industry>(b =>
        {
            b.ToTable("accounts_industries");
            b.Property(i => i.Name).HasMaxLength(60);
            b.Property(i => i.Version).IsConcurrencyToken();
            b.HasIndex(i => new { i.OrganizationId, i.Name }).IsUnique();
            b.SeenByOwner(db);
        });
        model.Entity<Region>(b =>
        {
            b.ToTable("accounts_regions");
            b.Property(r => r.Name).HasMaxLength(60);
            b.Property(r => r.Version).IsConcurrencyToken();
            b.PrimitiveCollection(r => r.Prefixes);
            b.HasIndex(r => new { r.OrganizationId, r.Name }).IsUnique();
            b.SeenByOwner(db);
        });
    }
}
