using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;

namespace Pingshi.Partners;

/// <summary>Partners, offers, qualifications.</summary>
public static class PartnersModule
{
    public static Module Module { get; } = new("Partners", (model, db) => { }, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
    }

    private static void Map(Routes routes)
    {
    }
}
