using System.Text;
using System.Text.Json;
using CsCheck;
using Json.Schema;
using Pingshi.Shares.Splits;

namespace Pingshi.Shares.Rules;

public sealed class RuleSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(RuleSchema.Json);

    [Fact]
    public void The_sample_is_valid() => Assert.True(Valid(Sample.Json));

    [Fact]
    public void Every_rule_that_is_read_is_valid_as_its_canonical_text() =>
        RandomRules.Rule.Sample(rule => Valid(Encoding.UTF8.GetString(rule.CanonicalBytes.Span)), iter: 300);

    [Theory]
    [InlineData("\"12%\"", "12")]
    [InlineData("\"kind\": \"cap\"", "\"kind\": \"lid\"")]
    [InlineData("\"version\": 1", "\"version\": 0")]
    [InlineData("\"of\": \"net\"", "\"of\": \"total\"")]
    [InlineData("\"dunhe\": 1", "\"dunhe\": 0")]
    [InlineData("\"per\": \"line\"", "\"per\": \"line\", \"extra\": 1")]
    [InlineData("\"120000.00\"", "\"-1\"")]
    public void What_the_reader_refuses_for_its_form_the_schema_refuses_too(string from, string to)
    {
        var text = Sample.Json.Replace(from, to);
        Assert.NotEqual(Sample.Json, text);
        Assert.False(Valid(text));
        Assert.Null(SplitRule.Read(text).Rule);
    }

    [Fact]
    public void The_published_file_is_the_one_in_the_library() =>
        Assert.Equal(File.ReadAllText(Path.Combine(Sample.Folder, "../../docs/reference/split-rule.schema.json")), RuleSchema.Json);

    private static bool Valid(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Schema.Evaluate(document.RootElement).IsValid;
    }
}
