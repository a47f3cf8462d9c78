using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Files;

/// <summary>How widely a file may be shown; state secrets are not allowed in at all.</summary>
public enum FileClass
{
    Public,
    Internal,
    Sensitive,
}

/// <summary>
/// A file that came in: stored under its id, never under the name it came with. Its bytes never change; the digest says so.
/// </summary>
public sealed class StoredFile : IOrganizationOwned
{
    public required Id<StoredFile> Id { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Person> UploadedBy { get; init; }
    public required string Name { get; init; }

    /// <summary>Told by the content, never by the name or by who sent it.</summary>
    public required string MediaType { get; init; }
    public required long Size { get; init; }

    /// <summary><c>sha256:</c> and the digest of the bytes in hex.</summary>
    public required string Digest { get; init; }
    public required Instant At { get; init; }
    public FileClass Class { get; set; } = FileClass.Internal;

    /// <summary>Where it is part of an engagement: seen through grants of <see cref="Aspect"/>, and no longer by its owner alone.</summary>
    public EngagementId? EngagementId { get; set; }
    public Aspect? Aspect { get; set; }

    /// <summary>Another organisation that it was handed to and that reads it too: a partner's evidence, to the provider.</summary>
    public Id<Organization>? HandedTo { get; set; }

    /// <summary>What was prepared by one party is shown to all who share the engagement.</summary>
    public void Share() => Aspect = Access.Aspect.Shared;

    /// <summary>Makes the file part of an engagement, for those who hold this aspect of it.</summary>
    public void AttachTo(EngagementId engagement, Aspect aspect)
    {
        FileWords.AttachedElsewhere.Unless(EngagementId is null || (EngagementId == engagement && Aspect == aspect));
        (EngagementId, Aspect) = (engagement, aspect);
    }
}

internal static class FileTables
{
    public static void Map(ModelBuilder model, AppDb db) => model.Entity<StoredFile>(b =>
    {
        b.ToTable("files_files");
        b.Property(f => f.Name).HasMaxLength(255);
        b.Property(f => f.MediaType).HasMaxLength(100);
        b.Property(f => f.Digest).HasMaxLength(80);
        b.HasIndex(f => f.EngagementId);
        // Its owner's, and whom it was handed to, until it is part of an engagement; then by grant. What partners prepare, the provider that leads the bid sees.
        // A list under import holds what its kind of rows seals, such as costs: the one who brought it has it already, nobody else gets it.
        b.HasQueryFilter(Filters.Scope, f => db.IsJob
            || (f.EngagementId == null && (f.HandedTo == db.MyOrganization
                || (f.OrganizationId == db.MyOrganization && (f.UploadedBy == db.Me || !db.Set<Imports.ImportRun>().Any(r => r.FileId == f.Id)))))
            || db.Set<Grant>().Any(g => g.EngagementId == f.EngagementId && g.OrganizationId == db.MyOrganization
                && (g.PersonId == null || g.PersonId == db.Me) && !g.Silenced && g.Aspect == f.Aspect
                && (f.Aspect == Access.Aspect.Shared || f.OrganizationId == db.MyOrganization || db.IsProvider)));
    });
}

internal static class FileWords
{
    public static readonly Rule UnpacksTooLarge = new("file.unpacks-too-large", 413,
        "文件解压后超过 {0} MB，或压缩比可疑，没有收下。", "The file unpacks to more than {0} MB, or suspiciously much for its size; it was not taken.");
    public static readonly Rule TooLarge = new("file.too-large", 413,
        "文件超过 {0} MB。请拆分后再传。", "The file is larger than {0} MB. Split it.");
    public static readonly Rule Empty = new("file.empty", 400, "文件是空的。", "The file is empty.");
    public static readonly Rule KindNotTaken = new("file.kind-not-taken", 415,
        "不接受这种文件。可用：docx、xlsx、pdf、md、txt、png、jpg。", "This kind of file is not taken. Use docx, xlsx, pdf, md, txt, png or jpg.");
    public static readonly Rule NameWrong = new("file.name-and-content-differ", 415,
        "文件名说是 {0}，内容却是 {1}。", "The name says {0}, the content is {1}.");
    public static readonly Rule AttachedElsewhere = new("file.attached-elsewhere", 409,
        "这个文件已用在别处。请重新上传一份。", "This file is in use elsewhere. Upload it again.");

    public static Text Of(FileClass of) => of switch
    {
        FileClass.Public => new("公开", "public"),
        FileClass.Internal => new("内部", "internal"),
        FileClass.Sensitive => new("敏感", "sensitive"),
    };
}
