namespace Pingshi.Shares;

/// <summary>A computation that is refused: the code says why, the arguments fill the words that a page finds for the code.</summary>
/// <param name="code">One of <see cref="SharesCodes"/>.</param>
/// <param name="arguments">Invariant texts, in the order that the code's documentation gives.</param>
public sealed class SharesException(string code, params IReadOnlyList<string> arguments)
    : Exception($"The amount is refused: {code}{(arguments.Count == 0 ? "" : $" ({string.Join(", ", arguments)})")}.")
{
    /// <summary>Why it is refused: one of <see cref="SharesCodes"/>.</summary>
    public string Code { get; } = code;

    /// <summary>What the words need, as invariant text, in the order that the code's documentation gives.</summary>
    public IReadOnlyList<string> Arguments { get; } = arguments;
}
