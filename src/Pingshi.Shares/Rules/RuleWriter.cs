using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Pingshi.Shares.Rules;

/// <summary>Writes the canonical text: members in ordinal order, no white space, every default spelt out, no signatures.</summary>
internal static class RuleWriter
{
    // Chinese stays readable in what people sign; nothing of it is ever put into a page unescaped.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(RuleParts rule) => Text(json =>
    {
        WriteHead(json, rule);
        json.WriteString("rule", rule.Id);
        json.WriteStartArray("steps");
        foreach (var step in rule.Steps)
        {
            WriteStep(json, step, rule.Currency);
        }

        json.WriteEndArray();
        WriteValidity(json, rule);
        json.WriteNumber("version", rule.Version);
    });

    /// <summary>What holds for every step: a change of it touches everybody. Name, version and validity are no terms of a share.</summary>
    public static ReadOnlyMemory<byte> Head(RuleParts rule) => Text(json => WriteHead(json, rule));

    public static ReadOnlyMemory<byte> Step(SplitStep step, Currency currency) => Text(json =>
    {
        json.WritePropertyName("step");
        WriteStep(json, step, currency);
    });

    private static ReadOnlyMemory<byte> Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteHead(Utf8JsonWriter json, RuleParts rule)
    {
        json.WriteString("base", Names.Bases.NameOf(rule.OfGross));
        json.WriteString("currency", rule.Currency.Code);
        json.WriteString("holder", rule.Holder);
        json.WriteStartArray("parties");
        foreach (var party in rule.Parties)
        {
            json.WriteStartObject();
            json.WriteString("id", party.Id);
            json.WriteString("role", party.Role);
            json.WriteString("work", party.Work);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("period", Names.Periods.NameOf(rule.Period));
        json.WriteStartObject("rounding");
        json.WriteString("method", Names.Roundings.NameOf(rule.Rounding));
        json.WriteString("per", Names.RoundingScopes.NameOf(rule.PerAgreement));
        json.WriteEndObject();
    }

    private static void WriteValidity(Utf8JsonWriter json, RuleParts rule)
    {
        json.WriteStartObject("valid");
        json.WriteString("from", Day(rule.From));
        if (rule.Until is { } until)
        {
            json.WriteString("until", Day(until));
        }

        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, SplitStep step, Currency currency)
    {
        json.WriteStartObject();
        foreach (var (name, write) in Members(step, currency).OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            json.WritePropertyName(name);
            write(json);
        }

        json.WriteEndObject();
    }

    private static IEnumerable<(string Name, Action<Utf8JsonWriter> Write)> Members(SplitStep step, Currency currency) =>
    [
        ("id", json => json.WriteStringValue(step.Id)),
        ("kind", json => json.WriteStringValue(StepKinds.NameOf(step))),
        .. step switch
        {
            CostStep { Name: { } cost } => [("cost", json => json.WriteStringValue(cost))],
            CostStep s => [Amount(s.Amount), Scope(s.Per)],
            FeeStep s => [Amount(s.Amount), Scope(s.Per)],
            FloorStep { Amount: { } amount } s => [Amount(amount), Party("to", s.To)],
            FloorStep s => [Rate(s.Rate), Party("to", s.To)],
            PercentStep s => [Of(s.Of), Rate(s.Rate)],
            TiersStep s => [Of(s.Of), Scope(s.Per), Party("mode", Names.Modes.NameOf(s.Tiers.Mode)), ("tiers", json => WriteTiers(json, s.Tiers, currency))],
            CapStep s => [Amount(s.Amount), Scope(s.Per), Party("party", s.Party)],
            RetentionStep s =>
            [
                Party("from", s.From), Rate(s.Rate), Party("verdict", s.Verdict), Party("otherwise", s.Otherwise),
                ("release", json => WriteRelease(json, s.Release)),
            ],
            _ => (IEnumerable<(string, Action<Utf8JsonWriter>)>)[],
        },
        .. step is GivingStep giving ? [("to", json => WriteWeights(json, giving.To))] : (IEnumerable<(string, Action<Utf8JsonWriter>)>)[],
    ];

    private static (string Name, Action<Utf8JsonWriter> Write) Amount(Money amount) =>
        ("amount", json => json.WriteStringValue(ExactMath.Invariant(amount.Amount)));

    private static (string Name, Action<Utf8JsonWriter> Write) Scope(Per per) => Party("per", Names.Pers.NameOf(per));

    private static (string Name, Action<Utf8JsonWriter> Write) Of(StepBase of) => Party("of", Names.StepBases.NameOf(of));

    private static (string Name, Action<Utf8JsonWriter> Write) Rate(Percentage rate) => Party("percent", rate.ToString());

    private static (string Name, Action<Utf8JsonWriter> Write) Party(string name, string value) => (name, json => json.WriteStringValue(value));

    private static void WriteTiers(Utf8JsonWriter json, Tiers tiers, Currency currency)
    {
        json.WriteStartArray();
        foreach (var tier in tiers.All)
        {
            json.WriteStartObject();
            json.WriteString("above", ExactMath.Invariant(Money.FromMinor(tier.Above, currency).Amount));
            json.WriteString("percent", tier.Rate.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRelease(Utf8JsonWriter json, IReadOnlyList<GradeRelease> release)
    {
        json.WriteStartObject();
        foreach (var (grade, rate) in release)
        {
            json.WriteString(grade, rate.ToString());
        }

        json.WriteEndObject();
    }

    private static void WriteWeights(Utf8JsonWriter json, IReadOnlyList<Portion> to)
    {
        json.WriteStartObject();
        foreach (var (party, weight) in to)
        {
            json.WriteNumber(party, weight);
        }

        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
