using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Accounts;

public static class ListCustomers
{
    public const string Route = "/customers";

    public sealed record Row(Id<Organization> Id, string Name, string? CreditCode, string? Industry, string? Region, int Sites, string Leads, bool IsClosed);

    public sealed record Model(ListPage<Row> Page, IReadOnlyList<Choice<Industry>> Industries, IReadOnlyList<Choice<Region>> Regions, bool MayKeep);

    /// <summary>A customer beside what the provider knows of it, as it is sorted and filtered.</summary>
    public sealed class Line
    {
        public required Organization Customer { get; init; }
        public required Industry? Industry { get; init; }
        public required Region? Region { get; init; }
        public required int Sites { get; init; }
    }

    public static readonly Listing<Line> Listing = new(
        (rows, text) => rows.Where(l => l.Customer.Name.Contains(text) || (l.Customer.CreditCode != null && l.Customer.CreditCode.Contains(text))
            || (l.Industry != null && l.Industry.Name.Contains(text)) || (l.Region != null && l.Region.Name.Contains(text))),
        new("name", AccountWords.Customer, l => l.Customer.NameSort),
        new("industry", AccountWords.Industry, l => l.Industry!.NameSort),
        new("region", AccountWords.Region, l => l.Region!.NameSort),
        new("sites", AccountWords.Sites, l => l.Sites));

    public static void Map(Routes routes)
    {
        routes.Read<ListCustomersPage, Model>(Route, Keeping.See, ShowAsync);
        routes.File(Route + "/export", Keeping.See, ExportAsync);
    }

    private static IQueryable<Line> Lines(AppDb db) =>
        from o in db.Customers.AsNoTracking()
        join p in db.Set<CustomerProfile>() on o.Id equals p.CustomerId into profiles
        from profile in profiles.DefaultIfEmpty()
        join i in db.Set<Industry>() on profile.IndustryId equals (Id<Industry>?)i.Id into industries
        from industry in industries.DefaultIfEmpty()
        join r in db.Set<Region>() on profile.RegionId equals (Id<Region>?)r.Id into regions
        from region in regions.DefaultIfEmpty()
        select new Line { Customer = o, Industry = industry, Region = region, Sites = db.Set<Site>().Count(s => s.OrganizationId == o.Id && s.ClosedAt == null) };

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var page = await Listing.PageAsync(Lines(db), Listing.Asked(call), l => l, ct);
        var leads = await LeadsAsync(db, [.. page.Rows.Select(l => l.Customer.Id)], ct);
        return new(
            new([.. page.Rows.Select(l => RowOf(l, leads))], page.Total, page.Page, page.Pages, page.Query),
            await db.IndustryChoicesAsync(null, ct), await db.RegionChoicesAsync(null, ct), Keeping.Keep.Allows(call.Scope));
    }

    private static Row RowOf(Line line, ILookup<Id<Organization>, string> leads) => new(
        line.Customer.Id, line.Customer.Name, line.Customer.CreditCode, line.Industry?.Name, line.Region?.Name, line.Sites, string.Join("、", leads[line.Customer.Id]), line.Customer.ClosedAt is not null);

    private static async Task<ILookup<Id<Organization>, string>> LeadsAsync(AppDb db, IReadOnlyList<Id<Organization>> customers, CancellationToken ct) => (await (
        from m in db.Set<TeamMember>().AsNoTracking()
        join p in db.Set<Person>() on m.PersonId equals p.Id
        where m.IsLead && customers.Contains(m.CustomerId)
        orderby p.NameSort
        select new { m.CustomerId, p.Name }).ToListAsync(ct)).ToLookup(m => m.CustomerId, m => m.Name);

    private static async Task<IResult> ExportAsync(Call call) => await Listing.ExportAsync(Lines(call.Db), Listing.Asked(call), l => new()
    {
        ["name"] = l.Customer.Name, ["creditCode"] = l.Customer.CreditCode, ["industry"] = l.Industry?.Name, ["region"] = l.Region?.Name, ["sites"] = l.Sites,
    }, "customers.xlsx", call.Cancel);
}
