using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Commitments;
using Pingshi.Platform.Identity;
using Pingshi.Settlement.Books;

namespace Pingshi.Settlement.Payables;

/// <summary>A second person approves a payout, and the money moves; or declines it, and what was reserved is free again.</summary>
public static class DecidePayout
{
    public const string ApproveRoute = "/engagements/{engagement}/payouts/{payout}/approve";
    public const string DeclineRoute = "/engagements/{engagement}/payouts/{payout}/decline";

    public sealed record Input
    {
        /// <summary>The order's number at the bank; or why it is declined.</summary>
        [Required, StringLength(200)] public required string Words { get; init; }
    }

    public sealed record Decided(EngagementId Engagement, Id<Payout> Payout, bool IsApproved);

    public static void Map(Routes routes)
    {
        routes.Act<Input, Decided>(ApproveRoute, MoneyPolicies.Decide, ShowPayables.Route, (call, input) => ExecuteAsync(call, isApproved: true, input.Words), Then);
        routes.Act<Input, Decided>(DeclineRoute, MoneyPolicies.Decide, ShowPayables.Route, (call, input) => ExecuteAsync(call, isApproved: false, input.Words), Then);
    }

    /// <summary>All reasons why this person cannot approve it. Whoever proposed it may still take it back.</summary>
    public static IEnumerable<Reason> WhyNot(Payout payout, PayoutDecision? decision, Id<Person> person, bool isApproved)
    {
        if (decision is not null)
        {
            yield return PayableWords.PayoutDecided.Because();
        }
        if (isApproved && payout.By == person)
        {
            yield return PayableWords.SamePerson.Because();
        }
    }

    private static string Then(Decided decided) => Patterns.Url(ShowPayables.Route, [decided.Engagement]);

    private static async Task<Decided> ExecuteAsync(Call call, bool isApproved, string words)
    {
        var (db, ct, us, id) = (call.Db, call.Cancel, call.Scope.Acting, call.Id<Payout>("payout"));
        await db.LockBookAsync(call.Engagement, ct);
        var payout = await db.Set<Payout>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.EngagementId == call.Engagement && p.OrganizationId == us, ct) ?? throw Refusal.NotFound;
        Refusal.If(WhyNot(payout, await db.Set<PayoutDecision>().AsNoTracking().SingleOrDefaultAsync(d => d.PayoutId == id, ct), call.Scope.Actor, isApproved));
        var by = await db.Set<Person>().Where(p => p.Id == call.Scope.Actor).Select(p => p.Name).SingleAsync(ct);
        var decision = new PayoutDecision { PayoutId = id, EngagementId = call.Engagement, OrganizationId = us, IsApproved = isApproved, Words = words, At = db.Scope.Now, By = call.Scope.Actor, ByName = by };
        db.Add(decision);
        db.Record(isApproved ? "settlement.approve-payout" : "settlement.decline-payout", id.Subject, call.Engagement, ("words", words));
        await db.PostAsync(call.Engagement, [PayoutRows.Decided(payout, decision)], null, ct);
        if (isApproved && payout.DeliveryId is { } delivery && await db.IsPaidAsync(delivery, payout.EngagementId, ct))
        {
            await db.KeepAsync(HandInWork.PaymentDue, delivery.Value, ct);
        }
        return new(call.Engagement, id, isApproved);
    }

    extension(AppDb db)
    {
        private async Task<bool> IsPaidAsync(Id<SubcontractDelivery> delivery, EngagementId engagement, CancellationToken ct) =>
            await db.Set<SubcontractDelivery>().Where(d => d.Id == delivery).Select(d => d.GrossMinor).SingleAsync(ct) == (await PaidTo.LoadAsync(db, engagement, ct)).Paid(delivery);
    }
}
