using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Shares;

namespace Pingshi.Partners;

/// <summary>An offer gets a price from a day on; the earlier ones stay.</summary>
public static class SetPrice
{
    public const string Route = "/offers/{offer}/price";
    public const string Yuan = "CNY";

    /// <summary>The rates of the VAT law; zero for what bears none.</summary>
    public static IReadOnlyList<decimal> VatPercents { get; } = [.. VatRate.China.Select(r => r.Percentage.Percent), 0];

    public sealed record Input
    {
        [Range(0, 1_000_000_000_000)] public required decimal Net { get; init; }
        [StringLength(3, MinimumLength = 3)] public string? Currency { get; init; }
        public required decimal VatPercent { get; init; }
        public required LocalDate ValidFrom { get; init; }

        public IEnumerable<Reason> WhyNot(LocalDate? newest, LocalDate earliest)
        {
            if (!VatPercents.Contains(VatPercent))
            {
                yield return OfferWords.UnknownVatRate.Because("vatPercent");
            }
            if (decimal.Round(Net, 6) != Net)
            {
                yield return OfferWords.TooFine.Because("net", 6);
            }
            if (!IsKnown(Currency))
            {
                yield return OfferWords.UnknownCurrency.Because("currency", Currency!);
            }
            if (ValidFrom <= newest)
            {
                yield return OfferWords.PriceNotLater.Because("validFrom", newest.Value);
            }
            if (ValidFrom < earliest)
            {
                yield return OfferWords.PriceInThePast.Because("validFrom");
            }
        }
    }

    /// <summary>Whether this is a currency; none named = yuan.</summary>
    internal static bool IsKnown(string? code) => code is null || (Shares.Currency.TryOf(code, out var currency) && currency != Shares.Currency.None);

    public sealed record Priced(Id<Offer> Offer);

    public static void Map(Routes routes) => routes.Act<Input, Priced>(Route, ListOffers.Keep, ShowOffer.Route, ExecuteAsync, p => Patterns.Url(ShowOffer.Route, [p.Offer]));

    private static async Task<Priced> ExecuteAsync(Call call, Input input)
    {
        var (db, offer) = (call.Db, await call.MyOfferAsync());
        call.Expect(offer);
        var newest = await db.Set<OfferPrice>().Where(p => p.OfferId == offer.Id).OrderByDescending(p => p.ValidFrom).Select(p => (LocalDate?)p.ValidFrom).FirstOrDefaultAsync(call.Cancel);
        Refusal.If(input.WhyNot(newest, newest is null ? LocalDate.MinIsoValue : Validity.Today(db.Scope.Now)));
        Put(db, offer, input);
        return new(offer.Id);
    }

    internal static void Put(AppDb db, Offer offer, Input input)
    {
        var (net, vat) = (UnitPrice.Of(input.Net, Currency.Of(input.Currency ?? Yuan)), VatRate.Of(input.VatPercent));
        db.Add(new OfferPrice
        {
            Id = db.Scope.NewId<OfferPrice>(), OfferId = offer.Id, OrganizationId = offer.OrganizationId, ValidFrom = input.ValidFrom, NetMillionths = net.Millionths,
            Currency = net.Currency.Code, VatPartsPerMillion = vat.Percentage.PartsPerMillion, At = db.Scope.Now, By = db.Scope.Actor,
        });
        db.Record("offers.set-price", offer.Id.Subject, null,
            ("net", input.Net.ToString(CultureInfo.InvariantCulture)), ("vat", input.VatPercent.ToString(CultureInfo.InvariantCulture)), ("from", input.ValidFrom.ToString()));
    }
}
