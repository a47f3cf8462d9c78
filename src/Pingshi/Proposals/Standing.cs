using NodaTime;
using Pingshi.Needs;
using Pingshi.Tenders;

namespace Pingshi.Proposals;

/// <summary>How an answer stands against the requirement as it reads now.</summary>
public enum Standing
{
    Unanswered,

    /// <summary>Written against words that have changed since.</summary>
    Stale,

    /// <summary>Says that it meets, and nothing proves it.</summary>
    Unproven,

    /// <summary>Says openly that it falls short; nothing to prove.</summary>
    Negative,
    Proven,
}

/// <summary>
/// The rules of §4.1 and §4.3 on one answer. Nothing of this is stored: it is computed from revision numbers and evidence,
/// so that no forgotten update can make a claim look better than it is.
/// </summary>
public static class Standings
{
    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>The day on which a certificate's validity is judged.</summary>
    public static LocalDate Today(Instant now) => now.InZone(China).Date;

    public static Standing Of(RequirementText requirement, Answer? answer, IEnumerable<Evidence> evidence, LocalDate today) => answer switch
    {
        null or { Text: null } or { Deviation: null } => Standing.Unanswered,
        _ when answer.AnswersRevision < requirement.ChangedIn => Standing.Stale,
        { Deviation: Deviation.Negative } => Standing.Negative,
        _ when evidence.Any(e => e.Proves(requirement.Kind, today)) => Standing.Proven,
        _ => Standing.Unproven,
    };

    /// <summary>
    /// Whether the bid could be void for it: a mandatory requirement that is unanswered, unproven or answered with a negative
    /// deviation. An answer to words that have changed since is no answer to those that stand.
    /// </summary>
    public static bool IsVoidRisk(Obligation obligation, Standing standing) => obligation == Obligation.Mandatory && standing != Standing.Proven;
}
