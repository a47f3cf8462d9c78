namespace Pingshi.Platform.Imports;

/// <summary>A sheet as texts: its rows that hold something, and which cells of its head were merged.</summary>
public sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows, IReadOnlyList<MergedCells> Merged)
{
    /// <summary>Columns up to the last that holds anything.</summary>
    public int Columns { get; } = Rows.Count == 0 ? 0 : Rows.Max(r => r.Cells.Count);

    public SheetRow? Row(int number) => Rows.FirstOrDefault(r => r.Number == number);
}

/// <summary>One row under the number the spreadsheet shows.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The text of a column counted from 0; empty beyond the last.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}

/// <summary>Cells merged into one; rows as the spreadsheet numbers them, columns from 0, both ends included.</summary>
public sealed record MergedCells(int FromRow, int ToRow, int FromColumn, int ToColumn)
{
    public int Width => ToColumn - FromColumn + 1;

    public bool Covers(int row, int column) => row >= FromRow && row <= ToRow && column >= FromColumn && column <= ToColumn;
}

/// <summary>The names of a workbook's visible sheets and the one that was read.</summary>
public sealed record Workbook(IReadOnlyList<string> Names, Sheet Sheet);

/// <summary>Columns by letter, as spreadsheets name them.</summary>
internal static class ColumnLetters
{
    public static string Of(int column) => column < 26 ? ((char)('A' + column)).ToString() : Of((column / 26) - 1) + Of(column % 26);

    private static readonly Dictionary<string, int> Known = Enumerable.Range(0, ImportLimits.Columns).ToDictionary(Of);

    /// <summary>The column counted from 0; null for what is no letter of a column that may be imported.</summary>
    public static int? Find(string letters) => Known.TryGetValue(letters, out var column) ? column : null;
}

/// <summary>What one imported file may cost at most.</summary>
public static class ImportLimits
{
    public const int Rows = 20_000;
    public const int Columns = 60;

    /// <summary>As long as a spreadsheet's own cell can be.</summary>
    public const int CellLength = 32_767;
    public const int Characters = 20_000_000;
    public const long FileBytes = 20L * 1024 * 1024;
    public const long UnpackedBytes = 150L * 1024 * 1024;

    /// <summary>How far down a heading row is looked for.</summary>
    public const int HeadRows = 20;
}
