namespace Pingshi.Platform.Imports;

/// <summary>What the platform adds for imports: the worker, the pages that are the same for every kind.</summary>
internal static class Imports
{
    public static void Add(IServiceCollection services) => services
        .AddSingleton<ImportRunner>().AddHostedService(s => s.GetRequiredService<ImportRunner>())
        .AddSingleton(PlatformModule.SubjectOf<ImportRun>("import"))
        .AddSingleton(new NavItem(ImportWords.Imports, ListImports.Route, ListImports.Use, 82));

    public static void Map(Routes routes)
    {
        ListImports.Map(routes);
        ShowImport.Map(routes);
        MapColumns.Map(routes);
        RunImport.Map(routes);
        CancelImport.Map(routes);
        FetchRefused.Map(routes);
    }
}
