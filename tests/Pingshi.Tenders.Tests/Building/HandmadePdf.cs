using System.Globalization;
using System.Text;

namespace Pingshi.Tenders.Tests.Building;

/// <summary>
/// Writes small PDFs by hand: text in a built-in font at stated positions, rules, pictures, nothing else. Chinese goes
/// through a font with a ToUnicode table, as most programs write it.
/// </summary>
internal sealed class HandmadePdf
{
    private readonly List<string> pages = [];
    private readonly SortedDictionary<char, int> glyphs = [];

    public HandmadePdf Page(params IEnumerable<string> content)
    {
        pages.Add(string.Join('\n', content));
        return this;
    }

    /// <summary>Text of Latin characters.</summary>
    public static string Latin(double x, double y, string text, double size = 11) =>
        string.Create(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {x} {y} Td ({text.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET");

    /// <summary>Text of Chinese characters, each as wide as the size.</summary>
    public string Chinese(double x, double y, string text, double size = 12)
    {
        var hex = new StringBuilder();
        foreach (var character in text)
        {
            if (!glyphs.TryGetValue(character, out var glyph))
            {
                glyphs[character] = glyph = glyphs.Count + 1;
            }

            hex.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
        }

        return string.Create(CultureInfo.InvariantCulture, $"BT /F2 {size} Tf {x} {y} Td <{hex}> Tj ET");
    }

    public static string Rule(double x1, double y1, double x2, double y2) => string.Create(CultureInfo.InvariantCulture, $"{x1} {y1} m {x2} {y2} l S");

    /// <summary>A filled area without outline, as programs paint paper and shade.</summary>
    public static string Fill(double x, double y, double width, double height) => string.Create(CultureInfo.InvariantCulture, $"1 g {x} {y} {width} {height} re f 0 g");

    /// <summary>A picture of one pixel over the whole page: what a scanner leaves.</summary>
    public const string Scan = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u0080 EI Q";

    public byte[] Bytes()
    {
        var widths = string.Join(' ', Enumerable.Repeat("1000", glyphs.Count));
        var map = string.Join('\n', glyphs.Select(pair => string.Create(CultureInfo.InvariantCulture, $"<{pair.Value:X4}> <{(int)pair.Key:X4}>")));
        var unicode = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
            + $"{glyphs.Count} beginbfchar\n{map}\nendbfchar\nendcmap end end";
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, index) => $"{8 + (2 * index)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Hand /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 7 0 R >>",
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Hand /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R /DW 1000 /W [1 [{widths}]] >>",
            "<< /Type /FontDescriptor /FontName /Hand /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
            Stream(unicode),
        ];
        foreach (var page in pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add(Stream(page));
        }

        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var index = 0; index < objects.Count; index++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {Trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>More entries of the trailer, such as encryption.</summary>
    public string Trailer { get; init; } = "";

    private static string Stream(string content) => $"<< /Length {Encoding.Latin1.GetByteCount(content)} >>\nstream\n{content}\nendstream";
}
