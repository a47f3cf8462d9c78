namespace Pingshi.Tenders;

/// <summary>The kind of file a document was read from, told by its content and never by its name.</summary>
public enum DocumentFormat
{
    /// <summary>Office Open XML text document.</summary>
    Docx,

    /// <summary>PDF with a text layer.</summary>
    Pdf,

    /// <summary>Office Open XML workbook.</summary>
    Xlsx,

    /// <summary>Markdown, by the file name's ending or by its headings and tables.</summary>
    Markdown,

    /// <summary>Plain text in UTF-8, UTF-16 with a byte order mark, or GB 18030.</summary>
    Text,
}
