using Pingshi.Platform;

namespace Pingshi.Proposals.Response;

/// <summary>What the response documents add to the module: the shelf of filled forms, a tab and routes.</summary>
internal static class ResponseModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<FormShelf>().AddSingleton(PlatformModule.SubjectOf<ResponseDocument>("responseDocument"));
        services.AddSingleton(new EngagementTab(ResponseWords.HandIn, MakeDocuments.Route, HandIn.See, 58));
    }

    public static void Map(Routes routes)
    {
        HandIn.Map(routes);
        MakeDocuments.Map(routes);
    }
}
