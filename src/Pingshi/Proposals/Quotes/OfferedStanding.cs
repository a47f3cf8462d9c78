using NodaTime;
using Pingshi.Engagements;

namespace Pingshi.Proposals.Quotes;

/// <summary>How an offered version stands.</summary>
public enum QuoteState
{
    Open,
    Accepted,
    Declined,

    /// <summary>A later version was offered.</summary>
    Superseded,
    Expired,
}

/// <summary>An offered version, as the rules on the customer's words need it.</summary>
public sealed record OfferedFacts(int Number, int Newest, LocalDate ValidUntil, bool? Accepted, LocalDate Today, IReadOnlyList<string> Stale, bool IsAwarded)
{
    public QuoteState State => this switch
    {
        { Accepted: true } => QuoteState.Accepted,
        { Accepted: false } => QuoteState.Declined,
        _ when Newest > Number => QuoteState.Superseded,
        _ when ValidUntil < Today => QuoteState.Expired,
        _ => QuoteState.Open,
    };

    /// <summary>Whether the award of a procedure with a publication has fixed what was offered.</summary>
    public static bool IsAwardedIn(Engagement engagement) => engagement.Method.HasPublication && engagement.Phase == Phase.Won;

    /// <summary>All reasons why the customer cannot answer it so now. What is stale can be declined and not accepted (§4.3).</summary>
    public IEnumerable<Reason> WhyNotAnswer(bool accepts)
    {
        foreach (var reason in WhyNotSpokenOf())
        {
            yield return reason;
        }
        if (accepts && Stale.Count > 0)
        {
            yield return QuoteWords.StaleLines.Because(null, string.Join(", ", Stale));
        }
    }

    /// <summary>All reasons why no line of it can be struck or restored now.</summary>
    public IEnumerable<Reason> WhyNotStrike()
    {
        foreach (var reason in WhyNotSpokenOf())
        {
            yield return reason;
        }
        if (IsAwarded)
        {
            yield return QuoteWords.Awarded.Because();
        }
    }

    private IEnumerable<Reason> WhyNotSpokenOf()
    {
        if (Accepted is not null)
        {
            yield return QuoteWords.Answered.Because();
        }
        if (Newest > Number)
        {
            yield return QuoteWords.Superseded.Because(null, Newest);
        }
        if (ValidUntil < Today)
        {
            yield return QuoteWords.Expired.Because(null, ValidUntil);
        }
    }
}
