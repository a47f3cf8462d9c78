using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Pingshi.Platform.Identity;

public static class ListPeople
{
    public const string Route = "/people";

    public sealed record Row(
        Id<Membership> Membership, Id<Person> Person, string Name, string Mail, string Organization, Side Side, RoleSet Roles, bool IsSteward,
        bool HasJoined, bool HasSecondFactor, Instant? DisabledAt, Instant? LockedUntil, long Version);

    public sealed record Model(
        ListPage<Row> Page, Instant Now, IReadOnlyList<Place> Organizations,
        bool MayInvite, bool MayGiveRoles, bool MayDisable);

    /// <summary>An organisation that people can be invited to.</summary>
    public sealed record Place(Id<Organization> Id, string Name, Side Side);

    /// <summary>One membership with its person and organisation, as it is sorted and filtered.</summary>
    public sealed class Post
    {
        public required Membership Membership { get; init; }
        public required Person Person { get; init; }
        public required Organization Organization { get; init; }
    }

    public static readonly Listing<Post> Listing = new(
        (rows, text) => rows.Where(p => p.Person.Name.Contains(text) || p.Person.Mail.Contains(text) || p.Organization.Name.Contains(text)),
        new("name", IdentityWords.Name, p => p.Person.NameSort),
        new("mail", IdentityWords.Mail, p => p.Person.Mail),
        new("organization", IdentityWords.Organization, p => p.Organization.NameSort));

    public static void Map(Routes routes)
    {
        routes.Read<ListPeoplePage, Model>(Route, OrganizationDirectory.SeePeople, ShowAsync);
        routes.File(Route + "/export", OrganizationDirectory.SeePeople, ExportAsync);
    }

    /// <summary>A steward sees its own organisation; the provider's administrators and account managers see all.</summary>
    private static IQueryable<Post> Posts(AppDb db) =>
        from m in db.Set<Membership>()
        join p in db.Set<Person>() on m.PersonId equals p.Id
        join o in db.Set<Organization>() on m.OrganizationId equals o.Id
        where m.EndedAt == null && (db.IsProvider || m.OrganizationId == db.MyOrganization)
        select new Post { Membership = m, Person = p, Organization = o };

    private static async Task<Model> ShowAsync(Call call)
    {
        var page = await Listing.PageAsync(Posts(call.Db), Listing.Asked(call), x => new Row(
            x.Membership.Id, x.Person.Id, x.Person.Name, x.Person.Mail, x.Organization.Name, x.Organization.Side, x.Membership.Roles, x.Membership.IsSteward,
            x.Person.PasswordHash != null, x.Person.TotpConfirmed, x.Person.DisabledAt, x.Person.LockedUntil, x.Membership.Version), call.Cancel);
        var organizations = await call.Db.Set<Organization>()
            .Where(o => o.ClosedAt == null && (call.Db.IsProvider || o.Id == call.Db.MyOrganization))
            .OrderBy(o => o.NameSort).Select(o => new Place(o.Id, o.Name, o.Side)).ToListAsync(call.Cancel);
        return new(page, call.Scope.Now, organizations,
            OrganizationDirectory.InvitePeople.Allows(call.Scope), OrganizationDirectory.GiveRoles.Allows(call.Scope), OrganizationDirectory.DisablePeople.Allows(call.Scope));
    }

    private static async Task<IResult> ExportAsync(Call call) => await Listing.ExportAsync(
        Posts(call.Db), Listing.Asked(call),
        x => new Dictionary<string, object?> { ["name"] = x.Person.Name, ["mail"] = x.Person.Mail, ["organization"] = x.Organization.Name },
        "people.xlsx", call.Cancel);
}
