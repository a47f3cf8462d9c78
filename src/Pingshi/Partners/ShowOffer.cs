using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

/// <summary>One offer with the prices it had, has and will have; its owner edits it here.</summary>
public static class ShowOffer
{
    public const string Route = "/offers/{offer}";

    public sealed record Facts(
        Id<Offer> Id, string Code, string Name, string? Description, string Unit, IReadOnlyList<string> Capabilities, IReadOnlyList<string> Regions,
        decimal InstallationHours, decimal ConstructionHours, decimal YearlyServiceHours, LocalDate? SoldUntil);

    public sealed record Model(Facts Offer, string Owner, IReadOnlyList<PriceFacts> Prices, LocalDate? InForceFrom, LocalDate Today, bool MayKeep, bool MaySeeCost, long Version) : IVersioned;

    public sealed record Edited(Id<Offer> Offer);

    public static void Map(Routes routes)
    {
        routes.Read<ShowOfferPage, Model>(Route, ListOffers.See, ShowAsync);
        routes.Act<OfferInput, Edited>(Route, ListOffers.Keep, Route, EditAsync, e => Patterns.Url(Route, [e.Offer]));
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, id) = (call.Db, call.Id<Offer>("offer"));
        var offer = await db.Set<Offer>().AsNoTracking().SingleAsync(o => o.Id == id, call.Cancel);
        var owner = await db.Set<Organization>().Where(o => o.Id == offer.OrganizationId).Select(o => o.Name).SingleAsync(call.Cancel);
        var prices = await db.Set<OfferPrice>().AsNoTracking().Where(p => p.OfferId == id).OrderByDescending(p => p.ValidFrom).ToListAsync(call.Cancel);
        var (today, ours) = (Validity.Today(call.Scope.Now), offer.OrganizationId == call.Scope.Acting);
        return new(FactsOf(offer), owner, [.. prices.Select(p => PriceFacts.Of(p)!)], prices.FirstOrDefault(p => p.ValidFrom <= today)?.ValidFrom, today,
            ours && ListOffers.Keep.Allows(call.Scope), ours && ShowCost.See.Allows(call.Scope), offer.Version);
    }

    private static Facts FactsOf(Offer o) => new(
        o.Id, o.Code, o.Name, o.Description, o.Unit, o.Capabilities, o.Regions, o.InstallationMinutes / 60m, o.ConstructionMinutes / 60m, o.YearlyServiceMinutes / 60m, o.SoldUntil);

    private static async Task<Edited> EditAsync(Call call, OfferInput input)
    {
        var offer = await call.MyOfferAsync();
        call.Expect(offer);
        Edit(call.Db, offer, input);
        return new(offer.Id);
    }

    internal static void Edit(AppDb db, Offer offer, OfferInput input)
    {
        Refusal.If(input.WhyNot());
        offer.Describe(input);
        db.Record("offers.edit", offer.Id.Subject, null, ("name", input.Name), ("unit", input.Unit), ("capabilities", string.Join(',', offer.Capabilities)), ("regions", string.Join(',', offer.Regions)));
    }
}

internal static class Offering
{
    extension(Call call)
    {
        /// <summary>One's own offer that the route names, to be changed.</summary>
        public async Task<Offer> MyOfferAsync()
        {
            var (id, mine) = (call.Id<Offer>("offer"), call.Scope.Acting);
            return await call.Db.Set<Offer>().SingleOrDefaultAsync(o => o.Id == id && o.OrganizationId == mine, call.Cancel) ?? throw Refusal.NotFound;
        }
    }
}
