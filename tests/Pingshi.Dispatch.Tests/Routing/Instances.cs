using CsCheck;

namespace Pingshi.Dispatch.Routing;

internal static class Instances
{
    private const int Horizon = 1000;
    private const int Side = 100;

    /// <summary>Random instances in text form; each customer can be served by a vehicle of its own.</summary>
    public static Gen<string> Random { get; } =
        from customers in Gen.Int[1, 30]
        from capacity in Gen.Int[20, 200]
        from stops in Gen.Select(Gen.Int[0, Side], Gen.Int[0, Side], Gen.Int[0, 20], Gen.Int[0, Horizon], Gen.Int[0, 300], Gen.Int[0, 50]).Array[customers]
        select Text("RANDOM", customers, capacity, Horizon, stops.Select(Fitted));

    public static string Text(string name, int vehicles, int capacity, int horizon, IEnumerable<RoutingStop> customers) =>
        $"{name}\n\nVEHICLE\nNUMBER     CAPACITY\n  {vehicles}  {capacity}\n\nCUSTOMER\nCUST NO.  XCOORD.  YCOORD.  DEMAND  READY TIME  DUE DATE  SERVICE TIME\n\n"
        + string.Concat(customers.Prepend(new(Side / 2, Side / 2, 0, 0, horizon, 0)).Select((s, i) => $"  {i}  {s.X}  {s.Y}  {s.Demand}  {s.Ready}  {s.Due}  {s.Service}\n"));

    public static RoutingInstance Read(string text)
    {
        using var reader = new StringReader(text);
        return SolomonText.Read(reader);
    }

    public static string Written(RoutingPlan plan)
    {
        using var writer = new StringWriter();
        plan.WriteTo(writer);
        return writer.ToString();
    }

    private static RoutingStop Fitted((int X, int Y, int Demand, int Ready, int Width, int Service) stop)
    {
        var way = (int)Math.Ceiling(Math.Sqrt(Math.Pow(stop.X - (Side / 2), 2) + Math.Pow(stop.Y - (Side / 2), 2)));
        var last = Horizon - way - stop.Service;
        var ready = Math.Min(stop.Ready, last);
        return new(stop.X, stop.Y, stop.Demand, ready, Math.Max(way, Math.Min(last, ready + stop.Width)), stop.Service);
    }
}
