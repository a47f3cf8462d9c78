using System.ComponentModel.DataAnnotations;
using Pingshi.Commitments;
using Pingshi.Contracts;
using Pingshi.WorkTime;

namespace Pingshi.Acceptance;

/// <summary>Whoever performs says that a milestone is delivered, or that what failed is mended, and asks for acceptance: the term begins.</summary>
public static class ReportDelivery
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/acceptance/deliver";

    public sealed record Input
    {
        [Required, StringLength(10)] public required string Milestone { get; init; }

        /// <summary>What is delivered, and where it is seen.</summary>
        [Required, StringLength(4000)] public required string Words { get; init; }
    }

    public sealed record Delivered(EngagementId Engagement, Id<Contract> Contract, Id<DeliveryNotice> Delivery);

    public static void Map(Routes routes) =>
        routes.Act<Input, Delivered>(Route, Judging.Deliver, ShowAcceptance.Route, ExecuteAsync, d => Patterns.Url(ShowDelivery.Route, [d.Engagement, d.Contract, d.Delivery]), Judging.Job);

    private static async Task<Delivered> ExecuteAsync(Call call, Input input)
    {
        var (db, ct, judged) = (call.Db, call.Cancel, await call.PerformedByUsAsync());
        var milestone = judged.Terms.Milestones.SingleOrDefault(m => m.Key == input.Milestone) ?? throw new Refusal(AcceptanceRules.NoSuchMilestone.Because("milestone"));
        var standing = judged.StandingOf(milestone);
        Refusal.If(standing.WhyNotDeliver());
        // The term runs from the day of the notice and not from a day that whoever performs would name.
        var today = judged.Loaded.Today;
        Deadline? term = judged.Terms.Judged.TermDays is { } days ? (await db.WorkingCalendarAsync(ct)).InForceOn(today).Calendar.DeadlineOf(today, LegalPeriod.Days(days)) : null;
        var delivery = new DeliveryNotice
        {
            Id = db.Scope.NewId<DeliveryNotice>(), ContractId = judged.Contract.Id, EngagementId = judged.Contract.EngagementId, OrganizationId = call.Scope.Acting, Milestone = milestone.Key,
            Number = judged.Deliveries.Count(d => d.Milestone == milestone.Key) + 1, Keys = standing.ToDeliver, Words = input.Words, On = today, TermEndsOn = term?.LastDay, TermEndsAt = term?.Ends,
            At = db.Scope.Now, By = db.Scope.Actor, ByName = await call.MyNameAsync(),
        };
        db.Add(delivery);
        foreach (var mended in standing.Requirements.Where(r => r.State == RequirementState.Failed))
        {
            await db.KeepAsync(Judging.ReworkDue, mended.Verdict!.Id.Value, ct);
        }
        if (term is { } due)
        {
            await db.RaiseAsync(Judging.GradeDue, delivery.Id.Value, new(judged.Asker, judged.Contract.HolderId, due.Ends, Judging.Url(delivery), [judged.Terms.Number, milestone.Name],
                judged.Seats.SingleOrDefault(s => s.IsChair)?.PersonId, delivery.EngagementId, due.IsProvisional), ct);
        }
        db.Record("acceptance.deliver", delivery.Id.Subject, call.Engagement, ("milestone", milestone.Key), ("requirements", string.Join(' ', delivery.Keys)), ("termEnds", delivery.TermEndsOn?.ToString()));
        return new(call.Engagement, judged.Contract.Id, delivery.Id);
    }
}
