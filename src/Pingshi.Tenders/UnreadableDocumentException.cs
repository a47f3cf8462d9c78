namespace Pingshi.Tenders;

/// <summary>A document that is refused: the code says why, the arguments fill the words that a page finds for the code.</summary>
/// <param name="code">One of <see cref="UnreadableCodes"/>.</param>
/// <param name="arguments">Invariant texts, in the order that the code's documentation gives.</param>
public sealed class UnreadableDocumentException(string code, params IReadOnlyList<string> arguments)
    : Exception($"The document cannot be read: {code}{(arguments.Count == 0 ? "" : $" ({string.Join(", ", arguments)})")}.")
{
    /// <summary>Why it is refused: one of <see cref="UnreadableCodes"/>.</summary>
    public string Code { get; } = code;

    /// <summary>What the words need: figures as invariant text, in the order that the code's documentation gives.</summary>
    public IReadOnlyList<string> Arguments { get; } = arguments;
}
