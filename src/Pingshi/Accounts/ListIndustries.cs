using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Pingshi.Accounts;

public static class ListIndustries
{
    public const string Route = "/industries";

    public sealed record Row(Id<Industry> Id, string Name, int Customers, Instant? ClosedAt, long Version);

    public sealed record Model(ListPage<Row> Page, bool MayKeep);

    public static readonly Listing<Industry> Listing = new(
        (rows, text) => rows.Where(i => i.Name.Contains(text)),
        new("name", AccountWords.Industry, i => i.NameSort),
        new("closed", AccountWords.State, i => i.ClosedAt));

    public static void Map(Routes routes)
    {
        routes.Read<ListIndustriesPage, Model>(Route, Keeping.See, ShowAsync);
        routes.File(Route + "/export", Keeping.See, ExportAsync);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var db = call.Db;
        return new(await Listing.PageAsync(db.Set<Industry>().AsNoTracking(), Listing.Asked(call),
            i => new Row(i.Id, i.Name, db.Set<CustomerProfile>().Count(p => p.IndustryId == i.Id), i.ClosedAt, i.Version), call.Cancel), Keeping.Keep.Allows(call.Scope));
    }

    private static async Task<IResult> ExportAsync(Call call) => await Listing.ExportAsync(
        call.Db.Set<Industry>().AsNoTracking(), Listing.Asked(call), i => new() { ["name"] = i.Name, ["closed"] = i.ClosedAt?.ToString() }, "industries.xlsx", call.Cancel);
}
