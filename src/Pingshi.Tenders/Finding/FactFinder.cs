using System.Globalization;
using System.Text.RegularExpressions;

namespace Pingshi.Tenders.Finding;

/// <summary>
/// Finds what a document says of its own procurement. The first statement counts; a later one that differs is warned of
/// where a wrong value would cost the bid: number, prices, deadline.
/// </summary>
internal sealed class FactFinder(IReadOnlyList<FactLine> lines, List<ReadingWarning> warnings)
{
    private const int Opening = 80;

    public static ProcurementFacts Find(IReadOnlyList<DocumentNode> nodes, List<ReadingWarning> warnings) =>
        new FactFinder([.. FactLines.Of(nodes)], warnings).Find();

    private ProcurementFacts Find()
    {
        var budget = First("budget", line => Amount(FactPatterns.Budget(), line) ?? Amount(FactPatterns.EnglishBudget(), line), warn: true);
        return new ProcurementFacts
        {
            ProjectNumber = First("projectNumber", line => Words(FactPatterns.Number(), line), warn: true) ?? EnglishNumber(),
            ProjectName = First("projectName", line => Words(FactPatterns.Name(), line)),
            Purchaser = Party(FactPatterns.Purchaser(), FactPatterns.AboutPurchaser(), FactPatterns.AboutAgency()),
            Agency = Party(FactPatterns.Agency(), FactPatterns.AboutAgency(), null),
            Method = First("method", line => MethodOf(FactPatterns.MethodLabel(), line.Text)) ?? First("method", line => MethodOf(FactPatterns.Method(), line.Text)),
            Budget = budget,
            MaximumPrice = First("maximumPrice", line => Amount(FactPatterns.MaximumPrice(), line) ?? Amount(FactPatterns.EnglishMaximum(), line), warn: true)
                ?? (budget is not null && lines.Any(line => line.Place == budget.Place && FactPatterns.BudgetIsMaximum().IsMatch(line.Text)) ? budget : null),
            BidDeadline = First("bidDeadline", line => FactPatterns.Deadline().Match(line.Text) is { Success: true } label ? MomentAfter(line.Text, label) : null, warn: true),
            BidValidityDays = FirstOf<int>(line => FactPatterns.Validity().Match(line.Text) is { Success: true } match
                ? int.Parse(match.Groups["days"].Value, CultureInfo.InvariantCulture) : null),
            BidBond = First("bidBond", line => Amount(FactPatterns.Bond(), line) ?? Amount(FactPatterns.EnglishBond(), line)
                ?? (FactPatterns.NoBond().IsMatch(line.Text) ? new StatedAmount(0, "CNY") : null)),
            ConsortiumAllowed = FirstOf<bool>(line => Admissions.Consortium(line.Text)),
            SubcontractAllowed = FirstOf<bool>(line => Admissions.Subcontract(line.Text)),
            SmeOnly = FirstOf<bool>(line => Admissions.SmeOnly(line.Text)),
            DeliveryPeriod = First("deliveryPeriod", line => Words(FactPatterns.Delivery(), line) ?? Words(FactPatterns.EnglishDelivery(), line)),
            PaymentTerms = First("paymentTerms", line => Words(FactPatterns.Payment(), line)),
        };
    }

    private PlacedFact<T>? First<T>(string name, Func<FactLine, T?> read, bool warn = false)
        where T : class
    {
        PlacedFact<T>? first = null;
        foreach (var line in lines)
        {
            if (read(line) is not { } value)
            {
                continue;
            }

            if (first is null)
            {
                first = new PlacedFact<T>(value, line.Place);
            }
            else if (warn && !value.Equals(first.Value))
            {
                warnings.Add(new ReadingWarning("conflicting-fact", [name, Text(first.Value), Text(value)], line.Place));
                break;
            }

            if (!warn)
            {
                break;
            }
        }

        return first;
    }

    private PlacedFact<T>? FirstOf<T>(Func<FactLine, T?> read)
        where T : struct =>
        lines.Select(line => (Value: read(line), line.Place)).Where(found => found.Value is not null).Select(found => new PlacedFact<T>(found.Value!.Value, found.Place)).FirstOrDefault();

    /// <summary>A party by its own label, or by "name:" under a heading or label that speaks of it. A fuller name said later is preferred to its own ending.</summary>
    private PlacedFact<string>? Party(Regex own, Regex about, Regex? notAbout)
    {
        PlacedFact<string>? best = null;
        foreach (var line in lines)
        {
            var name = Full(Words(own, line)) ?? (about.IsMatch(line.About) && notAbout?.IsMatch(line.About) != true ? Words(FactPatterns.PlainName(), line) : null);
            if (name is not null && Balanced(name) && (best is null || (name.Length > best.Value.Length && name.EndsWith(best.Value, StringComparison.Ordinal))))
            {
                best = new PlacedFact<string>(name, line.Place);
            }
        }

        return best;
    }

    /// <summary>English title pages print the number without a label, beside or below the words "Request for …".</summary>
    private PlacedFact<string>? EnglishNumber()
    {
        var opening = lines.Take(Opening).ToList();
        for (var index = 0; index < opening.Count; index++)
        {
            if (FactPatterns.EnglishTitle().IsMatch(opening[index].Text)
                && opening.Skip(index).Take(2).Select(line => (Match: FactPatterns.BareNumber().Match(line.Text), line.Place)).FirstOrDefault(found => found.Match.Success) is { Match: { } number } found)
            {
                return new PlacedFact<string>(number.Value, found.Place);
            }
        }

        return null;
    }

    private static string? MethodOf(Regex pattern, string text) => pattern.Match(text) is not { Success: true } match ? null
        : match.Groups["value"].Value.Trim().ToUpperInvariant() switch
        {
            var name when name.Contains("公开招标", StringComparison.Ordinal) => "open",
            var name when name.Contains("邀请招标", StringComparison.Ordinal) => "invited",
            var name when name.Contains("磋商", StringComparison.Ordinal) => "consultation",
            var name when name.Contains("谈判", StringComparison.Ordinal) => "negotiation",
            var name when name.Contains("询价", StringComparison.Ordinal) => "inquiry",
            var name when name.Contains("单一来源", StringComparison.Ordinal) => "single-source",
            var name when name.Contains("框架", StringComparison.Ordinal) => "framework",
            var name when name.Contains("PROPOSAL", StringComparison.Ordinal) => "rfp",
            var name when name.Contains("QUOT", StringComparison.Ordinal) => "rfq",
            var name when name.Contains("BID", StringComparison.Ordinal) => "itb",
            _ => null,
        };

    private static StatedAmount? Amount(Regex pattern, FactLine line) =>
        pattern.Match(line.Text) is { Success: true } match ? Amounts.Of(match.Value[(match.Groups["amount"].Index - match.Index)..]) : null;

    private static StatedMoment? MomentAfter(string text, Match label) =>
        Moments.Of(text[label.Index..]) is { } moment && (moment.Time is not null || Phrases.IsEnglish(text) || text.Length < 120) ? moment : null;

    private static string? Words(Regex pattern, FactLine line) =>
        pattern.Match(line.Text) is { Success: true } match && match.Groups["value"].Value.Trim().TrimEnd('。', '；', ';', '，') is { Length: > 1 } words
            && !FactPatterns.Elsewhere().IsMatch(words) ? words : null;

    /// <summary>A party's name without the short one it goes by afterwards: (the "Company").</summary>
    private static string? Full(string? name) => name is null ? null : FactPatterns.ShortName().Replace(name, "");

    private static bool Balanced(string name) => name.Count(letter => letter is '（' or '(') == name.Count(letter => letter is '）' or ')');

    private static string Text(object value) => value switch
    {
        StatedAmount amount => string.Create(CultureInfo.InvariantCulture, $"{amount.Minor} {amount.Currency}"),
        StatedMoment { Time: { } time } moment => string.Create(CultureInfo.InvariantCulture, $"{moment.Date:yyyy-MM-dd}T{time:HH:mm}"),
        StatedMoment moment => moment.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
