using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Imports;

/// <summary>What the platform adds for imports: the worker, the pages that are the same for every kind.</summary>
internal static class Imports
{
    public static void Add(IServiceCollection services) => services
        .AddSingleton<ImportRunner>().AddHostedService(s => s.GetRequiredService<ImportRunner>())
        // An import is there for whom may import its kind: that costs were imported is nobody else's business.
        .AddSingleton(s => new Subject("import", async (db, id, ct) =>
            await db.Set<ImportRun>().Where(r => r.Id == new Id<ImportRun>(id)).Select(r => r.Kind).SingleOrDefaultAsync(ct) is { } kind
            && s.GetServices<ImportKind>().Any(k => k.Key == kind && k.Policy.Allows(db.Scope))))
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
