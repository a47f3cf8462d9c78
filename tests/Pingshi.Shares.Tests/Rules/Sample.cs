namespace Pingshi.Shares.Rules;

/// <summary>The rule of samples/split, and texts made from it.</summary>
internal static class Sample
{
    public static string Folder { get; } = Path.Combine(Root(), "samples", "split");

    public static string Json { get; } = File.ReadAllText(Path.Combine(Folder, "rule.json"));

    public static SplitRule Rule { get; } = Of(Json);

    public static SplitRule Of(string json)
    {
        var reading = SplitRule.Read(json);
        Assert.True(reading.Rule is not null, string.Join("\n", reading.Errors));
        return reading.Rule;
    }

    /// <summary>A rule of these steps among a, b and c, of the gross, held by a.</summary>
    public static SplitRule Steps(string steps, string more = "") => Of(Text(steps, more));

    public static string Text(string steps, string more = "") => $$"""
        {"rule":"r","version":1,"currency":"CNY","base":"gross","holder":"a","valid":{"from":"2026-01-01","until":"2026-12-31"},{{more}}
         "parties":[{"id":"a","role":"lead","work":"x"},{"id":"b","role":"member","work":"y"},{"id":"c","role":"member","work":"z"}],
         "steps":[{{steps}}]}
        """;

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Pingshi.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Not below the repository.");
        }

        return folder;
    }
}
