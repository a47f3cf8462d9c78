namespace Pingshi.Tenders;

/// <summary>One piece of a document, in reading order.</summary>
/// <param name="Place">Where it stands.</param>
public abstract record DocumentNode(Place Place)
{
    /// <summary>Its text, as <see cref="NeedDocument.TextAt"/> gives it for <see cref="Place"/>.</summary>
    public abstract string Text { get; }
}

/// <summary>A heading.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Level">1 is outermost.</param>
/// <param name="Number">Its number as shown where the word processor computes it; empty when it is typed or absent.</param>
/// <param name="Caption">Its words; a typed number is part of them.</param>
public sealed record HeadingNode(Place Place, int Level, string Number, string Caption) : DocumentNode(Place)
{
    /// <inheritdoc/>
    public override string Text => Caption;
}

/// <summary>A paragraph of running text or an item of a list.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Number">Its number as shown where the word processor computes it; empty when it is typed or absent.</param>
/// <param name="Body">Its words; a typed number is part of them.</param>
/// <param name="Depth">Depth in a list, from 1; 0 outside lists.</param>
public sealed record ClauseNode(Place Place, string Number, string Body, int Depth) : DocumentNode(Place)
{
    /// <inheritdoc/>
    public override string Text => Body;
}
