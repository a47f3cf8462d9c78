namespace Pingshi.Tenders;

/// <summary>
/// What a reading may cost at most. The first limit that is passed ends it with an <see cref="UnreadableDocumentException"/>.
/// Everything is counted while it is unpacked; what a file says of itself is never trusted.
/// </summary>
public sealed record ReadingLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>Size of the file, in bytes. 50 MB unless told.</summary>
    public long FileBytes { get; init; } = 50L * 1024 * 1024;

    /// <summary>Pages of a PDF. 2,000 unless told.</summary>
    public int Pages { get; init; } = 2_000;

    /// <summary>Bytes that all parts of a packed file unpack to. 500 MB unless told.</summary>
    public long UnpackedBytes { get; init; } = 500L * 1024 * 1024;

    /// <summary>Parts of a packed file. 10,000 unless told.</summary>
    public int Parts { get; init; } = 10_000;

    /// <summary>Unpacked bytes per packed byte of one part, looked at from 8 MB unpacked on. 200 unless told.</summary>
    public int CompressionRatio { get; init; } = 200;

    /// <summary>
    /// Characters of text; in docx each element counts as one more and each paragraph as sixteen. 20 million unless told:
    /// about ten times the text of 2,000 pages.
    /// </summary>
    public int Characters { get; init; } = 20_000_000;

    /// <summary>Elements within elements of an XML part. 256 unless told.</summary>
    public int Depth { get; init; } = 256;
}
