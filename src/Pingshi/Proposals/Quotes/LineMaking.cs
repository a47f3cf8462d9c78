using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Identity;
using Pingshi.Proposals.Structure;
using Pingshi.Shares;

namespace Pingshi.Proposals.Quotes;

/// <summary>Where a line's name, price and cost come from: an offer at its price of the day, or what was typed and stated.</summary>
internal sealed record LineSource(
    Id<Organization> Supplier, string Name, string Unit, UnitPrice Price, VatRate Vat, Id<Offer>? Offer, Id<OfferPrice>? OfferPrice,
    int InstallationMinutes, int ConstructionMinutes, int YearlyMinutes, UnitPrice? Cost, Money? YearlyCost, Id<Person>? StatedBy, string? Basis);

/// <summary>What a line sells, how much of it and for which requirements.</summary>
internal sealed record LineTerms(IReadOnlyList<Id<Requirement>> Requirements, decimal Quantity, decimal Periods, int DeliveryDays, Percentage Discount, string? DiscountReason);

/// <summary>How a line comes into being: checked, then laid into its tables as one.</summary>
internal static class LineMaking
{
    // Far below what 64 bits hold, so that no sum of a quote overflows.
    private const decimal LargestAmount = 1_000_000_000_000m;

    extension(LineInput input)
    {
        public LineTerms Terms => new(
            [.. (input.Requirements ?? []).Distinct()], input.Quantity, input.Periods ?? 1, input.DeliveryDays,
            Percentage.Of(input.DiscountPercent ?? 0), input.DiscountPercent > 0 ? input.DiscountReason?.Trim() : null);
    }

    extension(AppDb db)
    {
        public async Task<LineSource> SourceOfAsync(EngagementId engagement, LineInput input, Currency currency, LocalDate today, CancellationToken ct)
        {
            if (input.Offer is { } offer)
            {
                return await db.SourceOfAsync(offer, currency, today, ct);
            }
            var people = await BidRoom.PeopleAsync(db, engagement, ct);
            QuoteWords.StatedByUnknown.Unless(people.Any(p => p.Id == input.StatedBy), "statedBy");
            static int Minutes(decimal hours) => (int)decimal.Round(hours * 60, MidpointRounding.AwayFromZero);
            return new(
                await db.SupplierOfAsync(engagement, input.Terms.Requirements, ct) ?? db.Scope.Acting, input.Name!.Trim(), input.Unit!.Trim(), UnitPrice.Of(input.UnitPrice!.Value, currency), VatRate.Of(input.VatPercent!.Value), null, null,
                Minutes(input.InstallationHours), Minutes(input.ConstructionHours), Minutes(input.YearlyHours),
                UnitPrice.Of(input.UnitCost!.Value, currency), Money.Of(input.YearlyCost ?? 0, currency), input.StatedBy, input.Basis);
        }

        /// <summary>Who is responsible for these in the frozen structure; null where there is none, or where they are several's.</summary>
        private async Task<Id<Organization>?> SupplierOfAsync(EngagementId engagement, IReadOnlyList<Id<Requirement>> requirements, CancellationToken ct) =>
            await CurrentStructure.LoadAsync(db, engagement, ct) is { } structure && requirements.Select(structure.SupplierOf).Distinct().ToList() is [{ } one] ? one : null;

        /// <summary>An offer as it stands today. Its cost comes along where it is our own; a partner's stays with the partner.</summary>
        public async Task<LineSource> SourceOfAsync(Id<Offer> id, Currency currency, LocalDate today, CancellationToken ct)
        {
            var offer = await db.Set<Offer>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct) ?? throw Refusal.NotFound;
            var price = await db.Set<OfferPrice>().AsNoTracking().Where(p => p.OfferId == id && p.ValidFrom <= today).OrderByDescending(p => p.ValidFrom).FirstOrDefaultAsync(ct);
            Refusal.If(WhyNotQuote(offer, price, currency, today));
            var cost = await db.Set<OfferCost>().AsNoTracking().Where(c => c.OfferId == id && c.ValidFrom <= today && c.Currency == currency.Code).OrderByDescending(c => c.ValidFrom).FirstOrDefaultAsync(ct);
            return new(
                offer.OrganizationId, offer.Name, offer.Unit, price!.Net, price.Vat, offer.Id, price.Id,
                offer.InstallationMinutes, offer.ConstructionMinutes, offer.YearlyServiceMinutes, cost?.Unit, cost?.YearlyService, null, null);
        }

        /// <summary>Lays a line of this number into the draft, in place of the one that has it.</summary>
        public async Task<QuoteLine> PutAsync(Quote quote, int number, int revision, LineTerms terms, LineSource source, LocalDate today, CancellationToken ct)
        {
            var served = await db.ServedAsync(quote.EngagementId, terms.Requirements, revision, ct);
            QuoteWords.StruckLine.Unless(!(await LoadedLine.StruckThingsAsync(db, quote.EngagementId, ct)).Holds(source.Offer, source.Name), "offer", source.Name);
            QuoteWords.FreeLine.Unless(source.Price.Millionths > 0, "unitPrice");
            QuoteWords.TooLarge.Unless(source.Price.Price * terms.Quantity * terms.Periods <= LargestAmount, "quantity");
            LinePrice price = new(source.Price, terms.Quantity, terms.Periods, terms.Discount, source.Vat);
            // A discount, or a tiny quantity of something cheap, may round the line down to nothing.
            QuoteWords.FreeLine.Unless(price.Amount.Net.Sign > 0, "quantity");
            var line = new QuoteLine
            {
                Id = db.Scope.NewId<QuoteLine>(), QuoteId = quote.Id, EngagementId = quote.EngagementId, OrganizationId = quote.OrganizationId, Number = number, Name = source.Name, Unit = source.Unit,
                QuantityMillionths = (long)(terms.Quantity * 1_000_000), PeriodsMillionths = (long)(terms.Periods * 1_000_000), DeliveryDays = terms.DeliveryDays,
                RequirementId = served[0], OnRevision = revision, At = db.Scope.Now, By = db.Scope.Actor,
            };
            db.Add(line);
            db.AddRange(served.Select(r => new QuoteBinding { LineId = line.Id, RequirementId = r, EngagementId = line.EngagementId, OrganizationId = line.OrganizationId }));
            db.AddSealed(line, terms, source, price, today);
            if (await db.Set<DraftLine>().SingleOrDefaultAsync(l => l.QuoteId == quote.Id && l.Number == number, ct) is { } there)
            {
                there.LineId = line.Id;
            }
            else
            {
                db.Add(new DraftLine { QuoteId = quote.Id, Number = number, LineId = line.Id, EngagementId = quote.EngagementId, OrganizationId = quote.OrganizationId });
            }
            return line;
        }

        private async Task<IReadOnlyList<Id<Requirement>>> ServedAsync(EngagementId engagement, IReadOnlyList<Id<Requirement>> chosen, int revision, CancellationToken ct)
        {
            var there = await db.Set<RequirementText>().Where(t => t.EngagementId == engagement && t.Revision == revision && chosen.Contains(t.RequirementId))
                .OrderBy(t => t.Position).Select(t => t.RequirementId).ToListAsync(ct);
            QuoteWords.LineUnasked.Unless(there.Count > 0 && there.Count == chosen.Count, "requirements");
            return there;
        }

        private void AddSealed(QuoteLine line, LineTerms terms, LineSource source, LinePrice price, LocalDate today)
        {
            var amount = price.Amount;
            db.Add(new QuoteSupply
            {
                LineId = line.Id, EngagementId = line.EngagementId, OrganizationId = line.OrganizationId, SupplierId = source.Supplier, OfferId = source.Offer, OfferPriceId = source.OfferPrice, PricedOn = today,
                InstallationMinutes = source.InstallationMinutes, ConstructionMinutes = source.ConstructionMinutes, YearlyServiceMinutes = source.YearlyMinutes,
            });
            db.Add(new QuotePrice
            {
                LineId = line.Id, EngagementId = line.EngagementId, OrganizationId = line.OrganizationId, UnitMillionths = source.Price.Millionths, Currency = source.Price.Currency.Code,
                VatPartsPerMillion = source.Vat.Percentage.PartsPerMillion, DiscountPartsPerMillion = terms.Discount.PartsPerMillion, DiscountReason = terms.DiscountReason,
                NetMinor = amount.Net.Minor, TaxMinor = amount.Tax.Minor, GrossMinor = amount.Gross.Minor,
            });
            if (source is { Cost: { } unit, YearlyCost: { } yearly })
            {
                db.Add(new QuoteCost
                {
                    LineId = line.Id, EngagementId = line.EngagementId, OrganizationId = line.OrganizationId, UnitMillionths = unit.Millionths, YearlyServiceMinor = yearly.Minor,
                    Currency = unit.Currency.Code, StatedBy = source.StatedBy, Basis = source.Basis,
                });
            }
        }
    }

    private static IEnumerable<Reason> WhyNotQuote(Offer offer, OfferPrice? price, Currency currency, LocalDate today)
    {
        if (!offer.IsOnSale(today))
        {
            yield return QuoteWords.NotOnSale.Because("offer", offer.Name, offer.SoldUntil!.Value);
        }
        if (price is null)
        {
            yield return QuoteWords.NoPriceInForce.Because("offer", offer.Name);
        }
        else if (price.Currency != currency.Code)
        {
            yield return QuoteWords.OtherCurrency.Because("offer", offer.Name, price.Currency, currency.Code);
        }
    }
}
