using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Imports;

namespace Pingshi.Partners;

/// <summary>
/// One's own offers from a price list: a code that is there already is that offer. A price or cost that differs from the
/// newest follows it from a day on; none is ever changed.
/// </summary>
internal static class ImportOffers
{
    private static readonly Rule NewOfferNeeds = new("imports.offer-needs", 422, "新的供给要写名称和计价单位。", "A new offer needs its name and unit.");

    private static readonly ImportField<string> Code = Fields.Text("code", OfferWords.Code, 60) with { Required = true, Example = "ECS-G2-4C16G", AlsoCalled = ["产品编码", "供给编码", "编号", "料号", "SKU", "Part number"] };
    private static readonly ImportField<string> Name = Fields.Text("name", OfferWords.Name, 200) with { Example = "通用型云主机 4 核 16 GB", AlsoCalled = ["产品名称", "供给名称", "服务名称", "产品", "Product", "Offer"] };
    private static readonly ImportField<string> Unit = Fields.Text("unit", OfferWords.Unit, 30) with { Example = "台/年", AlsoCalled = ["单位", "计量单位", "UOM"] };
    private static readonly ImportField<string> Description = Fields.Text("description", OfferWords.Description, 4000) with { Example = "两地三中心", AlsoCalled = ["描述", "规格", "配置", "Specification"] };
    private static readonly ImportField<IReadOnlyList<string>> Capabilities = Fields.List("capabilities", OfferWords.Capabilities, Tags.Most, Tags.Longest) with { Example = "信创、等保三级", AlsoCalled = ["能力标签", "标签", "Tags"] };
    private static readonly ImportField<IReadOnlyList<string>> Regions = Fields.List("regions", PartnerWords.Regions, 500, 40) with { Example = "32、3301", Hint = PartnerWords.RegionsHint, AlsoCalled = ["服务区域", "区域", "可售区域", "Regions"] };
    private static readonly ImportField<decimal> Net = Fields.Amount("net", OfferWords.Price, 1_000_000_000_000, 6) with { Example = "4800.00", AlsoCalled = ["不含税价", "未税价", "单价（不含税）", "Net price", "Price net"] };
    private static readonly ImportField<decimal> Vat = Fields.Rate("vatRate", OfferWords.VatRate) with { Example = "6%", AlsoCalled = ["税率", "VAT", "Tax rate"] };
    private static readonly ImportField<LocalDate> From = Fields.Date("validFrom", OfferWords.ValidFrom) with { Example = "2026-01-01", Hint = new("不填为今天", "today where it is empty"), AlsoCalled = ["生效日期", "价格生效日", "Valid from", "Effective date"] };
    private static readonly ImportField<decimal> Installation = Fields.Decimal("installationHours", OfferWords.Installation, 0, 100_000, 2) with { Example = "4", AlsoCalled = ["安装工时", "安装人时", "Installation hours"] };
    private static readonly ImportField<decimal> Construction = Fields.Decimal("constructionHours", OfferWords.Construction, 0, 100_000, 2) with { Example = "0", AlsoCalled = ["施工工时", "施工人时", "Construction hours"] };
    private static readonly ImportField<decimal> Yearly = Fields.Decimal("yearlyServiceHours", OfferWords.YearlyHours, 0, 100_000, 2) with { Example = "12", AlsoCalled = ["年服务工时", "年服务人时", "Yearly service hours"] };
    private static readonly ImportField<decimal> UnitCost = Fields.Amount("unitCost", OfferWords.UnitCost, 1_000_000_000_000, 6) with { Example = "3100.00", AlsoCalled = ["成本", "单位成本", "成本价", "Cost", "Unit cost"] };
    private static readonly ImportField<decimal> YearlyCost = Fields.Amount("yearlyServiceCost", OfferWords.YearlyCost, 1_000_000_000_000) with { Example = "600.00", AlsoCalled = ["年服务成本", "每站点年服务成本", "Yearly service cost"] };

    public static ImportKind Kind { get; } = new("offers", OfferWords.Offers,
        new("一行一项本单位的供给，按编码识别。价格或成本与最新的不同时，从生效日起接续，旧的保留。", "A row is an offer of your own, known by its code. A price or cost other than the newest follows it from its first day; the old one stays."),
        ListOffers.Keep, [Code, Name, Unit, Description, Capabilities, Regions, Net, Vat, From, Installation, Construction, Yearly, UnitCost, YearlyCost], PlanAsync) { Once = [[Code]] };

    private sealed record Standing(Offer? Offer, PriceFacts? Price, OfferCost? Cost);

    private static async Task<Func<ImportLine, LinePlan>> PlanAsync(AppDb db, IReadOnlyList<ImportLine> lines, CancellationToken ct)
    {
        var (mine, today) = (db.Scope.Acting, Validity.Today(db.Scope.Now));
        var codes = lines.Select(l => l.Read(Code)).OfType<string>().Distinct().ToList();
        var offers = await db.Set<Offer>().Where(o => o.OrganizationId == mine && codes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, ct);
        var ids = offers.Values.Select(o => o.Id).ToList();
        var prices = (await db.Set<OfferPrice>().AsNoTracking().Where(p => ids.Contains(p.OfferId)).ToListAsync(ct)).ToLookup(p => p.OfferId);
        var costs = (await db.Set<OfferCost>().AsNoTracking().Where(c => ids.Contains(c.OfferId)).ToListAsync(ct)).ToLookup(c => c.OfferId);
        return line =>
        {
            if (line.Read(Code) is not { } code)
            {
                return LinePlan.Refused;
            }
            Standing now = offers.TryGetValue(code, out var offer)
                ? new(offer, PriceFacts.Of(prices[offer.Id].MaxBy(p => p.ValidFrom)), costs[offer.Id].MaxBy(c => c.ValidFrom))
                : new(null, null, null);
            return PlanOf(db, line, code, now, today);
        };
    }

    private static LinePlan PlanOf(AppDb db, ImportLine line, string code, Standing now, LocalDate today)
    {
        var input = InputOf(line, code, now.Offer);
        var (price, cost) = (PriceOf(line, now.Price, today), CostOf(line, now.Cost, today));
        line.Refuse(input.WhyNot());
        line.Refuse((price?.WhyNot(now.Price?.ValidFrom, now.Price is null ? LocalDate.MinIsoValue : today) ?? []).Select(r => r with { Field = r.Field == "vatPercent" ? Vat.Name : r.Field }));
        line.Refuse((cost?.WhyNot(now.Cost?.ValidFrom) ?? []).Select(r => r with { Field = r.Field switch { "unit" => UnitCost.Name, "yearlyService" => YearlyCost.Name, var other => other } }));
        if (now.Offer is null && (input.Name.Length == 0 || input.Unit.Length == 0))
        {
            line.Refuse(input.Name.Length == 0 ? Name : Unit, NewOfferNeeds);
        }
        if (price is not null && line.TextOf(Vat).Length == 0 && now.Price is null)
        {
            line.Refuse(Vat, WebWords.Required);
        }
        if (now.Offer is not { } offer)
        {
            return LinePlan.New(() => Add(db, input with { Net = price?.Net, VatPercent = price?.VatPercent, ValidFrom = price?.ValidFrom }, cost));
        }
        List<Action> changes = [];
        if (!Same(offer, input))
        {
            changes.Add(() => ShowOffer.Edit(db, offer, input));
        }
        if (price is not null)
        {
            changes.Add(() => SetPrice.Put(db, offer, price));
        }
        if (cost is not null)
        {
            changes.Add(() => ShowCost.Put(db, offer.Id, cost));
        }
        return LinePlan.Changed(changes);
    }

    private static void Add(AppDb db, AddOffer.Input input, ShowCost.Input? cost)
    {
        var offer = AddOffer.Execute(db, input).Offer;
        if (cost is not null)
        {
            ShowCost.Put(db, offer, cost);
        }
    }

    /// <summary>The price a line sets; null where it says none or the one that is the newest.</summary>
    private static SetPrice.Input? PriceOf(ImportLine line, PriceFacts? newest, LocalDate today)
    {
        var (net, vat) = (line.Value(Net) ?? newest?.Net, line.Value(Vat) * 100 ?? newest?.VatPercent);
        return net is null || (line.Value(Net) is null && line.Value(Vat) is null) || (net == newest?.Net && vat == newest?.VatPercent) ? null
            : new() { Net = net.Value, Currency = newest?.Currency, VatPercent = vat ?? 0, ValidFrom = line.Value(From) ?? today };
    }

    private static ShowCost.Input? CostOf(ImportLine line, OfferCost? newest, LocalDate today)
    {
        var (unit, yearly) = (line.Value(UnitCost) ?? newest?.Unit.Price, line.Value(YearlyCost) ?? newest?.YearlyService.Amount ?? 0);
        return unit is null || (line.Value(UnitCost) is null && line.Value(YearlyCost) is null) || (unit == newest?.Unit.Price && yearly == newest?.YearlyService.Amount) ? null
            : new() { Unit = unit.Value, YearlyService = yearly, Currency = newest?.Currency, ValidFrom = line.Value(From) ?? today };
    }

    private static AddOffer.Input InputOf(ImportLine line, string code, Offer? offer) => new()
    {
        Code = code, Name = line.Read(Name) ?? offer?.Name ?? "", Unit = line.Read(Unit) ?? offer?.Unit ?? "", Description = line.Read(Description) ?? offer?.Description,
        Capabilities = line.Read(Capabilities) ?? offer?.Capabilities, Regions = line.Read(Regions) ?? offer?.Regions,
        InstallationHours = line.Value(Installation) ?? Hours(offer?.InstallationMinutes), ConstructionHours = line.Value(Construction) ?? Hours(offer?.ConstructionMinutes),
        YearlyServiceHours = line.Value(Yearly) ?? Hours(offer?.YearlyServiceMinutes),
    };

    private static decimal Hours(int? minutes) => (minutes ?? 0) / 60m;

    // Told by what describing it so would make of it, so that no rounding is repeated here.
    private static bool Same(Offer offer, OfferInput input)
    {
        Offer described = new() { Id = offer.Id, OrganizationId = offer.OrganizationId, Code = offer.Code };
        described.Describe(input);
        return (described.Name, described.Unit, described.Description, described.InstallationMinutes, described.ConstructionMinutes, described.YearlyServiceMinutes)
                == (offer.Name, offer.Unit, offer.Description, offer.InstallationMinutes, offer.ConstructionMinutes, offer.YearlyServiceMinutes)
            && described.Capabilities.SequenceEqual(offer.Capabilities) && described.Regions.SequenceEqual(offer.Regions);
    }
}
