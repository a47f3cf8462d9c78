using NodaTime;

namespace Pingshi.Platform.Identity;

/// <summary>Declared size (中小企业划型标准, as the organisation states it); who is paid when depends on it.</summary>
public enum OrganizationSize
{
    Micro,
    Small,
    Medium,
    Large,
}

/// <summary>A customer, the provider or a partner.</summary>
public sealed class Organization : IRoot, IOrganizationOwned
{
    public required Id<Organization> Id { get; init; }
    public required Side Side { get; init; }
    public required string Name { get; set; }

    /// <summary>ICU sort key of the name in Chinese collation, so that both databases sort names as people do.</summary>
    public required string NameSort { get; set; }

    /// <summary>Unified social credit code (统一社会信用代码), where known.</summary>
    public string? CreditCode { get; set; }
    public OrganizationSize? Size { get; set; }
    public required Instant CreatedAt { get; init; }
    public Instant? ClosedAt { get; set; }
    public long Version { get; set; } = 1;

    Id<Organization> IOrganizationOwned.OrganizationId => Id;

    // The provider brings customers and partners onto the deployment; each then keeps its own record.
    bool IOrganizationOwned.MayBeWrittenBy(Scope scope) => scope.Organization == Id || (scope.Side == Side.Provider && Side != Side.Provider);

    public void Rename(string name) => (Name, NameSort) = (name, SortKey.Of(name));
}
