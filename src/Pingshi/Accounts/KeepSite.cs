using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Dispatch;
using Pingshi.Platform.Identity;

namespace Pingshi.Accounts;

/// <summary>The provider adds a customer's site, corrects it, closes it, opens it again.</summary>
public static class KeepSite
{
    public const string AddRoute = "/customers/{organization}/sites/new";
    public const string Route = "/customers/{organization}/sites/{site}";
    public const string CloseRoute = "/customers/{organization}/sites/{site}/close";

    public sealed record Input
    {
        [Required, StringLength(120)] public required string Name { get; init; }
        [Required, StringLength(6)] public required string County { get; init; }
        [Required, StringLength(300)] public required string Address { get; init; }

        /// <summary>Degrees north, in <see cref="System"/>.</summary>
        [Range(-90, 90)] public double? Latitude { get; init; }

        /// <summary>Degrees east, in <see cref="System"/>.</summary>
        [Range(-180, 180)] public double? Longitude { get; init; }

        /// <summary>Where the two were read from.</summary>
        public CoordinateSystem? System { get; init; }
    }

    public sealed record Model(
        Id<Organization> Customer, string CustomerName, Id<Site> Site, string Name, string County, string Address, double? Latitude, double? Longitude, bool IsClosed, bool MayKeep, long Version) : IVersioned;

    public sealed record Kept(Id<Organization> Customer, Id<Site> Site);

    public static void Map(Routes routes)
    {
        routes.Act<Input, Kept>(AddRoute, Keeping.Keep, ShowCustomer.Route, AddAsync, k => Patterns.Url(ShowCustomer.Route, k.Customer));
        routes.Read<KeepSitePage, Model>(Route, Keeping.See, ShowAsync);
        routes.Act<Input, Kept>(Route, Keeping.Keep, Route, EditAsync, k => Patterns.Url(ShowCustomer.Route, k.Customer));
        routes.Act<KeepIndustry.Closing, Kept>(CloseRoute, Keeping.Keep, Route, CloseAsync, k => Patterns.Url(ShowCustomer.Route, k.Customer));
    }

    /// <summary>All reasons why a site may not be recorded so.</summary>
    public static IEnumerable<Reason> WhyNot(Input input)
    {
        foreach (var reason in DivisionCode.WhyNotCounty(input.County, "county"))
        {
            yield return reason;
        }
        if ((input.Latitude, input.Longitude, input.System) is not ((null, null, null) or ({ }, { }, { })))
        {
            yield return AccountWords.HalfAPosition.Because("system");
        }
    }

    private static async Task<Kept> AddAsync(Call call, Input input)
    {
        var db = call.Db;
        var customer = await db.CustomerAsync(call);
        AccountWords.CustomerClosed.Unless(customer.ClosedAt is null);
        var site = Add(db, customer.Id, input);
        return new(customer.Id, site.Id);
    }

    private static async Task<Kept> EditAsync(Call call, Input input)
    {
        var site = await LoadAsync(call);
        call.Expect(site);
        Edit(call.Db, site, input);
        return new(site.OrganizationId, site.Id);
    }

    internal static Site Add(AppDb db, Id<Organization> customer, Input input)
    {
        Refusal.If(WhyNot(input));
        var site = new Site
        {
            Id = db.Scope.NewId<Site>(), OrganizationId = customer, Name = input.Name, NameSort = SortKey.Of(input.Name), CountyCode = input.County, Address = input.Address,
            Position = PositionOf(input),
        };
        db.Add(site);
        Record(db, "accounts.add-site", site);
        return site;
    }

    internal static void Edit(AppDb db, Site site, Input input)
    {
        AccountWords.SiteClosed.Unless(site.ClosedAt is null);
        Refusal.If(WhyNot(input));
        site.Rename(input.Name);
        (site.CountyCode, site.Address, site.Position) = (input.County, input.Address, PositionOf(input));
        Record(db, "accounts.edit-site", site);
    }

    private static async Task<Kept> CloseAsync(Call call, KeepIndustry.Closing input)
    {
        var site = await LoadAsync(call);
        call.Expect(site);
        site.ClosedAt = input.Close ? site.ClosedAt ?? call.Scope.Now : null;
        Record(call.Db, input.Close ? "accounts.close-site" : "accounts.open-site", site);
        return new(site.OrganizationId, site.Id);
    }

    // Seven decimals are a centimetre; what a conversion adds below that is noise, and makes the form show it.
    internal static GeoPoint? PositionOf(Input input)
    {
        if ((input.Latitude, input.Longitude, input.System) is not ({ } latitude, { } longitude, { } system))
        {
            return null;
        }
        var point = GeoPoint.From(system, latitude, longitude);
        return new(double.Round(point.Latitude, 7), double.Round(point.Longitude, 7));
    }

    private static void Record(AppDb db, string act, Site site) => db.Record(act, site.Id.Subject, null,
        ("customer", site.OrganizationId.ToString()), ("name", site.Name), ("county", site.CountyCode), ("address", site.Address), ("position", site.Position?.ToString()));

    private static async Task<Site> LoadAsync(Call call)
    {
        var (customer, id) = (call.Id<Organization>("organization"), call.Id<Site>("site"));
        return await call.Db.Set<Site>().SingleOrDefaultAsync(s => s.Id == id && s.OrganizationId == customer, call.Cancel) ?? throw Refusal.NotFound;
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (customer, site) = (await call.Db.CustomerAsync(call), await LoadAsync(call));
        return new(customer.Id, customer.Name, site.Id, site.Name, site.CountyCode, site.Address, site.Latitude, site.Longitude, site.ClosedAt is not null, Keeping.Keep.Allows(call.Scope), site.Version);
    }
}
