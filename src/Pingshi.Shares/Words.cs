namespace Pingshi.Shares;

/// <summary>One text in Chinese and in English, side by side.</summary>
/// <param name="Chinese">For readers of Chinese.</param>
/// <param name="English">For readers of English.</param>
public readonly record struct Words(string Chinese, string English)
{
    /// <summary>Both, Chinese first: for a terminal or a log.</summary>
    public override string ToString() => $"{Chinese} {English}";
}
