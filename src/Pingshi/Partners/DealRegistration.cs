using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Policies;

namespace Pingshi.Partners;

/// <summary>How far a registration has come.</summary>
public enum DealState
{
    Registered,

    /// <summary>There is a claim before it (已有报备); the provider looks at both.</summary>
    AlreadyClaimed,

    /// <summary>Protected until its end.</summary>
    Accepted,
    Extended,

    /// <summary>Its protection ran out. Never stored: it follows from the end.</summary>
    Expired,
    Refused,
    Withdrawn,
}

/// <summary>
/// A partner's claim to a deal (报备): customer, project, product, region, as the partner knows them. It need not, and does
/// not learn, whether the customer is on the deployment.
/// </summary>
public sealed class DealRegistration : IRoot, IOrganizationOwned
{
    /// <summary>The provider owes the partner an answer.</summary>
    public static readonly CommitmentKind AnswerDue = new("partners.deal-answer", new("答复报备：{0}（{1}）", "Answer the deal registration: {0} ({1})"));

    /// <summary>The provider owes the partner that nobody else gets the deal.</summary>
    public static readonly CommitmentKind Protection = new("partners.deal-protection", new("报备保护期：{0}（{1}）", "Protect the registered deal: {0} ({1})")) { EndsByItself = true };

    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public required Id<DealRegistration> Id { get; init; }

    /// <summary>The partner.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required string CustomerName { get; init; }
    public string? CustomerCreditCode { get; init; }
    public required string Project { get; init; }

    /// <summary>As the policy names it.</summary>
    public required string Product { get; init; }

    /// <summary>A division's code, shortened (GB/T 2260).</summary>
    public required string Region { get; init; }

    /// <summary>The version it was registered under; its terms hold for this deal for ever (§4.11).</summary>
    public required Id<PolicyVersion> PolicyId { get; init; }
    public required Instant RegisteredAt { get; init; }
    public required Id<Person> RegisteredBy { get; init; }
    public required Instant AnswerDueAt { get; init; }

    /// <summary>What makes two claims the same: by the customer's name, and by its credit code where one was given.</summary>
    public required string NameKey { get; init; }
    public string? CodeKey { get; init; }

    public required DealState State { get; set; }
    public Instant? AnsweredAt { get; private set; }
    public Id<Person>? AnsweredBy { get; private set; }

    /// <summary>What the provider said with its last answer or extension.</summary>
    public string? Words { get; private set; }
    public Instant? ProtectedUntil { get; private set; }
    public long Version { get; set; } = 1;

    // Evidence is the partner's, the answer the provider's: both write here, each by its own acts.
    bool IOrganizationOwned.MayBeWrittenBy(Scope scope) => scope.Organization == OrganizationId || scope.Side == Side.Provider;

    public IEnumerable<string> Keys => CodeKey is { } code ? new[] { NameKey, code }.Order(StringComparer.Ordinal) : [NameKey];

    public DealState StateAt(Instant now) => State is DealState.Accepted or DealState.Extended && ProtectedUntil <= now ? DealState.Expired : State;

    public bool IsProtected(Instant now) => StateAt(now) is DealState.Accepted or DealState.Extended;

    public bool IsLive(Instant now) => StateAt(now) is DealState.Registered or DealState.AlreadyClaimed or DealState.Accepted or DealState.Extended;

    public IEnumerable<Reason> WhyNotAnswer(bool accepts, string? words)
    {
        if (State is not (DealState.Registered or DealState.AlreadyClaimed))
        {
            yield return DealWords.NotWaiting.Because();
        }
        if (!accepts && words is null)
        {
            yield return DealWords.ReasonNeeded.Because("words");
        }
    }

    public void Accept(int protectionDays, string? words, Scope scope)
    {
        Refusal.If(WhyNotAnswer(true, words));
        (State, AnsweredAt, AnsweredBy, Words) = (DealState.Accepted, scope.Now, scope.Actor, words);
        ProtectedUntil = EndOf(Validity.Today(scope.Now).PlusDays(protectionDays));
    }

    public void Refuse(string? words, Scope scope)
    {
        Refusal.If(WhyNotAnswer(false, words));
        (State, AnsweredAt, AnsweredBy, Words) = (DealState.Refused, scope.Now, scope.Actor, words);
    }

    public IEnumerable<Reason> WhyNotExtend(LocalDate last, Instant now)
    {
        if (!IsProtected(now))
        {
            yield return DealWords.NotProtected.Because();
        }
        else if (EndOf(last) <= ProtectedUntil)
        {
            yield return DealWords.NotLater.Because("until");
        }
    }

    public void Extend(LocalDate last, string words, Scope scope)
    {
        Refusal.If(WhyNotExtend(last, scope.Now));
        (State, ProtectedUntil, Words) = (DealState.Extended, EndOf(last), words);
    }

    public IEnumerable<Reason> WhyNotWithdraw(Instant now)
    {
        if (!IsLive(now))
        {
            yield return DealWords.Over.Because();
        }
    }

    public void Withdraw(Instant now)
    {
        Refusal.If(WhyNotWithdraw(now));
        State = DealState.Withdrawn;
    }

    /// <summary>The first moment after a day in China.</summary>
    private static Instant EndOf(LocalDate last) => China.AtStartOfDay(last.PlusDays(1)).ToInstant();
}

/// <summary>What a partner did for the deal, in its words and perhaps as a file; nothing of it is changed.</summary>
public sealed class DealEvidence : IOrganizationOwned, IPartOf<DealRegistration>
{
    public required Id<DealEvidence> Id { get; init; }
    public required Id<DealRegistration> DealId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required string Text { get; init; }
    public Id<StoredFile>? File { get; init; }
    public required Id<Person> By { get; init; }
    public required Instant At { get; init; }

    public object RootKey => DealId;
}
