using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Accounts;

/// <summary>A customer as the provider knows it: facts, sites, team, notes, handovers.</summary>
public static class ShowCustomer
{
    public const string Route = "/customers/{organization}";

    public sealed record SiteRow(Id<Site> Id, string Name, string County, Text Province, string? Region, string Address, double? Latitude, double? Longitude, Instant? ClosedAt);

    public sealed record Member(Id<Person> Person, string Name, TeamPart Part, bool IsLead);

    public sealed record NoteRow(string Author, Instant At, string Text);

    public sealed record Passed(string Label, int Count);

    public sealed record HandoverRow(string From, string To, string By, Instant At, string Note, IReadOnlyList<Passed> Passed);

    public sealed record Model(
        Id<Organization> Customer, string Name, string? CreditCode, OrganizationSize? Size, Instant? ClosedAt,
        Id<Industry>? Industry, string? IndustryName, Id<Region>? Region, string? RegionName,
        IReadOnlyList<SiteRow> Sites, IReadOnlyList<Member> Team, IReadOnlyList<NoteRow> Notes, IReadOnlyList<HandoverRow> Handovers,
        IReadOnlyList<Choice<Industry>> Industries, IReadOnlyList<Choice<Region>> Regions, IReadOnlyList<Choice<Person>> Colleagues, bool MayKeep, long Version) : IVersioned;

    public static void Map(Routes routes) => routes.Read<ShowCustomerPage, Model>(Route, Keeping.See, ShowAsync);

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var customer = await db.CustomerAsync(call);
        var profile = await db.Set<CustomerProfile>().AsNoTracking().SingleOrDefaultAsync(p => p.CustomerId == customer.Id, ct);
        var mayKeep = Keeping.Keep.Allows(call.Scope);
        var (industries, regions) = (await db.IndustryChoicesAsync(profile?.IndustryId, ct), await db.RegionChoicesAsync(profile?.RegionId, ct));
        var team = await TeamAsync(db, customer.Id, ct);
        return new(
            customer.Id, customer.Name, customer.CreditCode, customer.Size, customer.ClosedAt,
            profile?.IndustryId, industries.SingleOrDefault(i => i.Id == profile?.IndustryId)?.Name, profile?.RegionId, regions.SingleOrDefault(r => r.Id == profile?.RegionId)?.Name,
            await SitesAsync(db, customer.Id, ct), team, await NotesAsync(db, customer.Id, ct), await HandoversAsync(call, customer.Id),
            industries, regions, mayKeep ? [.. (await db.SeatableColleaguesAsync(ct)).Where(c => team.All(m => m.Person != c.Id))] : [], mayKeep, KeepCustomer.VersionOf(customer, profile));
    }

    internal static async Task<IReadOnlyList<SiteRow>> SitesAsync(AppDb db, Id<Organization> customer, CancellationToken ct)
    {
        var regions = await db.Set<Region>().AsNoTracking().ToListAsync(ct);
        var sites = await db.Set<Site>().AsNoTracking().Where(s => s.OrganizationId == customer).OrderBy(s => s.ClosedAt != null).ThenBy(s => s.NameSort).ToListAsync(ct);
        return [.. sites.Select(s => new SiteRow(
            s.Id, s.Name, s.CountyCode, DivisionCode.ProvinceOf(s.CountyCode), regions.Of(s.CountyCode)?.Name, s.Address, s.Latitude, s.Longitude, s.ClosedAt))];
    }

    private static async Task<IReadOnlyList<Member>> TeamAsync(AppDb db, Id<Organization> customer, CancellationToken ct) => await (
        from m in db.Set<TeamMember>().AsNoTracking()
        join p in db.Set<Person>() on m.PersonId equals p.Id
        where m.CustomerId == customer
        orderby m.IsLead descending, p.NameSort
        select new Member(p.Id, p.Name, m.Part, m.IsLead)).ToListAsync(ct);

    private static async Task<IReadOnlyList<NoteRow>> NotesAsync(AppDb db, Id<Organization> customer, CancellationToken ct) => await (
        from n in db.Set<CustomerNote>().AsNoTracking()
        join p in db.Set<Person>() on n.AuthorId equals p.Id
        where n.CustomerId == customer
        orderby n.At descending, n.Id descending
        select new NoteRow(p.Name, n.At, n.Text)).ToListAsync(ct);

    private static async Task<IReadOnlyList<HandoverRow>> HandoversAsync(Call call, Id<Organization> customer)
    {
        var db = call.Db;
        var done = await (
            from h in db.Set<Handover>().AsNoTracking()
            join f in db.Set<Person>() on h.FromId equals f.Id
            join t in db.Set<Person>() on h.ToId equals t.Id
            join b in db.Set<Person>() on h.ById equals b.Id
            where h.CustomerId == customer
            orderby h.At descending, h.Id descending
            select new { h.Id, From = f.Name, To = t.Name, By = b.Name, h.At, h.Note }).ToListAsync(call.Cancel);
        var ids = done.Select(h => h.Id).ToList();
        var counts = (await db.Set<HandoverCount>().AsNoTracking().Where(c => ids.Contains(c.HandoverId)).ToListAsync(call.Cancel)).ToLookup(c => c.HandoverId);
        var labels = HandOverCustomer.StepsOf(call).ToDictionary(s => s.Key, s => call.Service<Reader>().Say(s.Label));
        return [.. done.Select(h => new HandoverRow(h.From, h.To, h.By, h.At, h.Note,
            [.. counts[h.Id].OrderBy(c => c.Step, StringComparer.Ordinal).Select(c => new Passed(labels.GetValueOrDefault(c.Step, c.Step), c.Count))]))];
    }
}
