using NodaTime;
using Pingshi.Tenders;

namespace Pingshi.Proposals.Response;

/// <summary>Everything that is missing before a hand-in, all at once.</summary>
internal static class HandInGaps
{
    /// <summary>What the answers lack; none of it bars a document that prints it so.</summary>
    public static IEnumerable<Reason> OfAnswers(IReadOnlyList<AnswerLine> lines)
    {
        foreach (var (rule, keys) in (IEnumerable<(Rule, IReadOnlyList<string>)>)
        [
            (ResponseWords.NotAnswered, Keys(l => l.Standing == Standing.Unanswered)),
            (ResponseWords.StaleAnswers, Keys(l => l.Standing == Standing.Stale)),
            (ResponseWords.VoidRisks, Keys(l => l.Requirement.Obligation == Obligation.Mandatory && l.Standing is (Standing.Unproven or Standing.Negative))),
            (ResponseWords.UnprovenAnswers, Keys(l => l.Standing == Standing.Unproven && l.Requirement.Obligation != Obligation.Mandatory)),
        ])
        {
            if (keys.Count > 0)
            {
                yield return rule.Because("answers", string.Join(", ", keys));
            }
        }

        IReadOnlyList<string> Keys(Func<AnswerLine, bool> which) => [.. lines.Where(which).Select(l => l.Key)];
    }

    /// <summary>What will not hold any more on the day bids close, or as long as they must.</summary>
    public static IEnumerable<Reason> OfTime(IReadOnlyList<AnswerLine> lines, LocalDate? closes, int? validityDays, int? quote, LocalDate? quoteUntil)
    {
        if (closes is not { } day)
        {
            yield break;
        }
        var ending = lines.Where(l => l.Standing == Standing.Proven && !l.Evidence.Any(e => e.Proves(l.Requirement.Kind, day))).Select(l => l.Key).ToList();
        if (ending.Count > 0)
        {
            yield return ResponseWords.ProofEnds.Because("answers", string.Join(", ", ending), day);
        }
        if (validityDays is { } days && quoteUntil is { } until && until < day.PlusDays(days))
        {
            yield return ResponseWords.QuoteEndsEarly.Because("quote", quote!, until, days, day);
        }
    }

    public static IEnumerable<Reason> OfDocuments(IReadOnlyList<(Text Name, DocumentState State)> documents, Func<IEnumerable<Text>, string> list)
    {
        if (documents.Where(d => d.State == DocumentState.Missing).Select(d => d.Name).ToList() is { Count: > 0 } missing)
        {
            yield return ResponseWords.NotMade.Because("documents", list(missing));
        }
        if (documents.Where(d => d.State == DocumentState.Outdated).Select(d => d.Name).ToList() is { Count: > 0 } outdated)
        {
            yield return ResponseWords.Outdated.Because("documents", list(outdated));
        }
    }
}
