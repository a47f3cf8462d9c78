using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Proposals.Quotes;

namespace Pingshi.Proposals.Response;

/// <summary>What is handed in, in the order in which it is bound.</summary>
public enum ResponseKind
{
    /// <summary>The index of answers with both answer tables behind it, so that it names their pages.</summary>
    AnswerVolume,
    Technical,
    Commercial,

    /// <summary>The factors that are scored, with the points each gives.</summary>
    SelfCheck,

    /// <summary>The opening summary and the itemised prices.</summary>
    Quotation,

    /// <summary>The need document with its own forms filled in place, prices among them.</summary>
    Forms,
    Checklist,
}

public enum PaperFormat
{
    Docx,
    Xlsx,
}

/// <summary>A document that was made from the proposal as it stood then. Never changed, only followed by another.</summary>
public sealed class ResponseDocument : IEngagementOwned
{
    public required Id<ResponseDocument> Id { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required ResponseKind Kind { get; init; }
    public required PaperFormat Format { get; init; }

    /// <summary>1, 2, 3 … of its kind and format: the highest is the newest.</summary>
    public required int Nth { get; init; }

    /// <summary>Its bytes, with their digest; where prices stand in it only for those who see sealed facts.</summary>
    public required Id<StoredFile> File { get; init; }

    /// <summary>The revision of the need it answers.</summary>
    public required int Revision { get; init; }

    /// <summary>The offered version whose prices stand in it; null where none do.</summary>
    public Id<OfferedQuote>? Quote { get; init; }
    public int? QuoteNumber { get; init; }

    /// <summary>The frozen structure it names the bidder by; null where nothing was divided.</summary>
    public int? Structure { get; init; }

    /// <summary>What it was made from, as a digest: when the proposal gives another one, the document is outdated.</summary>
    public required string Basis { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }
    public required string ByName { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

internal static class ResponseKinds
{
    /// <summary>Whether prices stand in it.</summary>
    public static bool IsPriced(this ResponseKind kind) => kind is ResponseKind.Quotation or ResponseKind.Forms;

    public static IReadOnlyList<PaperFormat> Formats(this ResponseKind kind) => kind is ResponseKind.AnswerVolume or ResponseKind.Forms ? [PaperFormat.Docx] : [PaperFormat.Docx, PaperFormat.Xlsx];

    public static string Ending(this PaperFormat format) => format switch
    {
        PaperFormat.Docx => ".docx",
        PaperFormat.Xlsx => ".xlsx",
    };
}

internal static class ResponseTables
{
    public static void Map(ModelBuilder model, AppDb db) => model.Entity<ResponseDocument>(b =>
    {
        b.ToTable("proposals_response_documents");
        b.Property(d => d.Basis).HasMaxLength(80);
        b.Property(d => d.ByName).HasMaxLength(100);
        b.HasIndex(d => new { d.EngagementId, d.OrganizationId, d.Kind, d.Format, d.Nth }).IsUnique();
        b.HasIndex(d => d.File).IsUnique();
        b.HasQueryFilter(Filters.Scope, d => db.IsJob || (d.OrganizationId == db.MyOrganization && db.Set<Grant>().Any(g => g.EngagementId == d.EngagementId
            && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && g.Aspect == Aspect.Own && !g.Silenced)));
        b.NeverChanged();
    });
}
