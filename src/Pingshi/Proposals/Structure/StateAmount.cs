using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;
using Pingshi.Shares;

namespace Pingshi.Proposals.Structure;

/// <summary>Each party states what it gets, the lead states the whole. Gross; never changed, only followed by another.</summary>
public static class StateAmount
{
    public const string Route = "/engagements/{engagement}/structure/amount";
    public const string TotalRoute = "/engagements/{engagement}/structure/total";

    public static readonly Policy Policy = Platform.Access.Policy.For("proposals.state-amount", Role.Presales, Role.AccountManager, Role.Manager, Role.PartnerManager);

    public sealed record Input
    {
        [Range(0, 1_000_000_000_000)] public required decimal Amount { get; init; }
    }

    public static void Map(Routes routes)
    {
        routes.Act<Input, ChooseStructure.Chosen>(Route, Policy, ShowStructure.Route, (call, input) => ExecuteAsync(call, input, isTotal: false), c => Patterns.Url(ShowStructure.Route, [c.Engagement]));
        routes.Act<Input, ChooseStructure.Chosen>(TotalRoute, Policy, ShowStructure.Route, (call, input) => ExecuteAsync(call, input, isTotal: true), c => Patterns.Url(ShowStructure.Route, [c.Engagement]));
    }

    internal static IEnumerable<Reason> WhyNot(Input input, StructureForm form, Currency currency)
    {
        if (form == StructureForm.Sole)
        {
            yield return StructureWords.SoleHasNoAmounts.Because();
        }
        if (decimal.Round(input.Amount, currency.Exponent) != input.Amount)
        {
            yield return StructureWords.AmountTooFine.Because("amount", currency.Exponent);
        }
    }

    private static async Task<ChooseStructure.Chosen> ExecuteAsync(Call call, Input input, bool isTotal)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var structure = isTotal ? await db.LedStructureAsync(call.Engagement, ct) : await db.StructureAsync(call.Engagement, ct);
        var currency = Currency.Of(await db.Set<Engagement>().Where(e => e.Id == call.Engagement).Select(e => e.Currency).SingleAsync(ct));
        Refusal.If(WhyNot(input, structure.Form, currency));
        var amount = Money.Of(input.Amount, currency);
        if (await db.NewestAmountAsync(structure, db.Scope.Acting, isTotal, ct) is not { } there || there.GrossMinor != amount.Minor)
        {
            structure.Change();
            db.Put(structure, amount, isTotal);
        }
        // The trace says that it was stated, not what: the audit log is read by those who may not see it.
        db.Record(isTotal ? "proposals.state-total" : "proposals.state-amount", structure.Id.Subject, call.Engagement, ("terms", $"{structure.Terms}"));
        return new(call.Engagement, structure.Terms);
    }

    extension(DeliveryStructure structure)
    {
        /// <summary>The lead that a party's amount is shown to: by the terms, or because the contract is with it.</summary>
        public Id<Organization>? AmountsShownTo => structure.LeadSeesAmounts || structure.Form != StructureForm.Consortium ? structure.LeadId : null;
    }

    extension(AppDb db)
    {
        internal async Task<StructureAmount?> NewestAmountAsync(DeliveryStructure structure, Id<Organization> of, bool isTotal, CancellationToken ct) => await db.Set<StructureAmount>().AsNoTracking()
            .Where(a => a.StructureId == structure.Id && a.OrganizationId == of && a.IsTotal == isTotal).OrderByDescending(a => a.Terms).ThenByDescending(a => a.At).ThenByDescending(a => a.Id).FirstOrDefaultAsync(ct);

        internal void Put(DeliveryStructure structure, Money amount, bool isTotal) => db.Add(new StructureAmount
        {
            Id = db.Scope.NewId<StructureAmount>(), StructureId = structure.Id, EngagementId = structure.EngagementId, OrganizationId = db.Scope.Acting, IsTotal = isTotal, Terms = structure.Terms,
            GrossMinor = amount.Minor, Currency = amount.Currency.Code, ShownTo = isTotal ? null : structure.AmountsShownTo, ShownToParties = isTotal && structure.Form == StructureForm.Consortium,
            At = db.Scope.Now, By = db.Scope.Actor,
        });
    }
}
