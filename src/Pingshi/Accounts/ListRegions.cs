using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Pingshi.Accounts;

public static class ListRegions
{
    public const string Route = "/regions";

    public sealed record Row(Id<Region> Id, string Name, IReadOnlyList<string> Prefixes, int Customers, Instant? ClosedAt, long Version);

    public sealed record Model(ListPage<Row> Page, bool MayKeep);

    public static readonly Listing<Region> Listing = new(
        (rows, text) => rows.Where(r => r.Name.Contains(text) || r.Prefixes.Any(p => p == text)),
        new("name", AccountWords.Region, r => r.NameSort),
        new("closed", AccountWords.State, r => r.ClosedAt));

    public static void Map(Routes routes)
    {
        routes.Read<ListRegionsPage, Model>(Route, Keeping.See, ShowAsync);
        routes.File(Route + "/export", Keeping.See, ExportAsync);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var db = call.Db;
        return new(await Listing.PageAsync(db.Set<Region>().AsNoTracking(), Listing.Asked(call),
            r => new Row(r.Id, r.Name, r.Prefixes, db.Set<CustomerProfile>().Count(p => p.RegionId == r.Id), r.ClosedAt, r.Version), call.Cancel), Keeping.Keep.Allows(call.Scope));
    }

    private static async Task<IResult> ExportAsync(Call call) => await Listing.ExportAsync(
        call.Db.Set<Region>().AsNoTracking(), Listing.Asked(call),
        r => new() { ["name"] = r.Name, ["divisionCodes"] = string.Join(' ', r.Prefixes), ["closed"] = r.ClosedAt?.ToString() }, "regions.xlsx", call.Cancel);
}
