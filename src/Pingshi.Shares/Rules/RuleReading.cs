namespace Pingshi.Shares.Rules;

/// <summary>A rule, or all that keeps the text from being one.</summary>
/// <param name="Rule">The rule; null when there are errors.</param>
/// <param name="Errors">What is wrong, in the order of the text.</param>
public sealed record RuleReading(SplitRule? Rule, IReadOnlyList<RuleError> Errors)
{
    /// <summary>The rule, for callers that cannot go on without it.</summary>
    /// <exception cref="SharesException"><see cref="SharesCodes.UnreadableRule"/> with the first error.</exception>
    public SplitRule Sound() => Rule ?? throw new SharesException(SharesCodes.UnreadableRule, Errors[0].Path, Errors[0].Mend.English);
}

/// <summary>One thing wrong with a rule's text.</summary>
/// <param name="Path">Where, as a JSON path: <c>$.steps[2].percent</c>.</param>
/// <param name="Mend">What stands there and what should.</param>
public sealed record RuleError(string Path, Words Mend)
{
    /// <summary>Place and words.</summary>
    public override string ToString() => $"{Path}: {Mend}";
}
