using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;

namespace Pingshi.Accounts;

/// <summary>Customers as the provider knows them: sites, industries, regions, account teams.</summary>
public static class AccountsModule
{
    public static Module Module { get; } = new("Accounts", Tables, Add, Map);

    private static void Tables(ModelBuilder model, AppDb db) => model.Entity<TeamMember>(b =>
    {
        b.ToTable("accounts_team_members");
        b.HasIndex(m => new { m.CustomerId, m.PersonId }).IsUnique();
        b.SeenByOwner(db);
    });

    private static void Add(IServiceCollection services, IConfiguration configuration) => services.AddSingleton(ImportCustomers.Kind);

    private static void Map(Routes routes) => ImportCustomers.Kind.Map(routes);
}
