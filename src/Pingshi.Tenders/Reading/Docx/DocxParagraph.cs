namespace Pingshi.Tenders.Reading.Docx;

/// <summary>A paragraph as read: its words and what decides its number and rank.</summary>
internal sealed record DocxParagraph(string Text, string Number, int? Heading, int Depth, bool Contents, bool JoinsNext, IReadOnlyList<DocxBlock> Beside);

/// <summary>A block beside the main text, from a text box or a note: a paragraph or a table.</summary>
internal sealed record DocxBlock(DocxParagraph? Paragraph, IReadOnlyList<DraftRow>? Table);

/// <summary>The properties of a paragraph that matter here.</summary>
internal sealed class ParagraphProperties
{
    public string? Style { get; set; }

    public int? List { get; set; }

    public int? Level { get; set; }

    public int? Outline { get; set; }

    public bool MarkDeleted { get; set; }
}
