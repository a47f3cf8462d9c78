using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Identity;

public static class ListOrganizations
{
    public const string Route = "/organizations";

    public sealed record Row(Id<Organization> Id, string Name, Side Side, string? CreditCode, OrganizationSize? Size);

    public sealed record Model(ListPage<Row> Page, bool MayCreate);

    public static readonly Listing<Organization> Listing = new(
        (rows, text) => rows.Where(o => o.Name.Contains(text)),
        new("name", IdentityWords.Organization, o => o.NameSort),
        new("side", IdentityWords.SideWord, o => o.Side),
        new("size", IdentityWords.Size, o => o.Size));

    public static void Map(Routes routes)
    {
        routes.Read<ListOrganizationsPage, Model>(Route, OrganizationDirectory.SeeOrganizations, ShowAsync);
        routes.File(Route + "/export", OrganizationDirectory.SeeOrganizations, ExportAsync);
    }

    private static async Task<Model> ShowAsync(Call call) => new(
        await Listing.PageAsync(call.Db.Set<Organization>(), Listing.Asked(call), o => new Row(o.Id, o.Name, o.Side, o.CreditCode, o.Size), call.Cancel),
        OrganizationDirectory.KeepOrganizations.Allows(call.Scope));

    private static async Task<IResult> ExportAsync(Call call) => await Listing.ExportAsync(
        call.Db.Set<Organization>(), Listing.Asked(call),
        o => new Dictionary<string, object?> { ["name"] = o.Name, ["side"] = o.Side.ToString(), ["creditCode"] = o.CreditCode, ["size"] = o.Size.ToString() },
        "organizations.xlsx", call.Cancel);
}
