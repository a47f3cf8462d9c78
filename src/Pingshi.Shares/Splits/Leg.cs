namespace Pingshi.Shares.Splits;

/// <summary>To whom a part of a receipt goes, and as what.</summary>
/// <param name="Party">The party.</param>
/// <param name="Purpose">As what.</param>
public readonly record struct Leg(string Party, LegPurpose Purpose)
{
    /// <summary><c>member-a</c> for a share or a cost, otherwise with the purpose: <c>member-a:retained</c>, <c>lead:tax</c>, <c>lead:suspense</c>.</summary>
    public string Name => Purpose is LegPurpose.Share or LegPurpose.Cost ? Party : $"{Party}:{Purpose.ToString().ToLowerInvariant()}";
}

/// <summary>A leg and its amount.</summary>
/// <param name="Leg">The leg.</param>
/// <param name="Amount">Minor units of the receipt's currency.</param>
public readonly record struct LegAmount(Leg Leg, Money Amount);
