namespace Pingshi.Tenders.Writing;

/// <summary>A value in a sheet. The kinds are closed: those in this library.</summary>
public abstract record SheetValue
{
    private protected SheetValue()
    {
    }

    /// <summary>Words.</summary>
    /// <param name="text">The words.</param>
    public static implicit operator SheetValue(string text) => new SheetText(text);
}

/// <summary>Words. They are never a formula, whatever they begin with, also after a person has edited the cell.</summary>
/// <param name="Text">The words; what is beyond 32,767 characters, the limit of a cell, is cut and the cut is marked by …</param>
/// <param name="Strong">Whether they stand out.</param>
public sealed record SheetText(string Text, bool Strong = false) : SheetValue;

/// <summary>An amount of money, shown with two decimals.</summary>
/// <param name="Minor">Minor units (fen, cents).</param>
/// <param name="Strong">Whether it stands out, as a total does.</param>
public sealed record SheetMoney(long Minor, bool Strong = false) : SheetValue;

/// <summary>A number, shown with as many decimals as it has, at most six.</summary>
/// <param name="Number">The number.</param>
public sealed record SheetNumber(decimal Number) : SheetValue;

/// <summary>A share, shown in per cent with up to two decimals.</summary>
/// <param name="Share">1 is 100 %.</param>
public sealed record SheetPercent(decimal Share) : SheetValue;

/// <summary>A day.</summary>
/// <param name="Day">The day; one before 1900-03-01, which spreadsheets cannot count, is written as words.</param>
public sealed record SheetDate(DateOnly Day) : SheetValue;

/// <summary>A column of a sheet.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Width">Its width in characters of the standard font, 1 to 255.</param>
public sealed record SheetColumn(string Header, double Width);

/// <summary>A row of a sheet.</summary>
/// <param name="Values">Its values; what goes beyond the columns is a mistake of the caller.</param>
public sealed record SheetRow(params IReadOnlyList<SheetValue> Values);

/// <summary>A table in a workbook: frozen and repeated headings with filters, printed landscape on as many pages as its rows need.</summary>
public sealed record Sheet
{
    /// <summary>Its name on the tab; signs that a name may not hold are replaced, a name longer than 31 is cut and a second one of a kind is counted.</summary>
    public required string Name { get; init; }

    /// <summary>Lines above the table: a title and what it belongs to.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The columns, at least one.</summary>
    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<SheetRow> Rows { get; init; }

    /// <summary>Rows under the table that filters leave where they are: totals and remarks.</summary>
    public IReadOnlyList<SheetRow> Totals { get; init; } = [];

    /// <summary>The language of the page numbers.</summary>
    public Edition Edition { get; init; }
}
