using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Commitments;
using Pingshi.Contracts;

namespace Pingshi.Acceptance;

/// <summary>
/// The chair concludes a delivery once nothing waits for a verdict: the report is printed and frozen; a milestone of which nothing
/// failed is accepted and its payment owed.
/// </summary>
public static class Conclude
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/acceptance/{notice}/conclude";

    public sealed record Input
    {
        /// <summary>The group's conclusion, as the report prints it.</summary>
        [Required, StringLength(4000)] public required string Words { get; init; }
    }

    public sealed record Concluded(EngagementId Engagement, Id<Contract> Contract, Id<DeliveryNotice> Delivery, bool IsAccepted, string ReportDigest);

    public static void Map(Routes routes) => routes.Act<Input, Concluded>(Route, Judging.Grade, ShowDelivery.Route, ExecuteAsync, c => Patterns.Url(ShowDelivery.Route, [c.Engagement, c.Contract, c.Delivery]), Judging.Job);

    /// <summary>All reasons why there is nothing to conclude.</summary>
    public static IEnumerable<Reason> WhyNot(MilestoneStanding standing, bool isConcluded)
    {
        if (isConcluded)
        {
            yield return AcceptanceRules.ConcludedAlready.Because();
        }
        else if (standing.Keys(RequirementState.Open).ToList() is { Count: > 0 } open)
        {
            yield return AcceptanceRules.OpenRequirements.Because(null, string.Join(", ", open));
        }
    }

    private static async Task<Concluded> ExecuteAsync(Call call, Input input)
    {
        var (db, ct, judged, me) = (call.Db, call.Cancel, await call.AskedByUsAsync(), call.Scope.Actor);
        var delivery = call.DeliveryOf(judged);
        Refusal.If(judged.WhyNotChair(me));
        var standing = judged.StandingOf(delivery);
        Refusal.If(WhyNot(standing, await db.Set<Conclusion>().AnyAsync(c => c.DeliveryId == delivery.Id, ct)));
        var replies = await db.Set<VerdictReply>().AsNoTracking().Where(r => r.ContractId == judged.Contract.Id && r.VerdictId != null).OrderBy(r => r.At).ToListAsync(ct);
        var report = PrintedReport.Docx(judged, standing, replies, input.Words, judged.Loaded.Today);
        var conclusion = new Conclusion
        {
            DeliveryId = delivery.Id, ContractId = delivery.ContractId, EngagementId = delivery.EngagementId, OrganizationId = judged.Asker, IsAccepted = standing.IsAccepted, Words = input.Words, Report = report,
            ReportDigest = ContractTerms.DigestOf(report), On = judged.Loaded.Today, At = db.Scope.Now, By = me, ByName = judged.Seats.Single(s => s.PersonId == me).Name,
        };
        db.Add(conclusion);
        await db.KeepAsync(Judging.GradeDue, delivery.Id.Value, ct);
        if (standing.IsAccepted && judged.Acceptances.All(a => a.Milestone != delivery.Milestone))
        {
            await db.AcceptAsync(judged, standing, judged.Loaded.Today, isByTerm: false, ct);
        }
        db.Record("acceptance.conclude", delivery.Id.Subject, call.Engagement, ("accepted", standing.IsAccepted ? "true" : "false"), ("report", conclusion.ReportDigest), ("words", input.Words));
        return new(call.Engagement, delivery.ContractId, delivery.Id, standing.IsAccepted, conclusion.ReportDigest);
    }
}
