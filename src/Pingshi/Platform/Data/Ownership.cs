using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Data;

/// <summary>A row of one engagement: seen and written only through a grant on it.</summary>
public interface IEngagementOwned
{
    EngagementId EngagementId { get; }

    /// <summary>What a grant must reach for its holder to write the row.</summary>
    Aspect WritableThrough => Aspect.Shared;

    /// <summary>Set where only one organisation's people may write the row, whatever the engagement's grants say.</summary>
    Id<Organization>? OnlyBy => null;
}

/// <summary>A row outside an engagement that one organisation owns.</summary>
public interface IOrganizationOwned
{
    Id<Organization> OrganizationId { get; }

    /// <summary>Who may write the row; its owner unless the type says more (the provider keeps its customers' sites).</summary>
    bool MayBeWrittenBy(Scope scope) => scope.Organization == OrganizationId;
}

/// <summary>A row of the platform itself, written by the platform's own code and by no module.</summary>
public interface IPlatformRow;

/// <summary>An aggregate root: its version rises with every change to it or to one of its parts.</summary>
public interface IRoot
{
    long Version { get; set; }
}

/// <summary>A row that belongs to a root; the root must be loaded to change it, so that its version rises too.</summary>
public interface IPartOf<TRoot> where TRoot : class, IRoot
{
    object RootKey { get; }
}
