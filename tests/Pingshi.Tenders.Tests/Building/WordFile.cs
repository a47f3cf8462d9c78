using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using WordRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace Pingshi.Tenders.Tests.Building;

/// <summary>Builds a text document with the Open XML SDK, one call a paragraph, list, table or change.</summary>
internal sealed class WordFile
{
    private readonly Body body = new();
    private readonly Numbering numbering = new();

    /// <summary>A list definition: for each level its format and the text with %1 … for the counters.</summary>
    public WordFile List(int definition, params (NumberFormatValues Format, string Text)[] levels)
    {
        numbering.InsertAt(
            new AbstractNum(levels.Select((level, index) => new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = level.Format }, new LevelText { Val = level.Text }) { LevelIndex = index }))
            { AbstractNumberId = definition },
            definition - 1);
        return Instance(definition, definition);
    }

    /// <summary>An instance of a list; with a start it counts anew from there.</summary>
    public WordFile Instance(int number, int definition, int? start = null)
    {
        var instance = new NumberingInstance(new AbstractNumId { Val = definition }) { NumberID = number };
        if (start is { } first)
        {
            instance.Append(new LevelOverride(new StartOverrideNumberingValue { Val = first }) { LevelIndex = 0 });
        }

        numbering.Append(instance);
        return this;
    }

    public WordFile Heading(string text, int level = 1) => Add(new Paragraph(new ParagraphProperties(new OutlineLevel { Val = level - 1 }), Run(text)));

    public WordFile Text(string text) => Add(new Paragraph(Run(text)));

    public WordFile Numbered(int list, int level, string text) => Add(new Paragraph(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list })), Run(text)));

    public WordFile Add(params OpenXmlElement[] elements)
    {
        body.Append(elements);
        return this;
    }

    public WordFile Table(params string[][] rows) => Add(new Table(rows.Select(row => new WordRow(row.Select(text => Cell(text))))));

    /// <summary>A cell: how many grid columns it covers, and whether it begins or goes on with a merge downwards.</summary>
    public static WordCell Cell(string text, int span = 1, bool? merge = null)
    {
        var properties = new TableCellProperties();
        if (span > 1)
        {
            properties.Append(new GridSpan { Val = span });
        }

        if (merge is { } begins)
        {
            properties.Append(new VerticalMerge { Val = begins ? MergedCellValues.Restart : MergedCellValues.Continue });
        }

        return new WordCell(properties, new Paragraph(Run(text)));
    }

    public static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    public byte[] Bytes()
    {
        using var memory = new MemoryStream();
        using (var file = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering;
            main.Document = new Document(body);
        }

        return memory.ToArray();
    }

    public NeedDocument Read() => Made.Of(Bytes(), "need.docx");
}

/// <summary>Short ways to read what a test has made.</summary>
internal static class Made
{
    public static NeedDocument Of(byte[] content, string name) => NeedReader.Read(new MemoryStream(content), name);

    public static NeedDocument Of(string content, string name = "need.txt") => Of(System.Text.Encoding.UTF8.GetBytes(content), name);

    /// <summary>The requirement that begins with some words.</summary>
    public static FoundRequirement Find(this NeedDocument document, string begins) =>
        Assert.Single(document.Requirements, requirement => requirement.Text.StartsWith(begins, StringComparison.Ordinal));

    public static bool Has(this NeedDocument document, string begins) => document.Requirements.Any(requirement => requirement.Text.StartsWith(begins, StringComparison.Ordinal));
}
