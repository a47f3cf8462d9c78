namespace Pingshi.Tenders;

/// <summary>Every code an <see cref="UnreadableDocumentException"/> can carry.</summary>
public static class UnreadableCodes
{
    /// <summary>The file has no bytes, or nothing but white space.</summary>
    public const string Empty = "empty-file";

    /// <summary>The file is larger than allowed. Arguments: the limit in bytes.</summary>
    public const string TooLarge = "file-too-large";

    /// <summary>The PDF has more pages than allowed. Arguments: pages, the limit.</summary>
    public const string TooManyPages = "too-many-pages";

    /// <summary>The packed file unpacks to more than allowed, or suspiciously much per packed byte. Arguments: the limit in bytes.</summary>
    public const string UnpacksTooLarge = "unpacks-too-large";

    /// <summary>The packed file has more parts than allowed. Arguments: parts, the limit.</summary>
    public const string TooManyParts = "too-many-parts";

    /// <summary>The document has more text, or deeper nesting, than allowed. Arguments: the limit in characters.</summary>
    public const string TooMuchText = "too-much-text";

    /// <summary>The document is locked by a password.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>The PDF is a scan: pages of pictures without text. Arguments: pages.</summary>
    public const string Scan = "scan-without-text";

    /// <summary>The file is cut off or damaged. Arguments: the part that could not be read, where known.</summary>
    public const string Corrupt = "corrupt";

    /// <summary>The content is none of docx, pdf, xlsx, Markdown or text. Arguments: what it looks like, where known.</summary>
    public const string UnknownType = "unknown-type";

    /// <summary>The document was read, and nothing in it is a requirement: a price sheet, a form, a letter.</summary>
    public const string NoRequirements = "no-requirements";

    /// <summary>All codes, in the order of this class.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Empty, TooLarge, TooManyPages, UnpacksTooLarge, TooManyParts, TooMuchText, Encrypted, Scan, Corrupt, UnknownType, NoRequirements,
    ];
}
