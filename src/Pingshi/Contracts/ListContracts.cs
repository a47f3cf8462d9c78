using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Proposals.Structure;

namespace Pingshi.Contracts;

/// <summary>The contracts of the tree that the reader's organisation is a side of, with their changes.</summary>
public static class ListContracts
{
    public const string Route = "/engagements/{engagement}/contracts";

    public sealed record Row(
        Id<Contract> Id, int Sequence, ContractKind Kind, PaperKind Paper, string Number, IReadOnlyList<string> Sides, decimal? Amount, string Currency, ContractState State, int Edition, Instant DrawnAt);

    public sealed record Model(EngagementHead Head, EngagementId Engagement, ListPage<Row> Page, bool MayDraw);

    public static readonly Listing<Contract> Listing = new(
#pragma warning disable CA1307, CA1310 // Becomes SQL, where a StringComparison has no meaning.
        (rows, text) => rows.Where(c => c.Number.Contains(text)),
#pragma warning restore CA1307, CA1310
        new("number", ContractWords.NumberWord, c => c.Sequence),
        new("kind", ContractWords.KindWord, c => c.Kind),
        new("drawn", ContractWords.DrawnAt, c => c.DrawnAt));

    public static void Map(Routes routes)
    {
        routes.Read<ListContractsPage, Model>(Route, Contracting.See, ShowAsync);
        routes.File(Route + "/export", Contracting.See, ExportAsync);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var page = await Listing.PageAsync(Of(call), Listing.Asked(call), c => c, call.Cancel);
        var rows = await RowsAsync(call, page.Rows);
        return new(await EngagementHead.LoadAsync(call), call.Engagement, new(rows, page.Total, page.Page, page.Pages, page.Query), rows.All(r => r.State == ContractState.Draft) && Contracting.Draft.Allows(call.Scope));
    }

    private static async Task<IResult> ExportAsync(Call call)
    {
        var (reader, query) = (call.Service<Reader>(), Listing.Asked(call));
        call.Db.Record("contracts.export", Outcome.Read, null, call.Engagement, []);
        await call.Db.SaveChangesAsync(call.Cancel);
        var page = await Listing.PageAsync(Of(call), query, c => c, call.Cancel);
        return Xlsx.Download((await RowsAsync(call, page.Rows)).Select(row => new Dictionary<string, object?>
        {
            [reader.Say(ContractWords.NumberWord)] = row.Number,
            [reader.Say(ContractWords.KindWord)] = reader.Say(row.Paper == PaperKind.Contract ? ContractWords.Of(row.Kind) : ContractWords.Of(row.Paper)),
            [reader.Say(ContractWords.SidesWord)] = reader.List(row.Sides),
            [reader.Say(ContractWords.Amount)] = row.Amount,
            [reader.Say(ContractWords.StateWord)] = reader.Say(ContractWords.Of(row.State)),
            [reader.Say(ContractWords.DrawnAt)] = reader.Say(row.DrawnAt),
        }), "contracts.xlsx");
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(Call call, IReadOnlyList<Contract> contracts)
    {
        List<Row> rows = [];
        foreach (var contract in contracts)
        {
            var loaded = await call.Db.LoadAsync(contract, call.Cancel);
            var (terms, state) = (loaded.Terms, loaded.Standing.State);
            rows.Add(new(contract.Id, contract.Sequence, contract.Kind, contract.Paper, terms.Number, [.. terms.Sides.Select(s => s.Name)], terms.Amount?.Amount, terms.Currency, state, contract.Editions, contract.DrawnAt));
        }
        return rows;
    }

    private static IQueryable<Contract> Of(Call call)
    {
        var id = call.Engagement;
        return call.Db.Set<Contract>().AsNoTracking().Where(c => c.EngagementId == id);
    }
}
