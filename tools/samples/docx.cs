#!/usr/bin/env dotnet
#:package DocumentFormat.OpenXml
#:package System.IO.Packaging
#:property RestorePackagesWithLockFile=false
#:property PublishAot=false
// Writes the Word documents of samples/ from their readable sources, the same bytes every time:
//   dotnet run tools/samples/docx.cs SOURCE.md OUT.docx [EDITION]
//
// The sources are Markdown with a few conventions:
//   % line         a line of the cover               # ## ###      chapter, section, subsection, numbered by Word
//   1) clause      a clause numbered by Word         | a | b |     a row of a table, the first row its header
//   {2}line        only in that edition              anything else a paragraph
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

if (args.Length is < 2 or > 3)
{
    await Console.Error.WriteLineAsync("Usage: dotnet run tools/samples/docx.cs SOURCE.md OUT.docx [EDITION]");
    return 2;
}

var edition = args.Length == 3 ? args[2] : "1";
var lines = (await File.ReadAllLinesAsync(args[0])).Select(line => Source.Edition.Match(line) switch
{
    { Success: false } => line,
    { } marked when marked.Groups[1].Value == edition => line[marked.Length..],
    _ => null,
}).OfType<string>();
using var package = new MemoryStream();
using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document, autoSave: true))
{
    Source.Write(document, [.. lines]);
}
await Source.StoreAsync(package, args[1]);
return 0;

internal static partial class Source
{
    private const int ClauseLevel = 3;

    [GeneratedRegex(@"^\{(\d)\}")]
    public static partial Regex Edition { get; }

    [GeneratedRegex(@"^\d+\)\s+")]
    private static partial Regex Clause { get; }

    public static void Write(WordprocessingDocument document, IReadOnlyList<string> lines)
    {
        // Parts are given their ids: the SDK's own are random.
        var main = document.AddNewPart<MainDocumentPart>("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "document");
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = Styles();
        main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = Numbering();
        main.AddNewPart<FooterPart>("footer").Footer = new Footer(Centred(new SimpleField { Instruction = "PAGE" }));
        var body = new Body();
        for (var at = 0; at < lines.Count; at++)
        {
            switch (lines[at])
            {
                case "":
                    break;
                case ['%', ..] cover:
                    body.Append(Centred(Words(cover[1..].Trim(), bold: true, halfPoints: at < 2 ? 44 : 30)));
                    break;
                case ['|', ..]:
                    List<string> rows = [.. lines.Skip(at).TakeWhile(line => line.StartsWith('|'))];
                    body.Append(TableOf(rows), new Paragraph());
                    at += rows.Count - 1;
                    break;
                case ['#', ..] heading:
                    var level = heading.TakeWhile(c => c == '#').Count();
                    body.Append(Styled($"Heading{level}", heading[level..].Trim(), pageBreak: level == 1));
                    break;
                case { } line when Clause.Match(line) is { Success: true } number:
                    body.Append(Numbered(line[number.Length..]));
                    break;
                case { } line:
                    body.Append(Styled("BodyText", line));
                    break;
            }
        }
        body.Append(new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1440, Bottom = 1440, Left = 1588, Right = 1588, Header = 850, Footer = 850, Gutter = 0 }));
        main.Document = new Document(body);
    }

    /// <summary>Packs the parts again under one date, so that the same source gives the same bytes.</summary>
    public static async Task StoreAsync(MemoryStream package, string file)
    {
        package.Position = 0;
        await using var to = File.Create(file);
        using var from = new ZipArchive(package, ZipArchiveMode.Read);
        using var packed = new ZipArchive(to, ZipArchiveMode.Create);
        foreach (var part in from.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
        {
            var entry = packed.CreateEntry(part.FullName, CompressionLevel.SmallestSize);
            entry.LastWriteTime = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
            await using var content = await part.OpenAsync();
            await using var copy = await entry.OpenAsync();
            await content.CopyToAsync(copy);
        }
    }

    // One list numbers chapters, sections, subsections and clauses: each level starts again below the one above it.
    private static Numbering Numbering()
    {
        (NumberFormatValues Format, string Text, string? Style)[] levels =
        [
            (NumberFormatValues.ChineseCounting, "第%1章", "Heading1"), (NumberFormatValues.ChineseCounting, "%2、", "Heading2"),
            (NumberFormatValues.ChineseCounting, "（%3）", "Heading3"), (NumberFormatValues.Decimal, "%4.", null),
        ];
        var list = new AbstractNum { AbstractNumberId = 0, MultiLevelType = new() { Val = MultiLevelValues.Multilevel } };
        foreach (var (index, (format, text, style)) in levels.Index())
        {
            var level = new Level { LevelIndex = index, StartNumberingValue = new() { Val = 1 }, NumberingFormat = new() { Val = format } };
            if (style is not null)
            {
                level.ParagraphStyleIdInLevel = new() { Val = style };
            }
            level.Append(new LevelSuffix { Val = LevelSuffixValues.Space }, new LevelText { Val = text }, new LevelJustification { Val = LevelJustificationValues.Left });
            list.Append(level);
        }
        return new Numbering(list, new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });
    }

    private static Styles Styles()
    {
        var styles = new Styles(new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(Fonts(), new FontSize { Val = "24" }))));
        foreach (var (level, size) in ((int, string)[])[(1, "36"), (2, "30"), (3, "26")])
        {
            styles.Append(new Style(
                new StyleName { Val = $"heading {level}" },
                new StyleParagraphProperties(
                    new KeepNext(), new NumberingProperties(new NumberingLevelReference { Val = level - 1 }, new NumberingId { Val = 1 }),
                    new SpacingBetweenLines { Before = "240", After = "120", Line = "360", LineRule = LineSpacingRuleValues.Auto },
                    new Justification { Val = level == 1 ? JustificationValues.Center : JustificationValues.Left }, new OutlineLevel { Val = level - 1 }),
                new StyleRunProperties(new Bold(), new FontSize { Val = size })) { Type = StyleValues.Paragraph, StyleId = $"Heading{level}" });
        }
        styles.Append(new Style(
            new StyleName { Val = "Body Text" },
            new StyleParagraphProperties(
                new SpacingBetweenLines { Line = "360", LineRule = LineSpacingRuleValues.Auto }, new Indentation { FirstLine = "480" })) { Type = StyleValues.Paragraph, StyleId = "BodyText" });
        return styles;
    }

    private static Table TableOf(IReadOnlyList<string> rows)
    {
        List<string[]> cells = [.. rows.Select(row => row.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];
        var (columns, text) = (cells[0].Length, 8800);
        // A column is as wide as its longest cell asks for, within a tenth and two thirds of the page.
        var wants = Enumerable.Range(0, columns).Select(column => Math.Clamp(cells.Max(row => row[column].Length), 4, 40)).ToList();
        var widths = wants.Select(want => text * want / wants.Sum()).ToList();
        var table = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = text.ToString(CultureInfo.InvariantCulture) },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 4 },
                    new RightBorder { Val = BorderValues.Single, Size = 4 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })),
            new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) })));
        foreach (var (index, row) in cells.Index())
        {
            var line = new TableRow(new TableRowProperties(new CantSplit()));
            if (index == 0)
            {
                line.TableRowProperties!.Append(new TableHeader());
            }
            line.Append(row.Select((cell, column) => new TableCell(
                new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = widths[column].ToString(CultureInfo.InvariantCulture) }),
                new Paragraph(new ParagraphProperties(new SpacingBetweenLines { Before = "40", After = "40" }), Words(cell, bold: index == 0, halfPoints: 21)))));
            table.Append(line);
        }
        return table;
    }

    private static Paragraph Styled(string style, string words, bool pageBreak = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (pageBreak)
        {
            properties.Append(new PageBreakBefore());
        }
        return new(properties, Words(words));
    }

    private static Paragraph Numbered(string words) => new(
        new ParagraphProperties(
            new ParagraphStyleId { Val = "BodyText" }, new NumberingProperties(new NumberingLevelReference { Val = ClauseLevel }, new NumberingId { Val = 1 })),
        Words(words));

    private static Paragraph Centred(OpenXmlElement content) => new(
        new ParagraphProperties(new SpacingBetweenLines { Before = "480", After = "240" }, new Justification { Val = JustificationValues.Center }), content);

    private static Run Words(string words, bool bold = false, int? halfPoints = null)
    {
        var properties = new RunProperties();
        if (bold)
        {
            properties.Append(new Bold());
        }
        if (halfPoints is { } size)
        {
            properties.Append(new FontSize { Val = size.ToString(CultureInfo.InvariantCulture) });
        }
        return new(properties, new Text(words) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static RunFonts Fonts() => new() { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "宋体" };
}
