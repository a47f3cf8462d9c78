using NodaTime;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Identity;
using Pingshi.Shares;

namespace Pingshi.Proposals.Quotes;

/// <summary>A requirement that a line serves, as it stands in the last frozen revision.</summary>
/// <param name="ChangedIn">The revision in which it last read differently; null = it is no longer there.</param>
public sealed record Served(Id<Requirement> Id, string Key, int? ChangedIn);

/// <summary>The offer behind a line: the price it was quoted at, the price in force today, until when it is sold.</summary>
public sealed record PricedOffer(Id<OfferPrice>? At, UnitPrice AtPrice, Id<OfferPrice>? InForce, UnitPrice? InForcePrice, LocalDate? SoldUntil);

/// <summary>A line of the draft, as the rules need it.</summary>
public sealed record LineFacts(int Number, string Name, int OnRevision, IReadOnlyList<Served> Serves, bool IsStruck, PricedOffer? Offer);

/// <summary>Which prices the quote is held against, and where the document says so.</summary>
public sealed record PriceLimits(Money? BudgetTo, Money? Maximum, string? MaximumPlace);

/// <summary>All that decides whether a draft may be offered.</summary>
public sealed record OfferingFacts
{
    public required ProcurementMethod Method { get; init; }
    public required Phase Phase { get; init; }
    public required bool IsFirewallUp { get; init; }
    public required bool? Goes { get; init; }

    /// <summary>The last frozen revision, the one the draft was last looked at, and the keys that are new in between.</summary>
    public required int Revision { get; init; }
    public required int OnRevision { get; init; }
    public required IReadOnlyList<string> NewKeys { get; init; }
    public required IReadOnlyList<LineFacts> Lines { get; init; }
    public required QuoteTotal Total { get; init; }
    public required PriceLimits Limits { get; init; }
    public required LocalDate Today { get; init; }

    /// <summary>What is against building on the delivery structure as it stands.</summary>
    public IReadOnlyList<Reason> WhyNotOnStructure { get; init; } = [];

    /// <summary>What must stay with the partners whose registered deal this is, and how much each supplies, net.</summary>
    public IReadOnlyList<PartnerFloor> Floors { get; init; } = [];
    public IReadOnlyDictionary<Id<Organization>, Money> BySupplier { get; init; } = new Dictionary<Id<Organization>, Money>();
}

/// <summary>The rules of a quote. They receive facts and fetch nothing.</summary>
public static class QuoteRules
{
    private const int AbnormallyLowPercent = 45;

    public static string KeyOf(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Q-{number:D2}");

    /// <summary>Why a line cannot go on as it is: what it serves reads differently or is gone, its offer costs something else or is no longer sold.</summary>
    public static IEnumerable<Reason> WhyStale(LineFacts line, LocalDate today) => [.. WhyStaleToTheNeed(line), .. WhyStaleToItsOffer(line, today)];

    /// <summary>The part of it that concerns an offered version too: its price was promised until the last day of its validity.</summary>
    public static IEnumerable<Reason> WhyStaleToTheNeed(LineFacts line)
    {
        foreach (var served in line.Serves)
        {
            if (served.ChangedIn is not { } changed)
            {
                yield return QuoteWords.RequirementGone.Because(null, served.Key);
            }
            else if (changed > line.OnRevision)
            {
                yield return QuoteWords.RequirementChanged.Because(null, served.Key, changed, line.OnRevision);
            }
        }
    }

    private static IEnumerable<Reason> WhyStaleToItsOffer(LineFacts line, LocalDate today)
    {
        if (line.Offer is { InForcePrice: { } now } offer && offer.InForce != offer.At)
        {
            yield return QuoteWords.PriceChanged.Because(null, offer.AtPrice.ToString(), now.ToString());
        }
        if (line.Offer?.SoldUntil is { } last && last < today)
        {
            yield return QuoteWords.NotOnSale.Because(null, line.Name, last);
        }
    }

    /// <summary>Whether it serves something that the standing revision asks for (§4.2).</summary>
    public static bool IsAsked(LineFacts line) => line.Serves.Any(s => s.ChangedIn is not null);

    /// <summary>Why the draft may not be worked on now.</summary>
    public static IEnumerable<Reason> WhyNotDraft(ProcurementMethod method, Phase phase, bool? goes, int revision)
    {
        if (revision == 0)
        {
            yield return ProposalWords.NothingFrozen.Because();
        }
        if (goes == false)
        {
            yield return ProposalWords.NoGo.Because();
        }
        if (phase.IsOver)
        {
            yield return QuoteWords.EngagementOver.Because();
        }
        if (phase == Phase.Evaluating && !TakesALastOffer(method))
        {
            yield return QuoteWords.BidsAreIn.Because(null, QuoteWords.Of(method));
        }
    }

    /// <summary>All reasons why the draft may not be offered now.</summary>
    public static IEnumerable<Reason> WhyNotOffer(OfferingFacts facts)
    {
        foreach (var reason in WhyNotDraft(facts.Method, facts.Phase, facts.Goes, facts.Revision))
        {
            yield return reason;
        }
        if (facts.Lines.Count == 0)
        {
            yield return QuoteWords.Empty.Because();
        }
        foreach (var line in facts.Lines.Where(l => !IsAsked(l)))
        {
            yield return QuoteWords.LineUnasked.Because("lines", Named(line));
        }
        if (facts.Lines.Where(l => WhyStale(l, facts.Today).Any()).Select(Named).ToList() is { Count: > 0 } stale)
        {
            yield return QuoteWords.StaleLines.Because("lines", string.Join(", ", stale));
        }
        if (facts.NewKeys.Count > 0 && facts.OnRevision < facts.Revision)
        {
            yield return QuoteWords.RevisionBehind.Because(null, facts.OnRevision, facts.Revision, string.Join(", ", facts.NewKeys));
        }
        if (facts.Lines.Where(l => l.IsStruck).Select(Named).ToList() is { Count: > 0 } struck)
        {
            yield return QuoteWords.StruckLine.Because("lines", string.Join(", ", struck));
        }
        foreach (var reason in facts.WhyNotOnStructure.Concat(WhyNotBelowFloor(facts)))
        {
            yield return reason;
        }
        if (facts.Limits.Maximum is { } maximum && facts.Total.Gross > maximum)
        {
            yield return QuoteWords.OverMaximum.Because(null, facts.Total.Gross.ToString(), maximum.ToString(), facts.Limits.MaximumPlace is { } place ? place : ProposalWords.Untold);
        }
    }

    // Compared as amounts, so that no rounding of a share decides: supplied × 100 against total × floor.
    private static IEnumerable<Reason> WhyNotBelowFloor(OfferingFacts facts)
    {
        foreach (var floor in facts.Floors)
        {
            var net = facts.BySupplier.GetValueOrDefault(floor.Partner, Money.Zero(facts.Total.Net.Currency));
            if (facts.Total.Net.Sign > 0 && net.Minor * 100m < facts.Total.Net.Minor * floor.Percent)
            {
                yield return QuoteWords.BelowFloor.Because("lines", floor.Name, floor.Policy, floor.Percent, decimal.Round(100m * net.Minor / facts.Total.Net.Minor, 2));
            }
        }
    }

    /// <summary>All reasons against the days that an offer names.</summary>
    public static IEnumerable<Reason> WhyNotDays(LocalDate today, LocalDate validUntil, LocalDate? answerBy, bool isFirewallUp)
    {
        if (validUntil < today)
        {
            yield return QuoteWords.ValidUntilPast.Because("validUntil");
        }
        if (answerBy is not null && isFirewallUp)
        {
            yield return QuoteWords.NoAnswerInTender.Because("answerBy");
        }
        else if (answerBy > validUntil || answerBy < today)
        {
            yield return QuoteWords.AnswerAfterValidity.Because("answerBy");
        }
    }

    /// <summary>What a person should look at before it is offered; nothing of it bars the offer.</summary>
    public static IEnumerable<Reason> Warnings(QuoteTotal total, PriceLimits limits)
    {
        if (limits.BudgetTo is { } budget && total.Gross > budget)
        {
            yield return QuoteWords.OverBudget.Because(null, total.Gross.ToString(), budget.ToString());
        }
        if (limits.Maximum is { } maximum && total.Gross.Sign > 0 && total.Gross < maximum.Times(AbnormallyLowPercent, 100))
        {
            yield return QuoteWords.AbnormallyLow.Because(null, total.Gross.ToString(), maximum.ToString());
        }
    }

    private static string Named(LineFacts line) => KeyOf(line.Number);

    // Where a last offer follows the negotiation (Government Procurement Law art. 38, 39); an inquiry takes one price (art. 40).
    private static bool TakesALastOffer(ProcurementMethod method) =>
        method is ProcurementMethod.CompetitiveNegotiation or ProcurementMethod.CompetitiveConsultation or ProcurementMethod.SingleSource or ProcurementMethod.Direct;
}
