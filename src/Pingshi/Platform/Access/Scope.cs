using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Access;

/// <summary>
/// Who acts and when: one membership of one person, a named system job, or nobody. It comes with every call, and every
/// query is filtered by it.
/// </summary>
public sealed record Scope
{
    public required Instant Now { get; init; }
    public Id<Person>? Person { get; init; }
    public Id<Organization>? Organization { get; init; }
    public Side? Side { get; init; }
    public RoleSet Roles { get; init; }
    public bool IsSteward { get; init; }

    /// <summary>The name of the system job that acts, where no person does.</summary>
    public string? Job { get; init; }

    public bool IsSignedIn => Person is not null;

    public static Scope Nobody(Instant now) => new() { Now = now };

    public static Scope System(string job, Instant now) => new() { Now = now, Job = job };

    public bool Has(Role role) => Roles.Has(role);

    /// <summary>A new id carrying this scope's moment, so that ids sort by the injected clock, and those of one moment as they were made.</summary>
    public Id<T> NewId<T>() => new(Sequence.NewGuid(Now));

    /// <summary>The acting person; a handler behind a policy that demands one need not ask again.</summary>
    public Id<Person> Actor => Person ?? throw new InvalidOperationException("This handler needs a person and its route let nobody in.");

    public Id<Organization> Acting => Organization ?? throw new InvalidOperationException("This handler needs an organisation and its route let none in.");
}
