using NodaTime;
using Pingshi.Accounts;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Quotes;

/// <summary>The price (报价) of a proposal while it is being drafted; what was offered of it lies in <see cref="OfferedQuote"/> and never changes.</summary>
public sealed class Quote : IRoot, IEngagementOwned
{
    public required Id<Quote> Id { get; init; }
    public required Id<Proposal> ProposalId { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>Who quotes.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required string Currency { get; init; }

    /// <summary>The revision of the need up to which somebody looked at the whole draft.</summary>
    public required int OnRevision { get; set; }

    /// <summary>For how many years the service-cost sheet counts.</summary>
    public int ServiceYears { get; set; } = 1;

    /// <summary>The number the next new line gets.</summary>
    public int NextLine { get; set; } = 1;

    /// <summary>The number of the last offered version; 0 = none yet.</summary>
    public int LastOffered { get; set; }
    public long Version { get; set; } = 1;

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>A line stands in the draft. The line itself is never changed: a change puts another one with the same number in its place.</summary>
public sealed class DraftLine : IEngagementOwned, IPartOf<Quote>
{
    public required Id<Quote> QuoteId { get; init; }
    public required int Number { get; init; }
    public required Id<QuoteLine> LineId { get; set; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    public object RootKey => QuoteId;
    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>A site of the customer that the draft covers; none named = all that are open.</summary>
public sealed class QuoteSite : IEngagementOwned, IPartOf<Quote>
{
    public required Id<Quote> QuoteId { get; init; }
    public required Id<Site> SiteId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    public object RootKey => QuoteId;
    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}
