using NodaTime;

namespace Pingshi.Policies;

public enum OfferChangeKind
{
    PriceRise,
    EndOfSale,
    Renaming,
}

/// <summary>What a customer with a live contract counts on in an offer.</summary>
/// <param name="NetPrice">Of one unit, without VAT, in the contract's currency.</param>
/// <param name="SoldUntil">The last day on which it can be had; null = no end is set.</param>
public sealed record OfferTerms(string Name, decimal NetPrice, LocalDate? SoldUntil);

/// <summary>A change of an offer towards a customer with a live contract: the rule of a partner's policy holds for it too (§4.11).</summary>
public sealed record OfferChange(OfferTerms Before, OfferTerms After)
{
    /// <summary>What of it the customer is owed notice for; a lower price, a later end or none need none.</summary>
    public IReadOnlyList<OfferChangeKind> Kinds { get; } =
    [
        .. After.NetPrice > Before.NetPrice ? [OfferChangeKind.PriceRise] : Array.Empty<OfferChangeKind>(),
        .. After.SoldUntil is { } end && (Before.SoldUntil is not { } last || end < last) ? [OfferChangeKind.EndOfSale] : Array.Empty<OfferChangeKind>(),
        .. !string.Equals(After.Name, Before.Name, StringComparison.Ordinal) ? [OfferChangeKind.Renaming] : Array.Empty<OfferChangeKind>(),
    ];

    /// <summary>From when it binds this customer.</summary>
    /// <param name="agreedAt">When the customer signed for it; null = it did not.</param>
    public Instant HoldsFrom(Notice notice, Instant? agreedAt) => Kinds.Count == 0 ? notice.Starts : notice.WorseHoldsFrom(agreedAt);

    /// <summary>All reasons why it does not bind this customer now.</summary>
    public IEnumerable<Reason> WhyNotYet(Notice notice, Instant? agreedAt, Instant now)
    {
        var from = HoldsFrom(notice, agreedAt);
        if (now >= from)
        {
            yield break;
        }
        if (Kinds.Count == 0)
        {
            yield return PolicyWords.OfferNotYet.Because(null, from);
        }
        foreach (var kind in Kinds)
        {
            yield return PolicyWords.OfferNoticeRuns.Because(null, PolicyWords.Of(kind), from);
        }
    }
}
