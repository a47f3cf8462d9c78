using System.Reflection;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Access;

/// <summary>All lines: every type in <c>Matrix/</c> with a property <c>Lines</c> adds its own.</summary>
internal static class AccessMatrix
{
    public static IReadOnlyList<Line> All { get; } = [.. typeof(AccessMatrix).Assembly.GetTypes()
        .Where(t => t.Namespace == "Pingshi.Tests.Access.Matrix")
        .Select(t => t.GetProperty("Lines", BindingFlags.Static | BindingFlags.Public))
        .OfType<PropertyInfo>()
        .SelectMany(p => (IReadOnlyList<Line>)p.GetValue(null)!)];

    /// <summary>Everyone, on every engagement where the route names one.</summary>
    public static IEnumerable<Ask> Asks(Line line, Deployment product)
    {
        var world = product.World;
        // Only an engagement has several phases to be asked in.
        IReadOnlyList<Project> projects = line.Pattern.Contains("{engagement}", StringComparison.Ordinal) || line.Finds is not null ? world.Projects : [world.Drafted];
        Member?[] everyone =
        [
            null, .. world.Provider.People, .. world.Customer.People, .. world.OtherCustomer.People.Where(p => p.IsOnTeam || p.IsSteward),
            .. world.Partner.People, .. world.Rival.People, .. world.Outsider.People,
        ];
        return from project in projects from who in everyone select new Ask(product, project, who);
    }
}
