using NodaTime;
using Pingshi.Contracts;

namespace Pingshi.Acceptance;

/// <summary>How a requirement stands in its acceptance.</summary>
public enum RequirementState
{
    NotDelivered,

    /// <summary>Delivered, and no verdict yet.</summary>
    Open,
    Passed,
    Failed,

    /// <summary>Accepted because the term passed; no verdict.</summary>
    Deemed,
}

/// <summary>A requirement of a milestone with its last verdict, or the day on which the term passed over it.</summary>
public sealed record JudgedRequirement(PromisedRequirement Requirement, RequirementState State, DeliveryNotice? Delivery, Verdict? Verdict, LocalDate? DeemedOn);

/// <summary>How a milestone stands, computed from deliveries, verdicts and terms that passed; never set.</summary>
public sealed record MilestoneStanding(Milestone Milestone, IReadOnlyList<JudgedRequirement> Requirements)
{
    public bool IsAccepted => Requirements.Count > 0 && Requirements.All(r => r.State is RequirementState.Passed or RequirementState.Deemed);

    public bool HasDeemed => Requirements.Any(r => r.State == RequirementState.Deemed);

    public IEnumerable<string> Keys(RequirementState state) => Requirements.Where(r => r.State == state).Select(r => r.Requirement.Key);

    /// <summary>The last verdict on each requirement. What only counts as accepted has none, and nobody's grade is made of it.</summary>
    public IReadOnlyDictionary<string, Grade> Grades => Requirements.Where(r => r.Verdict is not null).ToDictionary(r => r.Requirement.Key, r => r.Verdict!.Grade);

    public static MilestoneStanding Of(ContractTerms terms, Milestone milestone, IEnumerable<DeliveryNotice> deliveries, IReadOnlyCollection<Verdict> verdicts, IReadOnlyCollection<TermEnd> ends)
    {
        List<DeliveryNotice> mine = [.. deliveries.Where(d => d.Milestone == milestone.Key).OrderBy(d => d.Number)];
        return new(milestone, [.. terms.Of(milestone).Select(requirement =>
        {
            var delivery = mine.LastOrDefault(d => d.Keys.Contains(requirement.Key));
            var verdict = delivery is null ? null : verdicts.SingleOrDefault(v => v.DeliveryId == delivery.Id && v.Key == requirement.Key);
            var end = delivery is null ? null : ends.SingleOrDefault(e => e.DeliveryId == delivery.Id && e.Keys.Contains(requirement.Key));
            var state = (delivery, verdict, end) switch
            {
                (null, _, _) => RequirementState.NotDelivered,
                (_, { Fails: true }, _) => RequirementState.Failed,
                (_, { Fails: false }, _) => RequirementState.Passed,
                (_, null, not null) => RequirementState.Deemed,
                (_, null, null) => RequirementState.Open,
            };
            return new JudgedRequirement(requirement, state, delivery, verdict, verdict is null ? end?.On : null);
        })]);
    }

    /// <summary>All reasons why it is not delivered now, the first time or again.</summary>
    public IEnumerable<Reason> WhyNotDeliver()
    {
        if (Milestone.IsAdvance || Requirements.Count == 0)
        {
            yield return AcceptanceRules.NoSuchMilestone.Because("milestone");
        }
        else if (IsAccepted)
        {
            yield return AcceptanceRules.AcceptedAlready.Because("milestone");
        }
        else if (Keys(RequirementState.Open).ToList() is { Count: > 0 } open)
        {
            yield return AcceptanceRules.DeliveryOpen.Because("milestone", string.Join(", ", open));
        }
    }

    /// <summary>What the next delivery asks to be judged: the whole, then what failed.</summary>
    public IReadOnlyList<string> ToDeliver => [.. Requirements.Where(r => r.State is RequirementState.NotDelivered or RequirementState.Failed).Select(r => r.Requirement.Key)];
}
