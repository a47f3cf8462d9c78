using NodaTime;
using Pingshi.Accounts;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Quotes;

/// <summary>
/// A version of the quote as it was offered: frozen, followed by the next. Its total is the sum of its lines, which are
/// frozen too; it is not stored here, because a partner that supplies one line sees this row.
/// </summary>
public sealed class OfferedQuote : IEngagementOwned
{
    public required Id<OfferedQuote> Id { get; init; }
    public required Id<Quote> QuoteId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required int Number { get; init; }
    public required int OnRevision { get; init; }
    public required int ServiceYears { get; init; }

    /// <summary>The last day on which it binds whoever offered it.</summary>
    public required LocalDate ValidUntil { get; init; }

    /// <summary>Until when the customer is asked to answer.</summary>
    public LocalDate? AnswerBy { get; init; }
    public string? Note { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>A line of an offered version.</summary>
public sealed class OfferedLine : IEngagementOwned
{
    public required Id<OfferedQuote> OfferedQuoteId { get; init; }
    public required Id<QuoteLine> LineId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>A site that an offered version covers.</summary>
public sealed class OfferedSite : IEngagementOwned
{
    public required Id<OfferedQuote> OfferedQuoteId { get; init; }
    public required Id<Site> SiteId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>
/// The customer says that a line is not asked for, or asks for it after all. The last word on a line's number holds, also
/// for later versions.
/// </summary>
public sealed class QuoteStrike : IEngagementOwned
{
    public required Id<QuoteStrike> Id { get; init; }
    public required Id<OfferedQuote> OfferedQuoteId { get; init; }
    public required Id<QuoteLine> LineId { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>The customer.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required int LineNumber { get; init; }

    /// <summary>Counts what was said of the line's number: two who speak at once cannot both have the last word.</summary>
    public required int Sequence { get; init; }

    /// <summary>False = asked for after all.</summary>
    public required bool IsStruck { get; init; }
    public required string Words { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>The customer's answer to an offered version.</summary>
public sealed class QuoteAnswer : IEngagementOwned
{
    public required Id<OfferedQuote> OfferedQuoteId { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>The customer.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required bool Accepts { get; init; }
    public string? Words { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}
