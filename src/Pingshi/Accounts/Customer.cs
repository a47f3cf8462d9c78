using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Accounts;

/// <summary>What the provider knows of a customer beyond its name; the customer does not see it.</summary>
public sealed class CustomerProfile : IRoot, IOrganizationOwned
{
    public required Id<CustomerProfile> Id { get; init; }

    /// <summary>The provider.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Organization> CustomerId { get; init; }
    public Id<Industry>? IndustryId { get; set; }
    public Id<Region>? RegionId { get; set; }

    /// <summary>Set with every change of the account team, so that two changes at once meet here and not at an empty team.</summary>
    public Instant? TeamChangedAt { get; set; }
    public long Version { get; set; } = 1;
}

/// <summary>What the provider's people tell each other about a customer.</summary>
public sealed class CustomerNote : IOrganizationOwned
{
    public required Id<CustomerNote> Id { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Organization> CustomerId { get; init; }
    public required Id<Person> AuthorId { get; init; }
    public required Instant At { get; init; }
    public required string Text { get; init; }
}

internal static class CustomerTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        model.Entity<CustomerProfile>(b =>
        {
            b.ToTable("accounts_customers");
            b.Property(p => p.Version).IsConcurrencyToken();
            b.HasIndex(p => p.CustomerId).IsUnique();
            b.HasIndex(p => p.IndustryId);
            b.HasIndex(p => p.RegionId);
            b.SeenByOwner(db);
        });
        model.Entity<CustomerNote>(b =>
        {
            b.ToTable("accounts_notes");
            b.Property(n => n.Text).HasMaxLength(4000);
            b.HasIndex(n => n.CustomerId);
            b.NeverChanged();
            b.SeenByOwner(db);
        });
    }
}

internal static class CustomerQueries
{
    extension(AppDb db)
    {
        public IQueryable<Organization> Customers => db.Set<Organization>().Where(o => o.Side == Side.Customer);

        /// <summary>The customer the route names, to be changed by the provider.</summary>
        public async Task<Organization> CustomerAsync(Call call)
        {
            var id = call.Id<Organization>("organization");
            return await db.Customers.SingleOrDefaultAsync(o => o.Id == id, call.Cancel) ?? throw Refusal.NotFound;
        }

        /// <summary>The customer's profile to write on; begun where there is none yet.</summary>
        public async Task<CustomerProfile> ProfileAsync(Id<Organization> customer, CancellationToken ct)
        {
            if (await db.Set<CustomerProfile>().SingleOrDefaultAsync(p => p.CustomerId == customer, ct) is { } there)
            {
                return there;
            }
            var profile = new CustomerProfile { Id = db.Scope.NewId<CustomerProfile>(), OrganizationId = db.Scope.Acting, CustomerId = customer };
            db.Add(profile);
            return profile;
        }
    }
}
