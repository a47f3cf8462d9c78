namespace Pingshi.Tenders.Tests.Corpus;

/// <summary>The real documents in the folder that PINGSHI_CORPUS names; tests on them are skipped where it is unset.</summary>
internal static class RealDocument
{
    public const string WhySkipped = "PINGSHI_CORPUS is not set: tests on real documents are skipped.";

    private static readonly Dictionary<string, NeedDocument> Cache = [];
    private static readonly Lock Gate = new();

    public static NeedDocument Read(string name)
    {
        lock (Gate)
        {
            return Cache.TryGetValue(name, out var read) ? read : Cache[name] = NeedReader.Read(Path(name));
        }
    }

    public static string Path(string name)
    {
        var folder = Environment.GetEnvironmentVariable("PINGSHI_CORPUS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), WhySkipped);
        return System.IO.Path.Combine(folder!, "tenders", name);
    }
}
