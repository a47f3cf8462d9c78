using System.Globalization;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Pingshi.Platform.Files;

namespace Pingshi.Platform.Imports;

/// <summary>Reads a sheet of an xlsx or a CSV file as texts: a formula as its last value, an error as its name.</summary>
internal static class SheetReader
{
    /// <summary>Rows to read where all are wanted: one more than may be, so that too many are noticed and not read to the end.</summary>
    public const int All = ImportLimits.Rows + ImportLimits.HeadRows + 1;
    private const long MostCells = 20_000_000;

    // ExcelDataReader asks for code page 1252 as soon as it is configured; CSV that is no UTF-8 is GB 18030 here.
    static SheetReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="sheet">The sheet's name; null = the first that holds anything.</param>
    /// <param name="most">Rows to read; what comes after is left unread.</param>
    public static async Task<Workbook> ReadAsync(Stream content, string fileName, string? sheet, int most, CancellationToken ct)
    {
        ImportWords.FileTooLarge.Unless(content.Length <= ImportLimits.FileBytes, "file", ImportLimits.FileBytes / 1024 / 1024);
        var isCsv = !Path.GetExtension(fileName).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);
        ImportWords.FileTooLarge.Unless(isCsv || await PackageSize.IsWithinAsync(content, ImportLimits.UnpackedBytes, ct), "file", ImportLimits.UnpackedBytes / 1024 / 1024);
        content.Position = 0;
        return await Task.Run(() => Read(content, isCsv, Path.GetFileNameWithoutExtension(fileName), sheet, most, ct), ct);
    }

    private static Workbook Read(Stream content, bool isCsv, string csvName, string? sheet, int most, CancellationToken ct)
    {
        try
        {
            using var reader = isCsv
                ? ExcelReaderFactory.CreateCsvReader(content, new() { FallbackEncoding = Encoding.GetEncoding("GB18030"), LeaveOpen = true })
                : ExcelReaderFactory.CreateOpenXmlReader(content, new() { LeaveOpen = true });
            List<string> names = [];
            Sheet? chosen = null;
            do
            {
                if (!isCsv && reader.VisibleState != "visible")
                {
                    continue;
                }
                var name = isCsv ? csvName : reader.Name;
                names.Add(name);
                if (chosen is null && (sheet is null || sheet == name))
                {
                    chosen = new SheetReading(reader, name, isCsv ? [] : ErrorCells.Of(content, name), most, ct).Read();
                    chosen = sheet is null && chosen.Rows.Count == 0 ? null : chosen;
                }
            }
            while (reader.NextResult());
            ImportWords.NoSuchSheet.Unless(sheet is null || chosen is not null, "sheet", sheet ?? "");
            return new(names, chosen ?? throw new Refusal(ImportWords.NothingInside.Because("file")));
        }
        catch (Exception damaged) when (damaged is ExcelReaderException or XmlException or InvalidDataException or IOException or FormatException
            or OverflowException or ArgumentException or IndexOutOfRangeException or KeyNotFoundException or InvalidOperationException or NullReferenceException)
        {
            throw new Refusal(ImportWords.Unreadable.Because("file"));
        }
    }

    /// <summary>One pass over one sheet; a value merged downwards holds for every row it spans.</summary>
    private sealed class SheetReading(IExcelDataReader reader, string name, Dictionary<(int, int), string> errors, int most, CancellationToken ct)
    {
        private readonly List<MergedCells> _merged = [.. (reader.MergeCells ?? []).Select(m => new MergedCells(m.FromRow + 1, m.ToRow + 1, m.FromColumn, m.ToColumn))];
        private readonly (string Text, int Until)[] _downwards = new (string, int)[ImportLimits.Columns];
        private readonly List<SheetRow> _rows = [];
        private long _cells;
        private long _characters;

        public Sheet Read()
        {
            var tall = _merged.Where(m => m.ToRow > m.FromRow).GroupBy(m => (m.FromRow, m.FromColumn)).ToDictionary(g => g.Key, g => g.First().ToRow);
            for (var number = 1; _rows.Count < most && reader.Read(); number++)
            {
                ct.ThrowIfCancellationRequested();
                if (RowAt(number, tall) is { } cells)
                {
                    _rows.Add(new(number, cells));
                }
                _cells += reader.FieldCount;
                ImportWords.TooMuch.Unless(_cells <= MostCells && _characters <= ImportLimits.Characters, "file", ImportLimits.Characters);
            }
            ImportWords.TooManyRows.Unless(_rows.Count < All, "file", ImportLimits.Rows);
            return new(name, _rows, [.. _merged.Where(m => m.FromRow <= ImportLimits.HeadRows * 2)]);
        }

        private List<string>? RowAt(int number, Dictionary<(int, int), int> tall)
        {
            List<string> cells = [];
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var text = errors.TryGetValue((number, column), out var error) ? error : Text(reader, column);
                if (text.Length == 0)
                {
                    continue;
                }
                var cell = ColumnLetters.Of(column) + number.ToString(CultureInfo.InvariantCulture);
                ImportWords.TooManyColumns.Unless(column < ImportLimits.Columns, "file", ImportLimits.Columns, cell);
                ImportWords.CellTooLong.Unless(text.Length <= ImportLimits.CellLength, "file", cell, ImportLimits.CellLength);
                cells.AddRange(Enumerable.Repeat("", column - cells.Count));
                cells.Add(text);
                _characters += text.Length;
                _downwards[column] = (text, tall.GetValueOrDefault((number, column), number));
            }
            return cells.Count == 0 ? null : Filled(cells, number);
        }

        private List<string> Filled(List<string> cells, int number)
        {
            for (var column = 0; column < _downwards.Length; column++)
            {
                var (text, until) = _downwards[column];
                if (until >= number && text is not null)
                {
                    cells.AddRange(Enumerable.Repeat("", Math.Max(0, column + 1 - cells.Count)));
                    cells[column] = cells[column].Length == 0 ? text : cells[column];
                }
            }
            return cells;
        }
    }

    private static string Text(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "",
        string text => Unharmed(text.ReplaceLineEndings("\n").Trim()),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        double number when reader.GetNumberFormatString(column)?.EndsWith('%') == true => Plain(number * 100) + "%",
        double number => Plain(number),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };

    // Fifteen digits are what a spreadsheet keeps; beyond them a number shows its exponent, so that nobody takes it for exact.
    private static string Plain(double number) => Math.Abs(number) < 1e15 && Math.Abs(number) >= 1e-9
        ? Math.Round((decimal)number, 12).ToString("0.############", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Takes back the apostrophe that <see cref="Xlsx.Harmless(string)"/> put before a text in a file of ours.</summary>
    private static string Unharmed(string text) => text is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] ? text[1..] : text;
}
