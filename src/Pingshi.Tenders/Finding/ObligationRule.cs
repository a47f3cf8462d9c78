namespace Pingshi.Tenders.Finding;

/// <summary>Why and how strongly a text binds.</summary>
internal readonly record struct Judgement(Obligation Obligation, string Reason, double Confidence);

/// <summary>
/// Weighs a clause. A Chinese clause is mandatory only where the document says so: by a mark, by its legend, by naming
/// the consequence, by being a condition of admission or of the check before scoring (decree 87 art. 20: what may not be
/// departed from must be stated and marked). An English clause is mandatory by "shall" and "must", important by "should"
/// (FAR 2.101). Anything else that a chapter of needs says is ordinary.
/// </summary>
internal sealed class ObligationRule(Legend legend)
{
    /// <summary>The obligation of a text; null when it asks nothing of the bidder.</summary>
    /// <param name="text">The clause.</param>
    /// <param name="section">What its chapter is for.</param>
    /// <param name="inherited">What a marked heading or the first line of its list lays on it.</param>
    public Judgement? Of(string text, SectionKind section, Judgement? inherited)
    {
        var head = Phrases.Head(text);
        if (Marks.Of(head) is { } mark && legend.Of(mark) is { } marked)
        {
            return new Judgement(marked, RequirementReasons.Mark, legend.Explained.ContainsKey(mark) ? 0.99 : 0.9);
        }

        if (section is SectionKind.Forms or SectionKind.Contents or SectionKind.Policy or SectionKind.Contract)
        {
            return null;
        }

        if (inherited is { } fromAbove)
        {
            return fromAbove;
        }

        if (Phrases.Voids(head) && !Phrases.IsGeneralRule(head))
        {
            return new Judgement(Obligation.Mandatory, RequirementReasons.VoidPhrase, 0.93);
        }

        return section == SectionKind.Procedure ? null
            : Phrases.IsEnglish(head) ? OfEnglish(head, section)
            : OfChinese(head, section);
    }

    private static Judgement? OfEnglish(string text, SectionKind section) =>
        Phrases.Commands(text) ? new Judgement(Obligation.Mandatory, RequirementReasons.Imperative, section == SectionKind.Unknown ? 0.8 : 0.9)
        : section is SectionKind.Qualification ? new Judgement(Obligation.Mandatory, RequirementReasons.Qualification, 0.6)
        : section is SectionKind.Evaluation or SectionKind.Background or SectionKind.Invitation or SectionKind.Review ? null
        : Phrases.Prefers().IsMatch(text) ? new Judgement(Obligation.Important, RequirementReasons.Preference, 0.75)
        : section is SectionKind.Need && text.Length > 12 && !Phrases.IsPurchaserStatement(text) ? new Judgement(Obligation.Ordinary, RequirementReasons.NeedClause, 0.5)
        : null;

    private Judgement? OfChinese(string text, SectionKind section)
    {
        var byLegend = legend.Words.Any(word => text.Contains(word, StringComparison.Ordinal));
        return section switch
        {
            SectionKind.Qualification when !Phrases.Defines().IsMatch(text) => new Judgement(Obligation.Mandatory, RequirementReasons.Qualification, 0.9),
            SectionKind.Need when byLegend => new Judgement(Obligation.Mandatory, RequirementReasons.LegendWord, 0.85),
            SectionKind.Need => Phrases.Obliges().IsMatch(text)
                ? new Judgement(Obligation.Ordinary, RequirementReasons.ObligationWord, 0.9)
                : new Judgement(Obligation.Ordinary, RequirementReasons.NeedClause, 0.75),
            SectionKind.Background when Phrases.Terms().IsMatch(text) || (Phrases.Obliges().IsMatch(text) && Phrases.ObligesBidder().IsMatch(text)) =>
                new Judgement(Obligation.Ordinary, RequirementReasons.ObligationWord, 0.6),
            SectionKind.Invitation or SectionKind.Unknown when (Phrases.BarsConsortium().IsMatch(text) || Phrases.SmeOnly().IsMatch(text)) && text.Length < 120 =>
                new Judgement(Obligation.Mandatory, RequirementReasons.Qualification, 0.9),
            SectionKind.Invitation when Phrases.ObligesBidder().IsMatch(text) && Phrases.Forbids().IsMatch(text) && text.Length < 60 =>
                new Judgement(Obligation.Ordinary, RequirementReasons.Instruction, 0.5),
            SectionKind.Instructions when Phrases.ObligesBidder().IsMatch(text) && (!Phrases.Defines().IsMatch(text) || Phrases.Forbids().IsMatch(text)) => byLegend
                ? new Judgement(Obligation.Mandatory, RequirementReasons.LegendWord, 0.7)
                : new Judgement(Obligation.Ordinary, RequirementReasons.Instruction, 0.6),
            _ => null,
        };
    }
}
