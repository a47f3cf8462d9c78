using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;

namespace Pingshi.Proposals;

/// <summary>Go or no-go, answers, evidence.</summary>
public static class ProposalsModule
{
    public static Module Module { get; } = new("Proposals", ProposalTables.Map, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
    }

    private static void Map(Routes routes)
    {
    }
}
