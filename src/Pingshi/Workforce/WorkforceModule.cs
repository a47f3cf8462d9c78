using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;

namespace Pingshi.Workforce;

/// <summary>Engineers, their skills and shifts.</summary>
public static class WorkforceModule
{
    public static Module Module { get; } = new("Workforce", (model, db) => { }, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
    }

    private static void Map(Routes routes)
    {
    }
}
