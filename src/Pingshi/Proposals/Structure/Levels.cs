using System.Globalization;
using System.Text.RegularExpressions;
using Pingshi.Partners;

namespace Pingshi.Proposals.Structure;

/// <summary>A qualification as a member of a consortium holds it.</summary>
public sealed record HeldLevel(string Member, PartnerKind Kind, string Certificate, string? Level);

/// <summary>
/// Who does the same kind of work in a consortium counts by the lowest level among them (implementing regulation art. 22).
/// Where levels cannot be told apart in order, that is said and not guessed.
/// </summary>
public static partial class Levels
{
    public static IReadOnlyList<GoFinding> Examine(IEnumerable<HeldLevel> held)
    {
        List<GoFinding> findings = [];
        foreach (var same in held.Where(h => h.Level is not null).GroupBy(h => (h.Kind, Name: NotLetters.Replace(h.Certificate, "").ToUpperInvariant())))
        {
            List<HeldLevel> best = [.. same.GroupBy(h => h.Member).Select(m => m.OrderByDescending(h => RankOf(h.Certificate, h.Level!) ?? int.MinValue).First())];
            if (best.Count < 2 || best.Select(h => h.Level).Distinct().Count() < 2)
            {
                continue;
            }
            findings.Add(best.Any(h => RankOf(h.Certificate, h.Level!) is null)
                ? new(StructureWords.LevelsDiffer, FindingWeight.Look, [best[0].Certificate, string.Join('、', best.Select(h => $"{h.Member} {h.Level}"))], null)
                : Lowest(best.OrderBy(h => RankOf(h.Certificate, h.Level!)).First()));
        }
        return findings;
    }

    private static GoFinding Lowest(HeldLevel held) => new(StructureWords.LowestLevel, FindingWeight.Look, [held.Certificate, held.Level!, held.Member], null);

    /// <summary>Higher = better; null where the order of the scheme is not known. In most schemes the first level is the best; in maturity models and 等级保护 the highest number is.</summary>
    internal static int? RankOf(string certificate, string level)
    {
        if (NumberOf(level) is not { } number)
        {
            return null;
        }
        return Ascending.IsMatch(certificate) ? number : -number;
    }

    private static int? NumberOf(string level) => Number.Match(level) switch
    {
        { Success: false } => null,
        { Value: var digits } when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        { Value: "特" } => 0,
        { Value: var word } => "一二三四五".IndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? at + 1 : "甲乙丙丁".IndexOf(word, StringComparison.Ordinal) + 1,
    };

    [GeneratedRegex("[0-9]{1,2}|[特一二三四五甲乙丙丁](?=级|等|$)")]
    private static partial Regex Number { get; }

    [GeneratedRegex(@"CMMI|DCMM|成熟度|等级保护|等保|^CS\d?|信息系统建设和服务能力", RegexOptions.IgnoreCase)]
    private static partial Regex Ascending { get; }

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex NotLetters { get; }
}
