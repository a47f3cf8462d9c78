using NodaTime;

namespace Pingshi.Platform.Identity;

/// <summary>Someone who signs in. What a person may do hangs on its memberships.</summary>
public sealed class Person : IRoot, IPlatformRow
{
    public const int MostFailures = 5;
    public static readonly Duration LockoutLength = Duration.FromMinutes(15);

    public required Id<Person> Id { get; init; }
    public required string Name { get; set; }
    public required string NameSort { get; set; }

    /// <summary>The sign-in name, lower case, unique on the deployment.</summary>
    public required string Mail { get; set; }
    public string? PasswordHash { get; set; }
    public string? TotpSecret { get; set; }
    public bool TotpConfirmed { get; set; }

    /// <summary>The last 30-second step whose code was used: a code works once.</summary>
    public long LastTotpStep { get; set; }
    public int Failures { get; set; }
    public Instant? LockedUntil { get; set; }
    public Instant? DisabledAt { get; set; }
    public required Language Language { get; set; }

    /// <summary>IANA zone in which the person reads times.</summary>
    public required string Zone { get; set; }
    public required Instant CreatedAt { get; init; }
    public long Version { get; set; } = 1;

    public bool IsLocked(Instant now) => LockedUntil > now;

    public void Fail(Instant now)
    {
        Failures++;
        if (Failures >= MostFailures)
        {
            (Failures, LockedUntil) = (0, now + LockoutLength);
        }
    }

    public void Succeed() => (Failures, LockedUntil) = (0, null);
}

/// <summary>One person in one organisation, with the roles it holds there.</summary>
public sealed class Membership : IRoot, IOrganizationOwned
{
    public required Id<Membership> Id { get; init; }
    public required Id<Person> PersonId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public RoleSet Roles { get; set; }

    /// <summary>The first person of a customer or partner: invites the rest of its own and gives their roles.</summary>
    public bool IsSteward { get; set; }
    public Instant? EndedAt { get; set; }
    public long Version { get; set; } = 1;

    // Accounts are the system administrator's, roles the security administrator's, in every organisation.
    bool IOrganizationOwned.MayBeWrittenBy(Scope scope) =>
        scope.Has(Role.SystemAdministrator) || scope.Has(Role.SecurityAdministrator)
        || (scope.Side == Side.Provider && scope.Roles.HasAnyOf(RoleSet.Of(Role.AccountManager, Role.Manager)))
        || (scope.Organization == OrganizationId && scope.IsSteward);
}

/// <summary>A signed-in browser or program. Its row is read on every request: ended here, it is ended everywhere.</summary>
public sealed class Session : IPlatformRow
{
    public static readonly Duration Idle = Duration.FromHours(8);
    public static readonly Duration Longest = Duration.FromDays(7);

    public required Id<Session> Id { get; init; }

    /// <summary>SHA-256 of the token; the token itself is only in the cookie.</summary>
    public required string TokenDigest { get; init; }
    public required Id<Person> PersonId { get; init; }
    public Id<Membership>? ActingAs { get; set; }
    public required Instant CreatedAt { get; init; }
    public required Instant LastSeenAt { get; set; }
    public Instant? EndedAt { get; set; }
    public required string Device { get; init; }

    public bool IsAlive(Instant now) => EndedAt is null && now < LastSeenAt + Idle && now < CreatedAt + Longest;
}

public enum InvitationPurpose
{
    /// <summary>Names the provider and its first three administrators; exists while there is no provider.</summary>
    FirstStart,
    Join,
    ResetPassword,
}

/// <summary>A one-time link. Only the digest of its secret is stored.</summary>
public sealed class Invitation : IPlatformRow
{
    public static readonly Duration Validity = Duration.FromDays(7);

    public required Id<Invitation> Id { get; init; }
    public required InvitationPurpose Purpose { get; init; }
    public required string SecretDigest { get; init; }
    public Id<Person>? PersonId { get; init; }
    public required Instant CreatedAt { get; init; }
    public Instant? UsedAt { get; set; }

    public bool IsOpen(Instant now) => UsedAt is null && now < CreatedAt + Validity;
}
