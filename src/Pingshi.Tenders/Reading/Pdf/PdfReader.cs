using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Pingshi.Tenders.Reading.Pdf;

/// <summary>Reads a PDF's text layer page by page: ruled tables first, then lines and paragraphs of what is left.</summary>
internal static class PdfReader
{
    /// <summary>A page of a scan has a picture and at most a stamp's worth of characters.</summary>
    private const int FewCharacters = 12;

    public static void Read(byte[] content, DocumentBuilder builder)
    {
        try
        {
            using var pdf = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (pdf.NumberOfPages > builder.Limits.Pages)
            {
                throw new UnreadableDocumentException(UnreadableCodes.TooManyPages, Text(pdf.NumberOfPages), Text(builder.Limits.Pages));
            }

            Read(pdf, builder);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableDocumentException(UnreadableCodes.Encrypted);
        }
        catch (Exception fault) when (fault is not (UnreadableDocumentException or OperationCanceledException or OutOfMemoryException))
        {
            // PdfPig reports damage by whatever its tokenizer stumbles over; no type of its own covers them all.
            throw new UnreadableDocumentException(UnreadableCodes.Corrupt, "pdf");
        }
    }

    private static void Read(PdfDocument pdf, DocumentBuilder builder)
    {
        var pages = new List<PdfPage>();
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            builder.Cancellation.ThrowIfCancellationRequested();
            pages.Add(ReadPage(pdf.GetPage(number), builder));
        }

        var empty = pages.Where(page => page.Lines.Sum(line => line.Text.Length) < FewCharacters && page.Tables.Count == 0).ToList();
        if (empty.Count * 10 >= pages.Count * 9)
        {
            throw new UnreadableDocumentException(UnreadableCodes.Scan, Text(pages.Count));
        }

        builder.Warnings.AddRange(empty.Where(page => page.Pictures > 0).Select(page =>
            new ReadingWarning("page-without-text", [Text(page.Number)], new Place(page.Number, null, null, null, null, 0, 0))));
        PageFurniture.Remove(pages);
        new PdfParagraphs(builder).Write(pages);
    }

    private static PdfPage ReadPage(Page page, DocumentBuilder builder)
    {
        var letters = page.Letters;
        builder.Count(letters.Count);
        var glyphs = new List<Glyph>(letters.Count);
        foreach (var letter in letters)
        {
            if (letter.Value is { Length: > 0 } value && (value.Length > 1 || !char.IsWhiteSpace(value[0]) || value == " ")
                && letter.TextOrientation is TextOrientation.Horizontal or TextOrientation.Other)
            {
                var size = letter.PointSize > 0 ? letter.PointSize : letter.BoundingBox.Height;
                glyphs.Add(new Glyph(
                    value, letter.StartBaseLine.X, Math.Max(letter.EndBaseLine.X, letter.StartBaseLine.X), letter.StartBaseLine.Y,
                    Math.Clamp(size, 1, 100), letter.FontDetails?.IsBold == true || letter.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) == true));
            }
        }

        var (horizontal, vertical) = Rules(page);
        var tables = RuledTables.Take(horizontal, vertical, ref glyphs);
        return new PdfPage(page.Number, page.Width, page.Height, LineFinder.Of(glyphs), tables, page.NumberOfImages);
    }

    private static (List<Rule> Horizontal, List<Rule> Vertical) Rules(Page page)
    {
        const double Thin = 2.5;
        const int MostPieces = 20_000;
        List<Rule> horizontal = [], vertical = [];
        var drawn = page.Paths.Where(path => !path.IsClipping).SelectMany(path => path.Select(piece => (path.IsStroked, piece)));
        foreach (var (stroked, path) in drawn.Take(MostPieces))
        {
            if (path.GetBoundingRectangle() is not { } box)
            {
                continue;
            }

            var thick = box.Width > Thin && box.Height > Thin;
            if (thick && !stroked)
            {
                // A filled area is paper or shade: only what is drawn as a line rules a table.
                continue;
            }

            if (path.IsDrawnAsRectangle && thick)
            {
                // A drawn box is a cell with four rules.
                horizontal.AddRange([new Rule(box.Bottom, box.Left, box.Right), new Rule(box.Top, box.Left, box.Right)]);
                vertical.AddRange([new Rule(box.Left, box.Bottom, box.Top), new Rule(box.Right, box.Bottom, box.Top)]);
                continue;
            }

            foreach (var command in path.Commands.OfType<PdfSubpath.Line>())
            {
                Add(command.From.X, command.From.Y, command.To.X, command.To.Y);
            }

            if (path.IsDrawnAsRectangle || path.Commands.Count == 0)
            {
                Add(box.Left, box.Bottom, box.Right, box.Top);
            }
        }

        return (horizontal, vertical);

        void Add(double x1, double y1, double x2, double y2)
        {
            if (Math.Abs(y1 - y2) <= Thin && Math.Abs(x1 - x2) > Thin)
            {
                horizontal.Add(new Rule((y1 + y2) / 2, Math.Min(x1, x2), Math.Max(x1, x2)));
            }
            else if (Math.Abs(x1 - x2) <= Thin && Math.Abs(y1 - y2) > Thin)
            {
                vertical.Add(new Rule((x1 + x2) / 2, Math.Min(y1, y2), Math.Max(y1, y2)));
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
