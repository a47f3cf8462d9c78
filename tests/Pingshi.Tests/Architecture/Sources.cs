using System.Runtime.CompilerServices;

namespace Pingshi.Tests.Architecture;

/// <summary>The product's source files, found from where this file was compiled.</summary>
internal static class Sources
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    /// <summary>Every C# and Razor file below a folder of the repository, by its path in it; generated ones aside.</summary>
    public static IReadOnlyDictionary<string, string> Below(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.*", SearchOption.AllDirectories)
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
        .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal))
        .ToDictionary(f => f, f => File.ReadAllText(Path.Combine(Root, f)));

    private static string Here([CallerFilePath] string path = "") => path;
}
