using Microsoft.EntityFrameworkCore;

namespace Pingshi.Accounts;

/// <summary>A customer's own people see their sites and whom to turn to, and nothing of what the provider notes.</summary>
public static class ShowOurAccount
{
    public const string Route = "/our-account";

    public sealed record SiteRow(Id<Site> Id, string Name, string County, Text Province, string Address, bool IsClosed);

    public sealed record Contact(string Name, TeamPart Part, bool IsLead);

    public sealed record Model(IReadOnlyList<SiteRow> Sites, IReadOnlyList<Contact> Team);

    public static void Map(Routes routes) => routes.Read<ShowOurAccountPage, Model>(Route, Keeping.SeeOwn, ShowAsync);

    private static async Task<Model> ShowAsync(Call call)
    {
        var us = call.Scope.Acting;
        var sites = await call.Db.Set<Site>().AsNoTracking().Where(s => s.OrganizationId == us).OrderBy(s => s.ClosedAt != null).ThenBy(s => s.NameSort).ToListAsync(call.Cancel);
        var team = await call.Db.Set<TeamMember>().AsNoTracking().Where(m => m.CustomerId == us && m.ShownAs != null).ToListAsync(call.Cancel);
        return new(
            [.. sites.Select(s => new SiteRow(s.Id, s.Name, s.CountyCode, DivisionCode.ProvinceOf(s.CountyCode), s.Address, s.ClosedAt is not null))],
            [.. team.OrderByDescending(m => m.IsLead).ThenBy(m => m.Part).ThenBy(m => SortKey.Of(m.ShownAs!), StringComparer.Ordinal).Select(m => new Contact(m.ShownAs!, m.Part, m.IsLead))]);
    }
}
