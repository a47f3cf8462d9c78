namespace Pingshi.WorkTime;

/// <summary>A calendar or computation that is refused: the code says why, the arguments fill the words that a page finds for the code.</summary>
/// <param name="code">One of <see cref="WorkTimeCodes"/>.</param>
/// <param name="arguments">Invariant texts (dates as ISO 8601), in the order that the code's documentation gives.</param>
public sealed class WorkTimeException(string code, params IReadOnlyList<string> arguments)
    : Exception($"The working time is refused: {code}{(arguments.Count == 0 ? "" : $" ({string.Join(", ", arguments)})")}.")
{
    /// <summary>Why it is refused: one of <see cref="WorkTimeCodes"/>.</summary>
    public string Code { get; } = code;

    /// <summary>What the words need, as invariant text, in the order that the code's documentation gives.</summary>
    public IReadOnlyList<string> Arguments { get; } = arguments;
}
