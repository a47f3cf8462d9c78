namespace Pingshi.Shares.Splits;

/// <summary>One sentence of an explanation, and those that explain it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Amount">The amount it is about.</param>
/// <param name="Children">What explains it, in order.</param>
public sealed record ExplanationNode(Words Text, Money Amount, IReadOnlyList<ExplanationNode> Children)
{
    /// <summary>The tree as lines, two spaces deeper for each level.</summary>
    /// <param name="chinese">Whether in Chinese; otherwise in English.</param>
    public IEnumerable<string> Lines(bool chinese) => Lines(chinese, "");

    private IEnumerable<string> Lines(bool chinese, string indent) =>
        Children.SelectMany(child => child.Lines(chinese, indent + "  ")).Prepend(indent + (chinese ? Text.Chinese : Text.English));
}
