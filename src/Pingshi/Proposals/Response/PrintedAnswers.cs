using System.Text.RegularExpressions;
using NodaTime;
using Pingshi.Tenders;
using Pingshi.Tenders.Writing;
using PrintedLine = Pingshi.Tenders.Writing.AnswerLine;
using PrintedProof = Pingshi.Tenders.Writing.ProofLine;

namespace Pingshi.Proposals.Response;

/// <summary>How an answer is printed: as it stands today, with what proves it and nothing else.</summary>
internal static partial class PrintedAnswers
{
    // 3.2.1, after a mark where there is one.
    [GeneratedRegex(@"^[\s★▲#※]*(\d{1,3}(?:\.\d{1,3}){1,5})(?=[\s、．.)）]|\p{L})")]
    private static partial Regex Numbered { get; }

    /// <summary>What a system or service does stands in one table; conditions, prices and papers in the other.</summary>
    public static bool IsTechnical(RequirementKind kind) => kind switch
    {
        RequirementKind.Functional or RequirementKind.Technical or RequirementKind.Service => true,
        RequirementKind.Commercial or RequirementKind.Qualification or RequirementKind.Format => false,
    };

    /// <summary>The language a tender is answered in: its own.</summary>
    public static Edition EditionOf(IEnumerable<string> texts)
    {
        var (han, latin) = (0, 0);
        foreach (var letter in texts.SelectMany(t => t))
        {
            if (letter is >= '\u4e00' and <= '\u9fff')
            {
                han++;
            }
            else if (char.IsAsciiLetter(letter))
            {
                latin++;
            }
        }
        // A Chinese tender full of product names still has a Chinese word for each; an English one has hardly any.
        return latin > 10 * han ? Edition.English : Edition.Chinese;
    }

    /// <summary>
    /// One line. An answer to words that have changed since is printed with that notice and counts as none; an answer that
    /// claims to meet and has nothing that proves it is left without proof, and so printed as unproven (§4.1, §4.3).
    /// </summary>
    public static PrintedLine Of(Proposals.AnswerLine line, LocalDate today, Edition edition) => new()
    {
        Key = line.Key,
        Clause = Numbered.Match(line.Requirement.Text) is { Success: true } match ? match.Groups[1].Value : "",
        Requirement = line.Requirement.Text,
        Obligation = line.Requirement.Obligation,
        Answer = line.Standing == Standing.Stale ? StaleNotice(line, edition) + line.Answer!.Text : line.Answer?.Text ?? "",
        Deviation = line.Standing is Standing.Unanswered or Standing.Stale ? null : Of(line.Answer!.Deviation!.Value),
        Proofs = [.. line.Evidence.Where(e => e.Proves(line.Requirement.Kind, today)).OrderBy(e => e.At).ThenBy(e => e.Id).Select(Of)],
    };

    private static string StaleNotice(Proposals.AnswerLine line, Edition edition) => edition switch
    {
        Edition.Chinese => $"【已过时：此条于第{line.Requirement.ChangedIn}版有改动，以下按第{line.Answer!.AnswersRevision}版所写】",
        Edition.English => $"[Stale: this clause changed in revision {line.Requirement.ChangedIn}; what follows was written on revision {line.Answer!.AnswersRevision}] ",
    };

    private static AnswerDeviation Of(Deviation deviation) => deviation switch
    {
        Deviation.Positive => AnswerDeviation.Positive,
        Deviation.None => AnswerDeviation.None,
        Deviation.Negative => AnswerDeviation.Negative,
    };

    private static PrintedProof Of(Evidence evidence) => new(string.Join(' ', new[] { evidence.Object, evidence.Level }.OfType<string>()))
    {
        Issuer = evidence.Issuer ?? "", Number = evidence.Number ?? "", ValidTo = evidence.ValidTo?.ToDateOnly(),
    };
}
