using System.Globalization;

namespace Pingshi.Dispatch.Routing;

/// <summary>Routes for an instance. Each leaves the depot, serves its customers in order and returns.</summary>
/// <param name="Routes">Numbers of customers; no route is empty.</param>
/// <param name="Unserved">Customers for whom no vehicle was found; the fleet was too small, or the search too short.</param>
/// <param name="DistanceTenths">Length of all routes together, in tenths of a unit.</param>
/// <param name="Iterations">How many steps the search made.</param>
public sealed record RoutingPlan(IReadOnlyList<IReadOnlyList<int>> Routes, IReadOnlyList<int> Unserved, long DistanceTenths, long Iterations)
{
    /// <summary>Whether every customer is served.</summary>
    public bool IsComplete => Unserved.Count == 0;

    /// <summary>Writes <c>Route #1: 3 5 7</c> lines and a last line <c>Cost 827.3</c>, as the DIMACS challenge has it.</summary>
    public void WriteTo(TextWriter writer)
    {
        foreach (var (number, route) in Routes.Index())
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"Route #{number + 1}: {string.Join(' ', route)}\n"));
        }
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"Cost {DistanceTenths / RoutingInstance.Tenths}.{DistanceTenths % RoutingInstance.Tenths}\n"));
    }
}
