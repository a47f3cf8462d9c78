using System.Text;
using System.Text.Json.Nodes;

namespace Pingshi.Shares.Rules;

public sealed class SplitRuleTests
{
    [Fact]
    public void Reads_every_part_of_the_sample()
    {
        var rule = Sample.Rule;
        Assert.Equal(("qinghe-cloud", 1, "CNY", false, "lead"), (rule.Id, rule.Version, rule.Currency.Code, rule.OfGross, rule.Holder));
        Assert.Equal((Rounding.HalfUp, false, RulePeriod.Quarter), (rule.Rounding, rule.RoundsPerAgreement, rule.Period));
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2028, 12, 31)), (rule.From, rule.Until));
        Assert.Equal(["channel", "dunhe", "lead"], rule.Parties.Select(p => p.Id));
        Assert.Equal(["room", "service-floor", "channel-share", "channel-cap", "rest", "quality"], rule.Steps.Select(s => s.Id));
        Assert.Equal([new("dunhe", 1), new("lead", 4)], Assert.IsType<RemainderStep>(rule.Steps[4]).To);
        Assert.Equal(65_000, Assert.IsType<TiersStep>(rule.Steps[2]).Tiers.All[1].Rate.PartsPerMillion);
        Assert.Equal(["excellent", "fair", "good", "poor"], Assert.IsType<RetentionStep>(rule.Steps[5]).Release.Select(r => r.Grade));
        Assert.Equal("qinghe-cloud v1", rule.ToString());
    }

    [Fact]
    public void The_canonical_text_reads_back_to_the_same_digest()
    {
        var again = Sample.Of(Encoding.UTF8.GetString(Sample.Rule.CanonicalBytes.Span));
        Assert.Equal(Sample.Rule.Digest, again.Digest);
        Assert.StartsWith("sha256:", again.Digest, StringComparison.Ordinal);
    }

    [Fact]
    public void White_space_order_of_members_and_signatures_do_not_change_the_digest()
    {
        var node = JsonNode.Parse(Sample.Json)!.AsObject();
        var turned = new JsonObject(node.Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())))
        {
            ["signatures"] = JsonNode.Parse("""[{"party":"lead","by":"张三","on":"2026-01-02","digest":"sha256:0"}]"""),
        };
        Assert.Equal(Sample.Rule.Digest, Sample.Of(turned.ToJsonString()).Digest);
    }

    [Fact]
    public void Every_term_changes_the_digest()
    {
        string[] changed =
        [
            Sample.Json.Replace("\"12%\"", "\"12.0001%\""), Sample.Json.Replace("\"dunhe\": 1", "\"dunhe\": 2"), Sample.Json.Replace("\"half-up\"", "\"down\""),
            Sample.Json.Replace("\"line\"", "\"agreement\""), Sample.Json.Replace("quarter", "year"), Sample.Json.Replace("\"version\": 1", "\"version\": 2"),
            Sample.Json.Replace("2028", "2027"), Sample.Json.Replace("密码改造", "密码"), Sample.Json.Replace("marginal", "whole"),
            Sample.Json.Replace("120000.00", "120000.01"), Sample.Json.Replace("\"60%\"", "\"61%\""), Sample.Json.Replace("\"net\",\n  \"holder\"", "\"gross\",\n  \"holder\""),
        ];
        Assert.Equal(changed.Length + 1, changed.Append(Sample.Json).Select(json => Sample.Of(json).Digest).Distinct().Count());
    }

    [Fact]
    public void Only_a_signature_under_this_very_text_counts()
    {
        string Signed(string digest) => Sample.Json.Replace("\"steps\"", $$"""
            "signatures":[{"party":"lead","by":"张三","on":"2026-01-02","digest":"{{digest}}"}], "steps"
            """);
        Assert.Equal(["channel", "dunhe"], Sample.Of(Signed(Sample.Rule.Digest)).Unsigned(["lead", "dunhe", "channel"]));
        Assert.Equal(["channel", "dunhe", "lead"], Sample.Of(Signed("sha256:0")).Unsigned(["lead", "dunhe", "channel"]));
    }

    [Fact]
    public void A_change_touches_those_in_the_step_and_in_those_below()
    {
        Assert.Empty(Sample.Of(Sample.Json.Replace("\"version\": 1", "\"version\": 2")).Affected(Sample.Rule));
        Assert.Equal(["dunhe", "lead"], Sample.Of(Sample.Json.Replace("\"60%\"", "\"70%\"")).Affected(Sample.Rule));
        Assert.Equal(["channel", "dunhe", "lead"], Sample.Of(Sample.Json.Replace("6.5%", "7%")).Affected(Sample.Rule));
        Assert.Equal(["channel", "dunhe", "lead"], Sample.Of(Sample.Json.Replace("quarter", "year")).Affected(Sample.Rule));
    }

    [Theory]
    [InlineData("{", "$")]
    [InlineData("[]", "$")]
    [InlineData("{\"rule\":\"\\ud800\"}", "$")]
    public void A_text_that_is_no_rule_at_all_is_refused_with_its_place(string json, string place)
    {
        var reading = SplitRule.Read(json);
        Assert.Null(reading.Rule);
        Assert.Contains(reading.Errors, e => e.Path == place);
        Refused.With(SharesCodes.UnreadableRule, 2, reading.Sound);
    }

    [Theory]
    [InlineData("qinghe-cloud\"", "Qinghe Cloud\"", "$.rule")]
    [InlineData("\"version\": 1", "\"version\": 0", "$.version")]
    [InlineData("\"CNY\"", "\"RMB\"", "$.currency")]
    [InlineData("\"CNY\"", "\"XXX\"", "$.currency")]
    [InlineData("\"holder\": \"lead\"", "\"holder\": \"leader\"", "$.holder")]
    [InlineData("\"half-up\"", "\"half\"", "$.rounding.method")]
    [InlineData("\"quarter\"", "\"week\"", "$.period")]
    [InlineData("2028-12-31", "2025-12-31", "$.valid.until")]
    [InlineData("2026-01-01", "2026-02-30", "$.valid.from")]
    [InlineData("\"id\": \"channel\"", "\"id\": \"lead\"", "$.parties[2].id")]
    [InlineData("\"12%\"", "12", "$.steps[1].percent")]
    [InlineData("\"12%\"", "\"101%\"", "$.steps[1].percent")]
    [InlineData("\"kind\": \"cap\"", "\"kind\": \"lid\"", "$.steps[3].kind")]
    [InlineData("\"120000.00\"", "\"120000.001\"", "$.steps[3].amount")]
    [InlineData("\"120000.00\"", "\"-1\"", "$.steps[3].amount")]
    [InlineData("\"500000.00\"", "\"0.00\"", "$.steps[2].tiers")]
    [InlineData("\"of\": \"net\"", "\"of\": \"total\"", "$.steps[2].of")]
    [InlineData("\"dunhe\": 1", "\"dunhe\": 0", "$.steps[4].to.dunhe")]
    [InlineData("\"dunhe\": 1", "\"dunhee\": 1", "$.steps[4].to.dunhee")]
    [InlineData("\"id\": \"rest\"", "\"id\": \"room\"", "$.steps[4].id")]
    [InlineData("\"per\": \"line\"", "\"per\": \"line\", \"extra\": 1", "$.rounding.extra")]
    [InlineData("\"verdict\": \"acceptance\"", "\"verdict\": \"acceptance\", \"verdict\": \"other\"", "$.steps[5].verdict")]
    [InlineData("\"60%\"", "\"much\"", "$.steps[5].release.fair")]
    public void An_error_says_where_it_is_and_how_to_mend_it(string from, string to, string place)
    {
        Assert.Contains(from, Sample.Json, StringComparison.Ordinal);
        var index = Sample.Json.IndexOf(from, StringComparison.Ordinal);
        var error = Assert.Single(SplitRule.Read(Sample.Json[..index] + to + Sample.Json[(index + from.Length)..]).Errors, e => e.Path == place);
        Assert.NotEmpty(error.Mend.Chinese);
        Assert.NotEmpty(error.Mend.English);
        Assert.StartsWith(place, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_are_found_in_one_reading() =>
        Assert.Equal(["$.rule", "$.version", "$.steps[0].percent"], SplitRule.Read(Sample.Text("""{"id":"s","kind":"percent","to":"a","of":"gross","percent":"x"}""")
            .Replace("\"rule\":\"r\",\"version\":1", "\"version\":\"1\"")).Errors.Select(e => e.Path));
}
