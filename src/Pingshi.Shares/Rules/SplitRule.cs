using System.Security.Cryptography;

namespace Pingshi.Shares.Rules;

/// <summary>A rule that splits a receipt: data that its parties sign and anyone can run.</summary>
/// <remarks>
/// Made by <see cref="Read(string)"/> alone, so that every rule there is has passed its checks. Two rules of the same text but for order of
/// members, white space and signatures have the same <see cref="Digest"/>. Immutable and safe to share between threads.
/// </remarks>
public sealed class SplitRule
{
    internal SplitRule(RuleParts parts)
    {
        Parts = parts;
        Signatures = parts.Signatures;
        CanonicalBytes = RuleWriter.Write(parts);
        Digest = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(CanonicalBytes.Span))}";
    }

    /// <summary>The agreement's name for the rule.</summary>
    public string Id => Parts.Id;

    /// <summary>From 1 upwards.</summary>
    public int Version => Parts.Version;

    /// <summary>The one currency it splits.</summary>
    public Currency Currency => Parts.Currency;

    /// <summary>Whether the base is the receipt with tax; otherwise tax goes to the holder's tax account first.</summary>
    public bool OfGross => Parts.OfGross;

    /// <summary>Who issues the invoice and so holds the receipt, its tax and what waits in suspense.</summary>
    public string Holder => Parts.Holder;

    /// <summary>How a percentage becomes whole minor units.</summary>
    public Rounding Rounding => Parts.Rounding;

    /// <summary>Whether percentages are rounded over the agreement as one sum; otherwise on each receipt.</summary>
    public bool RoundsPerAgreement => Parts.PerAgreement;

    /// <summary>The period of running totals.</summary>
    public RulePeriod Period => Parts.Period;

    /// <summary>The first day whose receipts it splits.</summary>
    public DateOnly From => Parts.From;

    /// <summary>The last such day; null = until a later version says otherwise.</summary>
    public DateOnly? Until => Parts.Until;

    /// <summary>Who takes part, in ordinal order.</summary>
    public IReadOnlyList<RuleParty> Parties => Parts.Parties;

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<SplitStep> Steps => Parts.Steps;

    /// <summary>All signatures found, also those under another text.</summary>
    public IReadOnlyList<RuleSignature> Signatures { get; }

    /// <summary>The text that is signed: UTF-8 JSON without white space and signatures, members in ordinal order, every default spelt out.</summary>
    public ReadOnlyMemory<byte> CanonicalBytes { get; }

    /// <summary><c>sha256:</c> and the hash of <see cref="CanonicalBytes"/>.</summary>
    public string Digest { get; }

    internal RuleParts Parts { get; }

    /// <summary>Reads a rule and says everything that is wrong with it.</summary>
    /// <param name="json">JSON as <see cref="RuleSchema"/> describes it.</param>
    public static RuleReading Read(string json) => RuleReader.Read(json);

    /// <summary>Whether receipts of a day are its.</summary>
    /// <param name="day">The receipt's day.</param>
    public bool HoldsOn(DateOnly day) => day >= From && (Until is not { } until || day <= until);

    /// <summary>Those among <paramref name="affected"/> whose signature under exactly this text is missing.</summary>
    /// <param name="affected">Who must sign: all parties of a first version, <see cref="Affected"/> of a later one.</param>
    public IReadOnlyList<string> Unsigned(IEnumerable<string> affected) =>
        [.. affected.Except(Signatures.Where(s => s.Digest == Digest).Select(s => s.Party), StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Whose terms a change may touch.</summary>
    /// <remarks>
    /// Every step takes from what those above left. So whoever is named in the first step that differs, or in any step below it, in either
    /// version, is affected; and everybody, when what holds for all steps differs.
    /// </remarks>
    /// <param name="previous">The version before.</param>
    public IReadOnlyList<string> Affected(SplitRule previous)
    {
        if (!RuleWriter.Head(Parts).Span.SequenceEqual(RuleWriter.Head(previous.Parts).Span))
        {
            return [.. Parties.Concat(previous.Parties).Select(p => p.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }

        var same = Steps.Zip(previous.Steps).TakeWhile(pair => RuleWriter.Step(pair.First, Currency).Span.SequenceEqual(RuleWriter.Step(pair.Second, Currency).Span)).Count();
        return [.. Steps.Skip(same).Concat(previous.Steps.Skip(same)).SelectMany(s => s.Parties).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Name and version: <c>qinghe-cloud v3</c>.</summary>
    public override string ToString() => $"{Id} v{ExactMath.Invariant(Version)}";
}
