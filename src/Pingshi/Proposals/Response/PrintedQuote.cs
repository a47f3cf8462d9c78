using Pingshi.Needs;
using Pingshi.Proposals.Quotes;
using Pingshi.Shares;
using Pingshi.Tenders.Writing;

namespace Pingshi.Proposals.Response;

/// <summary>The offered version as it is handed in: every line with its unbundled price and what asked for it.</summary>
internal static class PrintedQuote
{
    public static Quotation Of(CurrentQuote quote, IReadOnlyDictionary<Id<Requirement>, string> keys, BidFacts facts, int? validityDays) => new()
    {
        Facts = facts,
        Currency = quote.Total.Gross.Currency.Code,
        Lines = [.. quote.Lines.Select(l => Of(l, keys, facts.Edition))],
        Delivery = quote.Lines.Count == 0 ? "" : Delivery(quote.Lines.Max(l => l.DeliveryDays), facts.Edition),
        ValidityDays = validityDays,
        Remark = quote.Offered.Note ?? "",
    };

    // What one costs for one period, with VAT and after the discount, so that quantity × price can be checked against the line.
    private static PriceLine Of(CurrentLine line, IReadOnlyDictionary<Id<Requirement>, string> keys, Edition edition)
    {
        var amount = line.Price.Amount;
        return new()
        {
            Name = line.Name, Unit = line.Unit, Specification = Specification(line, edition), Quantity = line.Quantity * line.Periods,
            UnitPrice = decimal.Round(amount.Gross.Amount / (line.Quantity * line.Periods), 6, MidpointRounding.AwayFromZero),
            NetMinor = amount.Net.Minor, VatMinor = amount.Tax.Minor, VatRate = line.Price.Vat.Percentage.Percent / 100m,
            RequirementKeys = [.. line.Requirements.Select(r => keys.GetValueOrDefault(r)).OfType<string>()],
        };
    }

    private static string Specification(CurrentLine line, Edition edition) => (line.Periods, edition) switch
    {
        (1, Edition.Chinese) => $"合同签订后{line.DeliveryDays}日内交付",
        (1, Edition.English) => $"delivered within {line.DeliveryDays} days of the contract",
        (_, Edition.Chinese) => $"{line.Quantity:0.######}{line.Unit}×{line.Periods:0.######}期；合同签订后{line.DeliveryDays}日内交付",
        (_, Edition.English) => $"{line.Quantity:0.######} {line.Unit} × {line.Periods:0.######} periods; delivered within {line.DeliveryDays} days of the contract",
    };

    private static string Delivery(int days, Edition edition) => edition switch
    {
        Edition.Chinese => $"合同签订后{days}日内",
        Edition.English => $"within {days} days of the contract",
    };
}
