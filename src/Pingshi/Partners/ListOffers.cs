using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

public static class ListOffers
{
    public const string Route = "/offers";

    public static readonly Policy See = Policy.For("offers.see", Role.Manager, Role.AccountManager, Role.Presales, Role.Finance, Role.PartnerManager, Role.PartnerFinance);
    public static readonly Policy Keep = Policy.For("offers.keep", Role.Manager, Role.Presales, Role.PartnerManager);

    /// <summary>An offer, whose it is, and the price of the day.</summary>
    public sealed class Line
    {
        public required Offer Offer { get; init; }
        public required Organization Owner { get; init; }
        public required OfferPrice? Price { get; init; }
    }

    public sealed record Row(
        Id<Offer> Id, string Code, string Name, string Owner, IReadOnlyList<string> Capabilities, IReadOnlyList<string> Regions, string Unit, PriceFacts? Price, LocalDate? SoldUntil);

    public sealed record Model(ListPage<Row> Page, LocalDate Today, bool MayKeep);

    public static readonly Listing<Line> Listing = new(
#pragma warning disable CA1307, CA1310 // Becomes SQL, where a StringComparison has no meaning.
        (rows, text) => rows.Where(l => l.Offer.Code.Contains(text) || l.Offer.Name.Contains(text) || l.Owner.Name.Contains(text)
            || l.Offer.Capabilities.Any(c => c.Contains(text)) || l.Offer.Regions.Any(r => r.StartsWith(text))),
#pragma warning restore CA1307, CA1310
        new("code", OfferWords.Code, l => l.Offer.Code),
        new("name", OfferWords.Name, l => l.Offer.NameSort),
        new("owner", OfferWords.Owner, l => l.Owner.NameSort),
        new("soldUntil", OfferWords.SoldUntil, l => l.Offer.SoldUntil));

    public static void Map(Routes routes)
    {
        routes.Read<ListOffersPage, Model>(Route, See, ShowAsync);
        routes.File(Route + "/export", See, ExportAsync);
    }

    private static IQueryable<Line> Lines(AppDb db, LocalDate today) =>
        from o in db.Set<Offer>().AsNoTracking()
        join owner in db.Set<Organization>() on o.OrganizationId equals owner.Id
        select new Line
        {
            Offer = o, Owner = owner,
            Price = db.Set<OfferPrice>().Where(p => p.OfferId == o.Id && p.ValidFrom <= today).OrderByDescending(p => p.ValidFrom).FirstOrDefault(),
        };

    private static async Task<Model> ShowAsync(Call call)
    {
        var today = Validity.Today(call.Scope.Now);
        return new(
            await Listing.PageAsync(Lines(call.Db, today), Listing.Asked(call), l => new Row(
                l.Offer.Id, l.Offer.Code, l.Offer.Name, l.Owner.Name, l.Offer.Capabilities, l.Offer.Regions, l.Offer.Unit, PriceFacts.Of(l.Price), l.Offer.SoldUntil), call.Cancel),
            today, Keep.Allows(call.Scope));
    }

    // Never the cost: what is exported travels on.
    private static async Task<IResult> ExportAsync(Call call) => await Listing.ExportAsync(Lines(call.Db, Validity.Today(call.Scope.Now)), Listing.Asked(call), l => new()
    {
        ["code"] = l.Offer.Code, ["name"] = l.Offer.Name, ["owner"] = l.Owner.Name, ["description"] = l.Offer.Description, ["unit"] = l.Offer.Unit,
        ["netPrice"] = PriceFacts.Of(l.Price)?.Net, ["currency"] = l.Price?.Currency, ["vatPercent"] = PriceFacts.Of(l.Price)?.VatPercent, ["priceFrom"] = l.Price?.ValidFrom.ToString("uuuu-MM-dd", null),
        ["capabilities"] = string.Join(',', l.Offer.Capabilities), ["regions"] = string.Join(',', l.Offer.Regions),
        ["installationHours"] = l.Offer.InstallationMinutes / 60m, ["constructionHours"] = l.Offer.ConstructionMinutes / 60m, ["yearlyServiceHours"] = l.Offer.YearlyServiceMinutes / 60m,
        ["soldUntil"] = l.Offer.SoldUntil?.ToString("uuuu-MM-dd", null),
    }, "offers.xlsx", call.Cancel);
}
