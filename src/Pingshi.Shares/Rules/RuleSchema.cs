namespace Pingshi.Shares.Rules;

/// <summary>The published JSON Schema of rules (draft 2020-12): <c>docs/reference/split-rule.schema.json</c>, carried in the library.</summary>
public static class RuleSchema
{
    /// <summary>The schema as JSON.</summary>
    public static string Json { get; } = Load();

    private static string Load()
    {
        using var stream = typeof(RuleSchema).Assembly.GetManifestResourceStream("split-rule.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
