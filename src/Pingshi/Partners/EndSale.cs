using NodaTime;
using Pingshi.Commitments;

namespace Pingshi.Partners;

/// <summary>An offer goes off sale on a day, or stays on it after all.</summary>
public static class EndSale
{
    public const string Route = "/offers/{offer}/end-of-sale";

    public sealed record Input
    {
        public LocalDate? SoldUntil { get; init; }
    }

    public sealed record Ended(Id<Offer> Offer);

    public static void Map(Routes routes) => routes.Act<Input, Ended>(Route, ListOffers.Keep, ShowOffer.Route, ExecuteAsync, e => Patterns.Url(ShowOffer.Route, [e.Offer]));

    private static async Task<Ended> ExecuteAsync(Call call, Input input)
    {
        var offer = await call.MyOfferAsync();
        call.Expect(offer);
        offer.EndOn(input.SoldUntil, Validity.Today(call.Scope.Now));
        call.Db.Record("offers.end-sale", offer.Id.Subject, null, ("soldUntil", input.SoldUntil?.ToString() ?? "none"));
        return new(offer.Id);
    }
}
