using System.Text.Json;

namespace Pingshi.Shares.Rules;

/// <summary>Reads a rule member by member.</summary>
internal static class RuleReader
{
    private const int MostParties = 100;
    private const int MostSteps = 200;

    public static RuleReading Read(string json)
    {
        var errors = new List<RuleError>();
        try
        {
            using var document = JsonDocument.Parse(json);
            var parts = Parts(new JsonPlace(document.RootElement, "$", errors));
            return errors.Count == 0 ? new RuleReading(new SplitRule(parts), []) : new RuleReading(null, errors);
        }
        catch (JsonException broken)
        {
            var (line, at) = (broken.LineNumber + 1, broken.BytePositionInLine + 1);
            return Unreadable(
                $"不是合法的 JSON（第 {line} 行第 {at} 字节），请检查引号、逗号和括号。",
                $"This is no JSON (line {line}, byte {at}): look at quotes, commas and brackets there.");
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // Half a surrogate pair, written out or escaped, is found only when the text is taken out of the JSON.
            return Unreadable("文本中有不成对的 UTF-16 代理字符，请改正编码。", "A text holds half of a surrogate pair: mend its encoding.");
        }
    }

    private static RuleReading Unreadable(string chinese, string english) => new(null, [new RuleError("$", new Words(chinese, english))]);

    private static RuleParts Parts(JsonPlace root)
    {
        root.Object(
            "$schema", "rule", "version", "currency", "base", "holder", "rounding", "period", "valid", "parties", "steps", "signatures");
        var parties = Parties(root["parties"]);
        var currency = CurrencyOf(root["currency"]);
        var (rounding, perAgreement) = Rounding(root["rounding"]);
        var (from, until) = Validity(root["valid"]);
        var steps = new StepReader(currency, [.. parties.Select(p => p.Id)]);
        return new RuleParts(
            root["rule"].Id(),
            (int)root["version"].Whole(1, 1_000_000),
            currency,
            root["base"].OneOf(Names.Bases, whenAbsent: false),
            steps.Party(root["holder"]),
            rounding,
            perAgreement,
            root["period"].OneOf(Names.Periods, whenAbsent: RulePeriod.Month),
            from,
            until,
            parties,
            Steps(root["steps"], steps),
            Signatures(root["signatures"], steps));
    }

    private static Currency CurrencyOf(JsonPlace place) => Currency.TryOf(place.String, out var currency) && currency != Currency.None
        ? currency
        : place.Wrong(Currency.Cny, "应为 ISO 4217 货币代码，例如 \"CNY\"。", "write a currency code of ISO 4217 such as \"CNY\".");

    private static (Rounding Method, bool PerAgreement) Rounding(JsonPlace place)
    {
        if (!place.Exists)
        {
            return (Shares.Rounding.HalfUp, false);
        }

        place.Object("method", "per");
        return (place["method"].OneOf(Names.Roundings, whenAbsent: Shares.Rounding.HalfUp), place["per"].OneOf(Names.RoundingScopes, whenAbsent: false));
    }

    private static (DateOnly From, DateOnly? Until) Validity(JsonPlace place)
    {
        place.Object("from", "until");
        var from = place["from"].Day();
        DateOnly? until = place["until"].Exists ? place["until"].Day() : null;
        if (until < from)
        {
            place["until"].Wrong("不能早于起始日期。", "it may not lie before the first day.");
        }

        return (from, until);
    }

    private static List<RuleParty> Parties(JsonPlace place)
    {
        var parties = new List<RuleParty>();
        foreach (var item in place.Items(1, MostParties))
        {
            item.Object("id", "role", "work");
            var party = new RuleParty(item["id"].Id(), item["role"].Required(), item["work"].Text(whenAbsent: "").Trim());
            if (parties.Exists(p => p.Id == party.Id))
            {
                item["id"].Wrong("另一参与方已使用这一名称，请改名。", "another party has this name: choose another.");
            }

            parties.Add(party);
        }

        return [.. parties.OrderBy(p => p.Id, StringComparer.Ordinal)];
    }

    private static List<SplitStep> Steps(JsonPlace place, StepReader reader)
    {
        var steps = new List<SplitStep>();
        foreach (var item in place.Items(1, MostSteps))
        {
            if (reader.Read(item) is { } step)
            {
                if (steps.Exists(s => s.Id == step.Id))
                {
                    item["id"].Wrong("另一步骤已使用这一名称，请改名。", "another step has this name: choose another.");
                }

                steps.Add(step);
            }
        }

        return steps;
    }

    private static IReadOnlyList<RuleSignature> Signatures(JsonPlace place, StepReader reader)
    {
        if (!place.Exists)
        {
            return [];
        }

        return [.. place.Items(0, 10 * MostParties).Select(item =>
        {
            item.Object("party", "by", "on", "digest");
            return new RuleSignature(reader.Party(item["party"]), item["by"].Required(), item["on"].Day(), item["digest"].Required());
        })];
    }
}
