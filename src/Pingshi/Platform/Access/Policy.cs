using System.Collections.Immutable;

namespace Pingshi.Platform.Access;

/// <summary>
/// Who may use a route at all. Every route names one; which rows it then shows is the business of grants and filters.
/// </summary>
public sealed record Policy
{
    private Policy(string name) => Name = name;

    public string Name { get; }

    /// <summary>The roles that may; empty = any role.</summary>
    public RoleSet Roles { get; private init; }

    public bool LetsNobodyIn { get; private init; }

    /// <summary>Reachable while the person has still to set up its second factor.</summary>
    public bool BeforeSecondFactor { get; private init; }

    /// <summary>Whether the first person of a customer's or partner's organisation may, whatever its roles.</summary>
    public bool AlsoStewards { get; private init; }

    /// <summary>Whose first person may; null = a customer's and a partner's.</summary>
    public Side? StewardsOf { get; private init; }

    /// <summary>Everyone, signed in or not.</summary>
    public static Policy Anyone { get; } = new("anyone") { LetsNobodyIn = true, BeforeSecondFactor = true };

    /// <summary>Everyone who is signed in, also before the second factor is set up.</summary>
    public static Policy OwnAccount { get; } = new("own-account") { BeforeSecondFactor = true };

    /// <summary>Everyone who is signed in.</summary>
    public static Policy SignedIn { get; } = new("signed-in");

    public static Policy For(string name, params ReadOnlySpan<Role> roles) => new(name) { Roles = RoleSet.Of(roles) };

    public Policy OrSteward(Side? of = null) => this with { AlsoStewards = true, StewardsOf = of };

    public bool Allows(Scope scope) =>
        LetsNobodyIn || (scope.IsSignedIn && (Roles == RoleSet.None || scope.Roles.HasAnyOf(Roles) || (AlsoStewards && scope.IsSteward && (StewardsOf is null || StewardsOf == scope.Side))));
}
