namespace Pingshi.Tenders;

/// <summary>A requirement found in a document, as the document words it.</summary>
public sealed record FoundRequirement
{
    /// <summary>Key within this reading: … in the order of the document. The same bytes give the same keys.</summary>
    public required string Key { get; init; }

    /// <summary>The words as written; equal to <see cref="NeedDocument.TextAt"/> of <see cref="Place"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The clause number as the document shows it, computed where the word processor computes it; empty when there is none.</summary>
    public required string Number { get; init; }

    /// <summary>The headings above it, outermost first, joined by <c> › </c>; null when it stands under none.</summary>
    public string? Heading { get; init; }

    /// <summary>The weight, by the document's own legend and the rule in <see cref="RequirementReasons"/>.</summary>
    public required Obligation Obligation { get; init; }

    /// <summary>What it is about.</summary>
    public required RequirementKind Kind { get; init; }

    /// <summary>Points (or per cent) given for it in the bid evaluation; null where no score is given.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }

    /// <summary>How sure the reading is that this is a requirement of this obligation, 0 to 1. A rank, not a probability.</summary>
    public required double Confidence { get; init; }

    /// <summary>Why it was taken and weighed so: one of <see cref="RequirementReasons"/>.</summary>
    public required string Reason { get; init; }
}
