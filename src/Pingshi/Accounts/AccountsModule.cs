using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;

namespace Pingshi.Accounts;

/// <summary>Customers as the provider knows them: sites, industries, regions, account teams.</summary>
public static class AccountsModule
{
    public static Module Module { get; } = new("Accounts", (model, db) => { }, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
    }

    private static void Map(Routes routes)
    {
    }
}
