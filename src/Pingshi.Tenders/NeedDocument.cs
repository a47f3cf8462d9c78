using System.Runtime.CompilerServices;
using Pingshi.Tenders.Reading;

namespace Pingshi.Tenders;

/// <summary>
/// A need document that was read: its text as a list of nodes, and what was found in it. Immutable and safe to share.
/// Two readings are equal only when they are the same object.
/// </summary>
public sealed record NeedDocument
{
    private Lazy<PlaceIndex> index = new(() => PlaceIndex.Of([]));

    /// <summary>The kind of file.</summary>
    public required DocumentFormat Format { get; init; }

    /// <summary>Headings, clauses and tables in reading order.</summary>
    public required IReadOnlyList<DocumentNode> Nodes
    {
        get;
        init
        {
            field = value;
            index = new(() => PlaceIndex.Of(value));
        }
    }

    /// <summary>The requirements, in the order of the document.</summary>
    public required IReadOnlyList<FoundRequirement> Requirements { get; init; }

    /// <summary>What the document says of its procurement.</summary>
    public required ProcurementFacts Facts { get; init; }

    /// <summary>What a person should look at.</summary>
    public required IReadOnlyList<ReadingWarning> Warnings { get; init; }

    /// <summary>The text that stands at a place.</summary>
    /// <param name="place">A place of this document.</param>
    /// <returns>The text of the paragraph, table, row or cell, cut to the place's range; null when there is no such place.</returns>
    public string? TextAt(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var whole = index.Value.TextAt(place);
        if (whole is null || (place.Start == 0 && place.End == 0))
        {
            return whole;
        }

        var end = place.End == 0 ? whole.Length : place.End;
        return place.Start <= end && end <= whole.Length ? whole[place.Start..end] : null;
    }

    /// <inheritdoc/>
    public bool Equals(NeedDocument? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
