namespace Pingshi.Commitments;

/// <summary>The kinds that modules declared at start, by the key their rows carry.</summary>
public sealed class CommitmentKinds(IEnumerable<CommitmentKind> kinds)
{
    private readonly Dictionary<string, CommitmentKind> _kinds = kinds.ToDictionary(k => k.Key, StringComparer.Ordinal);

    /// <summary>The keys of the kinds that are kept by their end.</summary>
    public IReadOnlyList<string> EndingByThemselves { get; } = [.. kinds.Where(k => k.EndsByItself).Select(k => k.Key)];

    /// <summary>A commitment's title in the reader's language. A kind that no module declares any more is named by its key.</summary>
    public string TitleOf(Commitment commitment, Reader reader) => _kinds.TryGetValue(commitment.Kind, out var kind)
        ? reader.Say(kind.Title, [.. commitment.Arguments])
        : $"{commitment.Kind} {string.Join(' ', commitment.Arguments)}".TrimEnd();

    /// <summary>The keys of the kinds whose title holds these words.</summary>
    public IReadOnlyList<string> Named(string words, Reader reader) =>
        [.. _kinds.Values.Where(k => k.Title.In(reader.Language).Contains(words, StringComparison.CurrentCultureIgnoreCase)).Select(k => k.Key)];
}
