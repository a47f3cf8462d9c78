using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Contracts;
using Pingshi.Platform.Identity;

namespace Pingshi.Acceptance;

/// <summary>A member of the group grades a requirement, once, before it reads what others gave.</summary>
public static class GradeRequirement
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/acceptance/{notice}/grade";

    public sealed record Input
    {
        /// <summary>The key of the requirement.</summary>
        [Required, StringLength(12)] public required string Key { get; init; }
        public required Mark Mark { get; init; }

        /// <summary>Of a score, 0 to 100.</summary>
        [Range(0, 100)] public decimal? Points { get; init; }
        [StringLength(2000)] public string? Words { get; init; }
    }

    public sealed record Graded(EngagementId Engagement, Id<Contract> Contract, Id<DeliveryNotice> Delivery);

    public static void Map(Routes routes) => routes.Act<Input, Graded>(Route, Judging.Grade, ShowDelivery.Route, ExecuteAsync, g => Patterns.Url(ShowDelivery.Route, [g.Engagement, g.Contract, g.Delivery]), Judging.Job);

    /// <summary>All reasons why nobody grades this requirement any more, or not this person.</summary>
    /// <param name="given">Who of the group graded it.</param>
    public static IEnumerable<Reason> WhyNot(DeliveryNotice delivery, JudgedRequirement requirement, IReadOnlyCollection<Id<Person>> given, Id<Person> person, Instant now)
    {
        if (requirement.Verdict is not null)
        {
            yield return AcceptanceRules.VerdictClosed.Because();
        }
        else if (requirement.State == RequirementState.Deemed || (given.Count == 0 && delivery.TermEndsAt <= now))
        {
            yield return AcceptanceRules.TermPassed.Because(null, delivery.TermEndsOn!.Value);
        }
        else if (given.Contains(person))
        {
            yield return AcceptanceRules.GradedAlready.Because();
        }
    }

    private static async Task<Graded> ExecuteAsync(Call call, Input input)
    {
        var (db, judged, me) = (call.Db, await call.AskedByUsAsync(), call.Scope.Actor);
        var delivery = call.DeliveryOf(judged);
        Refusal.If(judged.WhyNotMember(me));
        var requirement = judged.RequirementOf(delivery, input.Key);
        var given = await db.Set<MemberGrade>().Where(g => g.DeliveryId == delivery.Id && g.RequirementId == requirement.Requirement.Id).Select(g => g.PersonId).ToListAsync(call.Cancel);
        Refusal.If([.. WhyNot(delivery, requirement, given, me, db.Scope.Now), .. Grade.WhyNot(input.Mark, input.Points, input.Words)]);
        var grade = input.Points is { } points ? Grade.Of(points) : Grade.Of(input.Mark, 0);
        var entry = new MemberGrade
        {
            Id = db.Scope.NewId<MemberGrade>(), DeliveryId = delivery.Id, ContractId = delivery.ContractId, EngagementId = delivery.EngagementId, OrganizationId = judged.Asker,
            RequirementId = requirement.Requirement.Id, PersonId = me, Name = judged.Seats.Single(s => s.PersonId == me).Name, At = db.Scope.Now,
        };
        db.AddRange(entry, new GradeContent
        {
            GradeId = entry.Id, DeliveryId = entry.DeliveryId, ContractId = entry.ContractId, EngagementId = entry.EngagementId, OrganizationId = entry.OrganizationId, RequirementId = entry.RequirementId, PersonId = me,
            Mark = grade.Mark, Hundredths = grade.Hundredths, Words = input.Words,
        });
        // What it said is its own until the verdict: the trace says only that it graded.
        db.Record("acceptance.grade", delivery.Id.Subject, call.Engagement, ("requirement", input.Key));
        return new(call.Engagement, judged.Contract.Id, delivery.Id);
    }
}

internal static class DeliveredRequirement
{
    extension(JudgedContract judged)
    {
        /// <summary>A requirement of this delivery as it stands after it; what a later one took up again is no longer this one's.</summary>
        public JudgedRequirement RequirementOf(DeliveryNotice delivery, string key) =>
            judged.StandingOf(delivery).Requirements.SingleOrDefault(r => r.Requirement.Key == key && r.Delivery?.Id == delivery.Id) ?? throw Refusal.NotFound;

        public MilestoneStanding StandingOf(DeliveryNotice delivery) => judged.StandingOf(judged.Terms.Milestones.Single(m => m.Key == delivery.Milestone));
    }
}
