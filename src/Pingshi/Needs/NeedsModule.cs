using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;

namespace Pingshi.Needs;

/// <summary>What the customer asks: intake, requirements, revisions, differences.</summary>
public static class NeedsModule
{
    public static Module Module { get; } = new("Needs", NeedTables.Map, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
    }

    private static void Map(Routes routes)
    {
    }
}
