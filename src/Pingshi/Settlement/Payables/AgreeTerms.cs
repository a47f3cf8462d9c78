using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;
using Pingshi.Settlement.Splitting;

namespace Pingshi.Settlement.Payables;

/// <summary>The payer records when it pays a subcontractor. Terms that wait for the customer's money are refused.</summary>
public static class AgreeTerms
{
    public const string Route = "/engagements/{engagement}/subcontract-terms";

    public sealed record Input
    {
        public required Id<Organization> Payee { get; init; }
        [Required, StringLength(100)] public required string Contract { get; init; }
        public required LocalDate AgreedOn { get; init; }
        public required PaymentTrigger Trigger { get; init; }

        /// <summary>Days from the hand-in within which the payer decides; when they pass, the work counts as accepted.</summary>
        [Range(1, 365)] public required int AcceptanceDays { get; init; }

        /// <summary>Days from the acceptance within which the payer pays.</summary>
        [Range(1, 365)] public required int PaymentDays { get; init; }

        /// <summary>Why longer than is usual, where it is.</summary>
        [StringLength(500)] public string? Reason { get; init; }
    }

    public sealed record Agreed(EngagementId Engagement, Id<SubcontractTerms> Terms, int Number);

    public static void Map(Routes routes) => routes.Act<Input, Agreed>(Route, MoneyPolicies.Keep, ShowPayables.Route, ExecuteAsync, a => Patterns.Url(ShowPayables.Route, [a.Engagement]));

    private static async Task<Agreed> ExecuteAsync(Call call, Input input)
    {
        var (db, ct, us) = (call.Db, call.Cancel, call.Scope.Acting);
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == call.Engagement, ct) ?? throw Refusal.NotFound;
        PayableWords.NotUnderUs.Unless((await db.SubcontractorsAsync(engagement, ct)).Contains(input.Payee), "payee");
        var payee = await db.Set<Organization>().Where(o => o.Id == input.Payee).Select(o => new { o.Name, o.Size }).SingleAsync(ct);
        MoneyWords.InTheFuture.Unless(input.AgreedOn <= Validity.Today(call.Scope.Now), "agreedOn");
        Refusal.If(SubcontractTerms.WhyNot(input.Trigger, input.PaymentDays, input.Reason, payee.Name, payee.Size));
        var before = await db.Set<SubcontractTerms>().Where(t => t.EngagementId == call.Engagement && t.OrganizationId == us && t.PayeeId == input.Payee).CountAsync(ct);
        var terms = new SubcontractTerms
        {
            Id = db.Scope.NewId<SubcontractTerms>(), EngagementId = call.Engagement, OrganizationId = us, PayeeId = input.Payee, Number = before + 1, Contract = input.Contract, AgreedOn = input.AgreedOn, PayeeSize = payee.Size,
            AcceptanceDays = input.AcceptanceDays, PaymentDays = input.PaymentDays, Reason = input.Reason, At = db.Scope.Now, By = call.Scope.Actor,
        };
        db.Add(terms);
        db.Record("settlement.agree-terms", terms.Id.Subject, call.Engagement, ("contract", terms.Contract));
        return new(call.Engagement, terms.Id, terms.Number);
    }
}
