namespace Pingshi.Tenders.Reading.Pdf;

/// <summary>A piece of text on a page. Distances are points from the bottom left corner.</summary>
internal readonly record struct Glyph(string Text, double Left, double Right, double Base, double Size, bool Bold)
{
    public double MiddleX => (Left + Right) / 2;

    public double MiddleY => Base + (Size * 0.3);
}

/// <summary>A line of text on a page.</summary>
internal sealed record PdfLine(string Text, double Left, double Right, double Base, double Size, bool Bold);

/// <summary>A table on a page, by its ruled lines.</summary>
internal sealed record PdfTable(double Top, double Bottom, IReadOnlyList<DraftRow> Rows);

/// <summary>What a page holds: lines and tables, each with its height on the page.</summary>
internal sealed record PdfPage(int Number, double Width, double Height, List<PdfLine> Lines, List<PdfTable> Tables, int Pictures);
