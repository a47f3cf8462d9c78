namespace Pingshi.Tenders.Writing;

/// <summary>How an answer departs from its requirement.</summary>
public enum AnswerDeviation
{
    /// <summary>Better than asked (正偏离).</summary>
    Positive,

    /// <summary>As asked (无偏离).</summary>
    None,

    /// <summary>Less than asked (负偏离).</summary>
    Negative,
}

/// <summary>What can be said of an answer in a document to hand in.</summary>
public enum AnswerStanding
{
    /// <summary>There is no answer yet.</summary>
    Unanswered,

    /// <summary>It claims to meet or exceed the requirement and shows nothing that proves it.</summary>
    Unproven,

    /// <summary>It claims to meet or exceed the requirement and names its proof.</summary>
    Proven,

    /// <summary>It says that the requirement is not met, which needs no proof.</summary>
    Departs,
}

/// <summary>Something that proves an answer.</summary>
/// <param name="Title">What it is: a certificate, a test report, a customer's testimony.</param>
public sealed record ProofLine(string Title)
{
    /// <summary>Who issued it; empty when it is the bidder's own.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>Its number; empty when it has none.</summary>
    public string Number { get; init; } = "";

    /// <summary>The last day on which it is valid; null when it does not end.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Page in the bid on which it stands; empty when it is not bound in.</summary>
    public string Page { get; init; } = "";

    internal string Say(Edition edition)
    {
        var separator = edition.Say("，", ", ");
        var text = string.Join(separator, new[]
        {
            Title, Issuer, Number, ValidTo is { } day ? edition.Say("有效期至", "valid to ") + Figures.Day(day, edition) : "",
        }.Where(part => part.Length > 0));
        return Page.Length > 0 ? text + edition.Say("（第", " (page ") + Page + edition.Say("页）", ")") : text;
    }
}

/// <summary>One requirement and its answer.</summary>
public sealed record AnswerLine
{
    /// <summary>Stable key of the requirement.</summary>
    public required string Key { get; init; }

    /// <summary>Number of the clause as the tender shows it; empty when it has none.</summary>
    public string Clause { get; init; } = "";

    /// <summary>The requirement, as the tender words it.</summary>
    public required string Requirement { get; init; }

    /// <summary>Its weight.</summary>
    public Obligation Obligation { get; init; } = Obligation.Ordinary;

    /// <summary>The answer's words; empty when there is none.</summary>
    public string Answer { get; init; } = "";

    /// <summary>How it departs; null when nobody has answered.</summary>
    public AnswerDeviation? Deviation { get; init; }

    /// <summary>What proves it. Only proof that covers the clause belongs here; that is for the caller to judge.</summary>
    public IReadOnlyList<ProofLine> Proofs { get; init; } = [];

    /// <summary>What can be said of it. An answer that says "meets" without proof is never shown as more than unproven.</summary>
    public AnswerStanding Standing => Deviation is not { } deviation ? AnswerStanding.Unanswered : deviation switch
    {
        AnswerDeviation.Negative => AnswerStanding.Departs,
        AnswerDeviation.Positive or AnswerDeviation.None => Proofs.Count > 0 ? AnswerStanding.Proven : AnswerStanding.Unproven,
    };

    /// <summary>The anchor of this answer in an <see cref="AnswerTable"/>, for <see cref="AnswerIndex"/> and <see cref="PageOf"/>.</summary>
    /// <param name="key">Key of the requirement.</param>
    public static string AnchorOf(string key) => "answer:" + key;

    internal string DeviationWords(Edition edition) => Deviation is not { } deviation ? edition.Say("未应答", "Not answered") : deviation switch
    {
        AnswerDeviation.Positive => edition.Say("正偏离", "Positive"),
        AnswerDeviation.None => edition.Say("无偏离", "None"),
        AnswerDeviation.Negative => edition.Say("负偏离", "Negative"),
    };

    internal string ProofWords(Edition edition) => Standing == AnswerStanding.Unproven
        ? edition.Say("未提供证明", "Unproven: no evidence given")
        : Proofs.Count switch
        {
            0 => "—",
            1 => Proofs[0].Say(edition),
            _ => string.Join('\n', Proofs.Select((proof, index) => $"{index + 1}. {proof.Say(edition)}")),
        };
}
