using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Pingshi.Tenders.Reading;

/// <summary>Reads a workbook: each visible sheet is a table whose rows keep the numbers the sheet shows.</summary>
internal static class WorkbookReader
{
    private const long MostCells = 20_000_000;

    // ExcelDataReader asks for code page 1252 as soon as it is configured, whatever the file.
    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string? MainPart(PackedParts parts) => OfficeParts.Main(parts, "workbook.xml");

    public static void Read(byte[] content, PackedParts parts, DocumentBuilder builder)
    {
        parts.CountAll(4L * builder.Limits.Characters);
        try
        {
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content, writable: false));
            long cells = 0;
            do
            {
                if (reader.VisibleState == "visible")
                {
                    cells = ReadSheet(reader, builder, cells);
                }
            }
            while (reader.NextResult());
        }
        catch (ExcelReaderException)
        {
            throw new UnreadableDocumentException(UnreadableCodes.Corrupt, "xl/workbook.xml");
        }
    }

    private static long ReadSheet(IExcelDataReader reader, DocumentBuilder builder, long cells)
    {
        var spans = (reader.MergeCells ?? []).GroupBy(range => (range.FromRow, range.FromColumn)).ToDictionary(group => group.Key, group => group.First());
        var rows = new List<DraftRow>();
        for (var number = 1; reader.Read(); number++)
        {
            cells += reader.FieldCount;
            if (cells > MostCells)
            {
                throw new UnreadableDocumentException(UnreadableCodes.TooMuchText, builder.Limits.Characters.ToString(CultureInfo.InvariantCulture));
            }

            builder.Count(1);
            var row = new List<DraftCell>();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var text = Text(reader, column);
                if (text.Length == 0)
                {
                    continue;
                }

                builder.Count(text.Length);
                var span = spans.GetValueOrDefault((number - 1, column));
                row.Add(new DraftCell(
                    text, column + 1, span is null ? 1 : span.ToColumn - span.FromColumn + 1, span is null ? 1 : span.ToRow - span.FromRow + 1));
            }

            if (row.Count > 0)
            {
                rows.Add(new DraftRow(row, number));
            }
        }

        if (rows.Count > 0)
        {
            builder.Table(rows, reader.Name);
        }

        return cells;
    }

    private static string Text(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "",
        string text => Glyphs.Repair(text).ReplaceLineEndings("\n").Trim(),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        double number when reader.GetNumberFormatString(column)?.EndsWith('%') == true => (number * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };
}
