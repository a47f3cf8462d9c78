using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

/// <summary>What a partner brings.</summary>
public enum PartnerKind
{
    Resource,
    Technology,
    Channel,
    Integration,
    Consulting,
}

/// <summary>How far the provider and a partner are with each other.</summary>
public enum PartnerState
{
    Candidate,
    Active,

    /// <summary>No new work for now.</summary>
    Paused,
    Ended,
}

/// <summary>What the provider keeps about a partner's organisation. Its own facts the partner keeps itself.</summary>
public sealed class Partner : IRoot, IOrganizationOwned
{
    /// <summary>The partner's organisation; a partner is known by it.</summary>
    public required Id<Organization> Id { get; init; }
    public IReadOnlyList<PartnerKind> Kinds { get; private set; } = [];

    /// <summary>Divisions it works in, by code; none = everywhere.</summary>
    public IReadOnlyList<string> Regions { get; private set; } = [];
    public string? ContactName { get; private set; }
    public string? ContactPhone { get; private set; }
    public string? ContactMail { get; private set; }
    public PartnerState State { get; private set; } = PartnerState.Candidate;
    public long Version { get; set; } = 1;

    Id<Organization> IOrganizationOwned.OrganizationId => Id;

    bool IOrganizationOwned.MayBeWrittenBy(Scope scope) => scope.Side == Side.Provider;

    public void Keep(PartnerInput input)
    {
        (Kinds, Regions, State) = ([.. input.Kinds.Distinct().Order()], ServedRegions.Of(input.Regions), input.State);
        (ContactName, ContactPhone, ContactMail) = (input.ContactName, input.ContactPhone, input.ContactMail);
    }
}
