namespace Pingshi.Contracts;

/// <summary>What a service level sets a time for.</summary>
public enum LevelClock
{
    Response,
    OnSite,
    Restoration,
}

/// <summary>
/// What has to be done under a service level: an internal response, an underpinning contract, a journey. Its holder's own: no other
/// side of the contract sees it.
/// </summary>
/// <param name="Severity">Of the level.</param>
/// <param name="Step">Those of one step run at once; the next step begins when all of them are due.</param>
/// <param name="Calendar">The number of the working calendar's version that it runs by; null = around the clock.</param>
public sealed record InnerPromise(int Severity, LevelClock Clock, int Step, string Name, int Minutes, int? Calendar);
