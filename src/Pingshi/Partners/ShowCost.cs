using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Shares;

namespace Pingshi.Partners;

/// <summary>The sealed side of an offer: what it costs us, now and before. Every reading leaves a trace.</summary>
public static class ShowCost
{
    public const string Route = "/offers/{offer}/cost";

    public static readonly Policy See = Policy.For("offers.see-cost", Role.Finance, Role.Manager, Role.Presales, Role.PartnerManager, Role.PartnerFinance);

    public sealed record Cost(decimal Unit, decimal YearlyService, string Currency, LocalDate ValidFrom);

    public sealed record Model(Id<Offer> Offer, string Code, string Name, IReadOnlyList<Cost> Costs, LocalDate Today);

    public sealed record Input
    {
        [Range(0, 1_000_000_000_000)] public required decimal Unit { get; init; }
        [Range(0, 1_000_000_000_000)] public decimal YearlyService { get; init; }
        [StringLength(3, MinimumLength = 3)] public string? Currency { get; init; }
        public required LocalDate ValidFrom { get; init; }

        public IEnumerable<Reason> WhyNot(LocalDate? newest)
        {
            if (decimal.Round(Unit, 6) != Unit)
            {
                yield return OfferWords.TooFine.Because("unit", 6);
            }
            if (!SetPrice.IsKnown(Currency))
            {
                yield return OfferWords.UnknownCurrency.Because("currency", Currency!);
            }
            else if (Shares.Currency.Of(Currency ?? SetPrice.Yuan).Exponent is var cents && decimal.Round(YearlyService, cents) != YearlyService)
            {
                yield return OfferWords.TooFine.Because("yearlyService", cents);
            }
            if (ValidFrom <= newest)
            {
                yield return OfferWords.PriceNotLater.Because("validFrom", newest.Value);
            }
        }
    }

    public sealed record Recorded(Id<Offer> Offer);

    public static void Map(Routes routes)
    {
        routes.Read<ShowCostPage, Model>(Route, See, ShowAsync);
        routes.Act<Input, Recorded>(Route, See, Route, RecordAsync, r => Patterns.Url(Route, [r.Offer]));
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var offer = await call.MyOfferAsync();
        var costs = await call.Db.Set<OfferCost>().AsNoTracking().Where(c => c.OfferId == offer.Id).OrderByDescending(c => c.ValidFrom).ToListAsync(call.Cancel);
        call.Db.Record("offers.read-cost", Outcome.Read, offer.Id.Subject, null, []);
        await call.Db.SaveChangesAsync(call.Cancel);
        return new(offer.Id, offer.Code, offer.Name, [.. costs.Select(c => new Cost(c.Unit.Price, c.YearlyService.Amount, c.Currency, c.ValidFrom))], Validity.Today(call.Scope.Now));
    }

    // The trace says that the cost changed, not what it is: the audit log is read by those who may not see it.
    private static async Task<Recorded> RecordAsync(Call call, Input input)
    {
        var (db, offer) = (call.Db, await call.MyOfferAsync());
        var newest = await db.Set<OfferCost>().Where(c => c.OfferId == offer.Id).OrderByDescending(c => c.ValidFrom).Select(c => (LocalDate?)c.ValidFrom).FirstOrDefaultAsync(call.Cancel);
        Refusal.If(input.WhyNot(newest));
        Put(db, offer.Id, input);
        return new(offer.Id);
    }

    internal static void Put(AppDb db, Id<Offer> offer, Input input)
    {
        var currency = Currency.Of(input.Currency ?? SetPrice.Yuan);
        db.Add(new OfferCost
        {
            Id = db.Scope.NewId<OfferCost>(), OfferId = offer, OrganizationId = db.Scope.Acting, ValidFrom = input.ValidFrom, UnitMillionths = UnitPrice.Of(input.Unit, currency).Millionths,
            YearlyServiceMinor = Money.Of(input.YearlyService, currency).Minor, Currency = currency.Code, At = db.Scope.Now, By = db.Scope.Actor,
        });
        db.Record("offers.record-cost", offer.Subject, null, ("from", input.ValidFrom.ToString()));
    }
}
