namespace Pingshi.Tenders.Reading.Pdf;

/// <summary>Joins lines into paragraphs over lines and pages, and writes paragraphs and tables in reading order.</summary>
internal sealed class PdfParagraphs(DocumentBuilder builder)
{
    private readonly HashSet<string> words = [];
    private string text = "";
    private int page;
    private PdfLine? last;

    public void Write(List<PdfPage> pages)
    {
        foreach (var word in pages.SelectMany(page => page.Lines).SelectMany(line => line.Text.Split(' ')).Where(word => word.Length > 3 && char.IsAsciiLetter(word[0])))
        {
            words.Add(word.Trim('.', ',', ';', ':', '(', ')'));
        }

        foreach (var page in pages)
        {
            Write(page);
        }

        Flush();
    }

    private void Write(PdfPage current)
    {
        // The right edge of the text: most full lines end there.
        var edges = current.Lines.Select(line => line.Right).Order().ToList();
        var right = edges.Count == 0 ? current.Width : edges[Math.Max(0, (int)(edges.Count * 0.9) - 1)];
        var tables = new Queue<PdfTable>(current.Tables);
        foreach (var line in current.Lines)
        {
            while (tables.TryPeek(out var table) && table.Top > line.Base)
            {
                Keep(tables.Dequeue(), current.Number);
            }

            Take(line, right, current.Number);
        }

        while (tables.TryDequeue(out var table))
        {
            Keep(table, current.Number);
        }
    }

    private void Keep(PdfTable table, int number)
    {
        Flush();
        builder.Table(table.Rows, page: number);
    }

    private void Take(PdfLine line, double right, int number)
    {
        if (last is { } above && text.Length > 0 && GoesOn(above, line, right, number))
        {
            text = Lines.Join(text, line.Text, words.Contains);
        }
        else
        {
            Flush();
            text = line.Text;
            page = number;
        }

        last = line;
    }

    private bool GoesOn(PdfLine above, PdfLine line, double right, int number)
    {
        if ((PdfText.StartsItem(line.Text) && !IsReference(above, line, right)) || (PdfText.IsLabelled(above.Text) && PdfText.IsLabelled(line.Text)) || Math.Abs(above.Size - line.Size) > 1.2 || (above.Bold != line.Bold && above.Right < right - (4 * above.Size)))
        {
            return false;
        }

        var full = above.Right > right - ((Lines.IsCjk(above.Text[^1]) ? 2.2 : 7) * above.Size);
        if (number != page && above.Base < line.Base)
        {
            // Over the page: the sentence is open and the next page does not begin indented.
            return full && !PdfText.EndsSentence(above.Text);
        }

        var gap = above.Base - line.Base;
        return full && gap < line.Size * 2.6 && !(PdfText.EndsSentence(above.Text) && line.Left > above.Left + line.Size)
            && line.Left < above.Left + (6 * line.Size);
    }

    /// <summary>"… this is not a FAR / Part 15 procurement": a full line in Latin script that the sentence runs on from.</summary>
    private static bool IsReference(PdfLine above, PdfLine line, double right) =>
        above.Right > right - (7 * above.Size) && char.IsAsciiLetterOrDigit(above.Text[^1]) && char.IsAsciiLetterUpper(line.Text[0])
        && Finding.ClauseNumber.Of(line.Text).Shape is Finding.NumberShape.Chapter or Finding.NumberShape.Annex && Math.Abs(above.Size - line.Size) < 0.5;

    private void Flush()
    {
        if (text.Length > 0)
        {
            builder.Clause(text, page: page);
        }

        text = "";
        last = null;
    }
}
