namespace Pingshi.Platform.Imports;

/// <summary>
/// Looks once at what stands for a batch of lines, and answers how each line is planned. The plan says all reasons against a
/// line and writes through the same rule as the page does.
/// </summary>
public delegate Task<Func<ImportLine, LinePlan>> PlanLines(AppDb db, IReadOnlyList<ImportLine> lines, CancellationToken ct);

/// <summary>Something that can be imported. Modules add theirs at start.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Lead">What a row is, and which row that is there already it changes.</param>
public sealed record ImportKind(string Key, Text Title, Text Lead, Policy Policy, IReadOnlyList<ImportField> Fields, PlanLines Plan)
{
    /// <summary>Sets of fields whose values a file holds once; the first tells which row that is there already a line means.</summary>
    public required IReadOnlyList<IReadOnlyList<ImportField>> Once { get; init; }

    public string Route => ListImports.Route + "/" + Key;

    public string TemplateRoute => Route + "/template";

    /// <summary>Puts the kind's own pages on the web; the module that declares it calls this where it maps its routes.</summary>
    public void Map(Routes routes) => StartImport.Map(routes, this);
}
