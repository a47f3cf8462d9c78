using System.ComponentModel.DataAnnotations;
using NodaTime;
using Pingshi.Commitments;

namespace Pingshi.Partners;

/// <summary>A product or service is put on the list, with its first price where it has one.</summary>
public static class AddOffer
{
    public const string Route = "/offers/new";

    public sealed record Input : OfferInput
    {
        [Required, StringLength(60)] public required string Code { get; init; }
        [Range(0, 1_000_000_000_000)] public decimal? Net { get; init; }
        [StringLength(3, MinimumLength = 3)] public string? Currency { get; init; }
        public decimal? VatPercent { get; init; }
        public LocalDate? ValidFrom { get; init; }
    }

    public sealed record Added(Id<Offer> Offer);

    public static void Map(Routes routes) =>
        routes.Act<Input, Added>(Route, ListOffers.Keep, ListOffers.Route, (call, input) => Task.FromResult(Execute(call.Db, input)), a => Patterns.Url(ShowOffer.Route, [a.Offer]));

    internal static Added Execute(AppDb db, Input input)
    {
        var today = Validity.Today(db.Scope.Now);
        var price = PriceOf(input, today);
        // A first price may lie in the past: what was sold at it before Pingshi is sold at it still.
        Refusal.If([.. input.WhyNot(), .. price?.WhyNot(null, LocalDate.MinIsoValue) ?? []]);
        var offer = new Offer { Id = db.Scope.NewId<Offer>(), OrganizationId = db.Scope.Acting, Code = input.Code };
        offer.Describe(input);
        db.Add(offer);
        db.Record("offers.add", offer.Id.Subject, null, ("code", input.Code), ("name", input.Name));
        if (price is not null)
        {
            SetPrice.Put(db, offer, price);
        }
        return new(offer.Id);
    }

    private static SetPrice.Input? PriceOf(Input input, LocalDate today) => input.Net is not { } net ? null : new()
    {
        Net = net, Currency = input.Currency, VatPercent = input.VatPercent ?? throw new Refusal(WebWords.Required.Because("vatPercent")), ValidFrom = input.ValidFrom ?? today,
    };
}
