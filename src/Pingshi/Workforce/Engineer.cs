using NodaTime;
using Pingshi.Commitments;
using Pingshi.Dispatch;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;

namespace Pingshi.Workforce;

/// <summary>
/// Someone who goes to sites and answers technical questions, for the provider or a partner. Owned by the employer; the
/// provider also sees those whom a partner offers to it.
/// </summary>
public sealed class Engineer : IRoot, IOrganizationOwned
{
    public required Id<Engineer> Id { get; init; }

    /// <summary>The employer.</summary>
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>The engineer's account, where it has one.</summary>
    public Id<Person>? PersonId { get; private set; }
    public string Name { get; private set; } = "";
    public string NameSort { get; private set; } = "";

    /// <summary>Code of the county it starts from (GB/T 2260).</summary>
    public string CountyCode { get; private set; } = "";

    /// <summary>Degrees north and east in WGS-84; null where nobody has read the position yet.</summary>
    public double? Latitude { get; private set; }
    public double? Longitude { get; private set; }
    public IReadOnlyList<string> Skills { get; private set; } = [];

    /// <summary>Industries it knows, by name.</summary>
    public IReadOnlyList<string> Industries { get; private set; } = [];

    /// <summary>IANA zone in which its shifts are told.</summary>
    public string Zone { get; private set; } = "Asia/Shanghai";

    /// <summary>A partner's engineer that the provider may see and plan with.</summary>
    public bool IsOffered { get; private set; }

    /// <summary>Since when it no longer works here; its history stays.</summary>
    public Instant? ClosedAt { get; set; }
    public long Version { get; set; } = 1;

    public GeoPoint? Position => (Latitude, Longitude) is ({ } latitude, { } longitude) ? new(latitude, longitude) : null;

    public void Describe(EngineerInput input)
    {
        (Name, NameSort, PersonId, CountyCode, Zone, IsOffered) = (input.Name, SortKey.Of(input.Name), input.Person, input.CountyCode, input.Zone ?? "Asia/Shanghai", input.IsOffered);
        (Skills, Industries) = (Tags.Of(input.Skills), Tags.Of(input.Industries));
        (Latitude, Longitude) = (input.Position?.Latitude, input.Position?.Longitude);
    }
}

/// <summary>A certificate of one engineer; while it is in use its end is a commitment of the employer's.</summary>
public sealed class EngineerCertificate : IOrganizationOwned, IPartOf<Engineer>
{
    /// <summary>Owed by the employer to itself: nobody else need know whom it employs.</summary>
    public static readonly CommitmentKind Valid = new("workforce.certificate-valid", new("工程师证书续期：{0} {1}", "Renew an engineer's certificate: {0} {1}"));

    public required Id<EngineerCertificate> Id { get; init; }
    public required Id<Engineer> EngineerId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required string Name { get; init; }
    public string? Issuer { get; init; }
    public string? Number { get; init; }
    public LocalDate? ValidFrom { get; init; }
    public LocalDate? ValidTo { get; init; }
    public Id<StoredFile>? File { get; init; }

    /// <summary>Since when it is no longer in use: renewed by another, or withdrawn.</summary>
    public Instant? EndedAt { get; set; }

    public Validity Validity => new(ValidFrom, ValidTo);

    public object RootKey => EngineerId;
}

/// <summary>A weekly window in which an engineer works, in its own zone.</summary>
public sealed class Shift : IOrganizationOwned, IPartOf<Engineer>
{
    public required Id<Shift> Id { get; init; }
    public required Id<Engineer> EngineerId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required IsoDayOfWeek Day { get; init; }

    /// <summary>Minutes after the day's midnight; an end beyond 1,440 lies on the next day.</summary>
    public required int FromMinute { get; init; }
    public required int ToMinute { get; init; }

    public ShiftWindow Window => new(Day, FromMinute, ToMinute);

    public object RootKey => EngineerId;
}

/// <summary>Days on which an engineer does not work, both included, whatever its shifts say.</summary>
public sealed class Absence : IOrganizationOwned, IPartOf<Engineer>
{
    public const int LongestDays = 366;

    public required Id<Absence> Id { get; init; }
    public required Id<Engineer> EngineerId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required LocalDate From { get; init; }
    public required LocalDate To { get; init; }

    /// <summary>The employer's own affair: shown to nobody else.</summary>
    public string? Note { get; init; }

    public object RootKey => EngineerId;
}
