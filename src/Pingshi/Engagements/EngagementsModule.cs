using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;

namespace Pingshi.Engagements;

/// <summary>The thread with one customer, its phase, its people, the work before the contract.</summary>
public static class EngagementsModule
{
    public static Module Module { get; } = new("Engagements", EngagementTables.Map, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
    }

    private static void Map(Routes routes)
    {
    }
}
