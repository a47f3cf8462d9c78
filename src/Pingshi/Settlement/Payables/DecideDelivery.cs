using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Identity;

namespace Pingshi.Settlement.Payables;

/// <summary>The payer accepts a subcontractor's work, or returns it with a reason, while it may; whether its customer accepted or paid is no matter of this act.</summary>
public static class DecideDelivery
{
    public const string AcceptRoute = "/engagements/{engagement}/deliveries/{delivery}/accept";
    public const string ReturnRoute = "/engagements/{engagement}/deliveries/{delivery}/return";

    public sealed record AcceptInput
    {
        [StringLength(1000)] public string? Words { get; init; }
    }

    public sealed record ReturnInput
    {
        [Required, StringLength(1000)] public required string Words { get; init; }
    }

    public sealed record Decided(EngagementId Engagement, Id<SubcontractDelivery> Delivery, LocalDate? DueOn);

    public static void Map(Routes routes)
    {
        routes.Act<AcceptInput, Decided>(AcceptRoute, MoneyPolicies.Decide, ShowPayables.Route, (call, input) => ExecuteAsync(call, isAccepted: true, input.Words), Then);
        routes.Act<ReturnInput, Decided>(ReturnRoute, MoneyPolicies.Decide, ShowPayables.Route, (call, input) => ExecuteAsync(call, isAccepted: false, input.Words), Then);
    }

    /// <summary>All reasons why the payer cannot decide any more.</summary>
    public static IEnumerable<Reason> WhyNot(DeliveryStanding standing)
    {
        if (standing.State == DeliveryState.DeemedAccepted)
        {
            yield return PayableWords.AcceptedByTime.Because(null, standing.AcceptedOn!);
        }
        if (standing.State is DeliveryState.Accepted or DeliveryState.Returned)
        {
            yield return PayableWords.Decided.Because();
        }
    }

    private static string Then(Decided decided) => Patterns.Url(ShowPayables.Route, [decided.Engagement]);

    private static async Task<Decided> ExecuteAsync(Call call, bool isAccepted, string? words)
    {
        var (db, ct, us, id, today) = (call.Db, call.Cancel, call.Scope.Acting, call.Id<SubcontractDelivery>("delivery"), Validity.Today(call.Scope.Now));
        var delivery = await db.Set<SubcontractDelivery>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.EngagementId == call.Engagement && d.PayerId == us, ct) ?? throw Refusal.NotFound;
        Refusal.If(WhyNot(DeliveryStanding.Of(delivery, await db.Set<DeliveryVerdict>().AsNoTracking().SingleOrDefaultAsync(v => v.DeliveryId == id, ct), today)));
        var by = await db.Set<Person>().Where(p => p.Id == call.Scope.Actor).Select(p => p.Name).SingleAsync(ct);
        var verdict = new DeliveryVerdict { DeliveryId = id, EngagementId = call.Engagement, OrganizationId = us, IsAccepted = isAccepted, On = today, Words = words, At = db.Scope.Now, By = call.Scope.Actor, ByName = by };
        db.Add(verdict);
        db.Record(isAccepted ? "settlement.accept-delivery" : "settlement.return-delivery", id.Subject, call.Engagement, ("number", delivery.Number));
        await db.KeepAsync(HandInWork.AcceptanceDue, id.Value, ct);
        var due = DeliveryStanding.Of(delivery, verdict, today).DueOn;
        await (due is { } day ? db.PromiseAsync(HandInWork.PaymentDue, delivery, day, ct) : db.DropAsync(HandInWork.PaymentDue, id.Value, ct));
        return new(call.Engagement, id, due);
    }
}
