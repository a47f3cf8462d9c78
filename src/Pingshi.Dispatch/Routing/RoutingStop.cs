namespace Pingshi.Dispatch.Routing;

/// <summary>The depot or a customer of an instance; numbers as the text has them, without unit.</summary>
/// <param name="X">Abscissa, at most 100,000 either way.</param>
/// <param name="Y">Ordinate, at most 100,000 either way.</param>
/// <param name="Demand">What the vehicle has to carry for it; 0 or more.</param>
/// <param name="Ready">Service begins no earlier; a vehicle that comes sooner waits.</param>
/// <param name="Due">Service begins no later; at the depot, the latest return.</param>
/// <param name="Service">How long service takes; one unit of time for one unit of distance.</param>
public readonly record struct RoutingStop(int X, int Y, int Demand, int Ready, int Due, int Service);
