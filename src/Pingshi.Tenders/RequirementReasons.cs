namespace Pingshi.Tenders;

/// <summary>
/// Why a text was taken as a requirement and given its obligation. Codes, so that each can be worded in any language.
/// Where several hold, the strongest is named.
/// </summary>
public static class RequirementReasons
{
    /// <summary>It carries a mark (★ ▲ # …) that the document's legend, or custom where there is no legend, gives this obligation.</summary>
    public const string Mark = "mark";

    /// <summary>The document's legend makes clauses with certain words (必须、不得 …) substantive, and it has one of them.</summary>
    public const string LegendWord = "legend-word";

    /// <summary>It says itself that a breach voids the bid (投标无效、否决、non-responsive …).</summary>
    public const string VoidPhrase = "void-phrase";

    /// <summary>It is an item of a list whose first line says that any of them voids the bid.</summary>
    public const string VoidList = "void-list";

    /// <summary>It is a condition for being allowed to bid.</summary>
    public const string Qualification = "qualification";

    /// <summary>It is a row of the table by which bids are checked before they are scored (资格审查、符合性审查).</summary>
    public const string ReviewRow = "review-row";

    /// <summary>It is a row of the scoring table; the weight is its points.</summary>
    public const string ScoringRow = "scoring-row";

    /// <summary>It is a heading of the evaluation chapter that carries points or per cent.</summary>
    public const string ScoringHeading = "scoring-heading";

    /// <summary>It is a row of a table of parameters, staff, deliverables or the like.</summary>
    public const string ParameterRow = "parameter-row";

    /// <summary>It is a row of the data sheet in front of the instructions (须知前附表).</summary>
    public const string DataSheetRow = "data-sheet-row";

    /// <summary>English "shall" or "must" laid on the bidder or contractor (FAR 2.101: the imperative).</summary>
    public const string Imperative = "imperative";

    /// <summary>English "should" or a stated preference (FAR 2.101: an expected course of action).</summary>
    public const string Preference = "preference";

    /// <summary>It stands in a chapter of needs and has a word of obligation (应、须、需、不得 …).</summary>
    public const string ObligationWord = "obligation-word";

    /// <summary>It stands in a chapter of needs; nothing else speaks for or against it.</summary>
    public const string NeedClause = "need-clause";

    /// <summary>It stands in the instructions to bidders and obliges the bidder.</summary>
    public const string Instruction = "instruction";

    /// <summary>It is a sentence of a text without chapters that asks for something.</summary>
    public const string Ask = "ask";
}
