using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;

namespace Pingshi.Platform.Web;

/// <summary>A column that a list may be sorted by; the closed set of them is all a caller can name.</summary>
public sealed record Column<T>(string Name, Text Label, Expression<Func<T, object?>> By);

/// <summary>What a list was asked for.</summary>
public sealed record ListQuery(string? Filter, string Sort, bool Descending, int Page)
{
    public string With(string url, int? page = null, string? sort = null)
    {
        var descending = sort is null ? Descending : sort == Sort && !Descending;
        return string.Create(CultureInfo.InvariantCulture,
            $"{url}?filter={Uri.EscapeDataString(Filter ?? "")}&sort={sort ?? Sort}&descending={(descending ? "true" : "false")}&page={page ?? 1}");
    }
}

/// <summary>One page of a list, and how it was asked for.</summary>
public sealed record ListPage<TRow>(IReadOnlyList<TRow> Rows, int Total, int Page, int Pages, ListQuery Query);

/// <summary>
/// How rows of <typeparamref name="T"/> are listed: sortable columns, one text filter, pages of fifty. Rows that a column
/// holds equal follow each other by id, so that no row is on two pages and none on no page.
/// </summary>
public sealed class Listing<T>(Func<IQueryable<T>, string, IQueryable<T>> filter, params IReadOnlyList<Column<T>> columns) where T : class
{
    public const int PageSize = 50;
    private const int MostExported = 100_000;

    private static readonly Expression<Func<T, object?>> id = IdOf();

    public IReadOnlyList<Column<T>> Columns { get; } = columns;

    /// <summary>Reads the query; a column that does not exist is refused by name.</summary>
    public ListQuery Asked(Call call, string? sort = null, bool descending = false)
    {
        var named = call.Query("sort") ?? sort ?? Columns[0].Name;
        WebWords.UnknownColumn.Unless(Columns.Any(c => c.Name == named), "sort", named, string.Join(", ", Columns.Select(c => c.Name)));
        var page = int.TryParse(call.Query("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return new(call.Query("filter"), named, call.Query("descending") is { } way ? way == "true" : descending, Math.Clamp(page, 1, 1_000_000));
    }

    public async Task<ListPage<TRow>> PageAsync<TRow>(IQueryable<T> rows, ListQuery query, Expression<Func<T, TRow>> project, CancellationToken ct)
    {
        var filtered = Filtered(rows, query);
        var total = await filtered.CountAsync(ct);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Min(query.Page, pages);
        var shown = await Sorted(filtered, query).Skip((page - 1) * PageSize).Take(PageSize).Select(project).ToListAsync(ct);
        return new(shown, total, page, pages, query);
    }

    /// <summary>The whole filtered list as xlsx; a cell that a spreadsheet would run is text.</summary>
    public async Task<IResult> ExportAsync(IQueryable<T> rows, ListQuery query, Func<T, Dictionary<string, object?>> cells, string name, CancellationToken ct)
    {
        var all = await Sorted(Filtered(rows, query), query).Take(MostExported).ToListAsync(ct);
        return Xlsx.Download(all.Select(cells), name);
    }

    private IQueryable<T> Filtered(IQueryable<T> rows, ListQuery query) => query.Filter is { } text ? filter(rows, text) : rows;

    private IOrderedQueryable<T> Sorted(IQueryable<T> rows, ListQuery query)
    {
        var by = Columns.Single(c => c.Name == query.Sort).By;
        return query.Descending ? rows.OrderByDescending(by).ThenByDescending(id) : rows.OrderBy(by).ThenBy(id);
    }

    // The row's own id or, where it joins several, that of the first: what the list is about.
    private static Expression<Func<T, object?>> IdOf()
    {
        var row = Expression.Parameter(typeof(T));
        Expression listed = typeof(T).GetProperty("Id") is null ? Expression.Property(row, typeof(T).GetProperties()[0]) : row;
        return Expression.Lambda<Func<T, object?>>(Expression.Convert(Expression.Property(listed, "Id"), typeof(object)), row);
    }
}

/// <summary>Spreadsheets out.</summary>
public static class Xlsx
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static IResult Download(IEnumerable<Dictionary<string, object?>> rows, string name)
    {
        var bytes = new MemoryStream();
        bytes.SaveAs(rows.Select(Harmless));
        bytes.Position = 0;
        return Results.File(bytes, MediaType, name);
    }

    private static Dictionary<string, object?> Harmless(Dictionary<string, object?> row) =>
        row.ToDictionary(cell => cell.Key, cell => cell.Value is string text ? Harmless(text) : cell.Value);

    /// <summary>A text that a spreadsheet would take for a formula when the file is saved as CSV gets a leading apostrophe.</summary>
    public static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
}
