using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Pingshi.Platform.Identity;

/// <summary>What a person sets for itself: name, language, zone, password, whom it acts for, where it is signed in.</summary>
public static class MyAccount
{
    public const string Route = "/account";

    public sealed record Device(Id<Session> Id, string Name, Instant LastSeenAt, bool IsHere);

    public sealed record Post(Id<Membership> Id, string Organization, bool IsActing);

    public sealed record Model(string Name, string Mail, Language Language, string Zone, bool HasSecondFactor, long Version, IReadOnlyList<Device> Devices, IReadOnlyList<Post> Posts) : IVersioned;

    public sealed record Profile
    {
        [Required, StringLength(100)] public required string Name { get; init; }
        public required Language Language { get; init; }
        [Required, StringLength(60)] public required string Zone { get; init; }
    }

    public sealed record NewPassword
    {
        [Required, StringLength(128)] public required string OldPassword { get; init; }
        [Required, StringLength(128)] public required string Password { get; init; }
    }

    public sealed record ActingFor
    {
        public required Id<Membership> Membership { get; init; }
    }

    public static void Map(Routes routes)
    {
        routes.Read<MyAccountPage, Model>(Route, Policy.OwnAccount, ShowAsync);
        routes.Act<Profile, Nothing>("/account/profile", Policy.OwnAccount, Route, ChangeProfileAsync, _ => Route);
        routes.Act<NewPassword, Nothing>("/account/password", Policy.OwnAccount, Route, ChangePasswordAsync, _ => Route);
        routes.Act<ActingFor, Nothing>("/account/acting-for", Policy.OwnAccount, Route, ActForAsync, _ => "/");
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var me = await call.Db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == call.Scope.Actor, call.Cancel);
        var here = call.Http.SignedIn.Session;
        var sessions = await call.Db.Set<Session>().AsNoTracking()
            .Where(s => s.PersonId == me.Id && s.EndedAt == null).OrderByDescending(s => s.LastSeenAt).ThenBy(s => s.Id).ToListAsync(call.Cancel);
        // A person's own posts lie also outside the organisation it acts for now.
        await using var all = call.Service<Database>().Open(Scope.System("own-posts", call.Scope.Now));
        var posts = await (
            from m in all.Set<Membership>()
            join o in all.Set<Organization>() on m.OrganizationId equals o.Id
            where m.PersonId == me.Id && m.EndedAt == null
            orderby m.Id
            select new Post(m.Id, o.Name, o.Id == call.Scope.Organization)).ToListAsync(call.Cancel);
        return new(me.Name, me.Mail, me.Language, me.Zone, me.TotpConfirmed, me.Version,
            [.. sessions.Where(s => s.IsAlive(call.Scope.Now)).Select(s => new Device(s.Id, s.Device, s.LastSeenAt, s.Id == here.Id))], posts);
    }

    private static async Task<Nothing> ChangeProfileAsync(Call call, Profile input)
    {
        IdentityWords.UnknownZone.Unless(DateTimeZoneProviders.Tzdb.GetZoneOrNull(input.Zone) is not null, "zone", input.Zone);
        var me = await call.Db.Set<Person>().SingleAsync(p => p.Id == call.Scope.Actor, call.Cancel);
        call.Expect(me);
        (me.Name, me.NameSort, me.Language, me.Zone) = (input.Name, SortKey.Of(input.Name), input.Language, input.Zone);
        call.Db.Record("identity.change-profile", me.Id.Subject);
        return new();
    }

    private static async Task<Nothing> ChangePasswordAsync(Call call, NewPassword input)
    {
        var passwords = call.Service<Passwords>();
        var me = await call.Db.Set<Person>().SingleAsync(p => p.Id == call.Scope.Actor, call.Cancel);
        IdentityWords.WrongSignIn.Unless(passwords.Verify(me, input.OldPassword), "oldPassword");
        me.PasswordHash = passwords.Hash(me, input.Password);
        var here = call.Http.SignedIn.Session.Id;
        await Sessions.EndAsync(call.Db, s => s.PersonId == me.Id && s.Id != here, call.Cancel);
        call.Db.Record("identity.change-password", me.Id.Subject);
        return new();
    }

    private static async Task<Nothing> ActForAsync(Call call, ActingFor input)
    {
        var me = call.Scope.Actor;
        await using (var all = call.Service<Database>().Open(Scope.System("own-posts", call.Scope.Now)))
        {
            if (!await all.Set<Membership>().AnyAsync(m => m.Id == input.Membership && m.PersonId == me && m.EndedAt == null, call.Cancel))
            {
                throw Refusal.NotFound;
            }
        }
        var here = call.Http.SignedIn.Session.Id;
        await call.Db.Set<Session>().Where(s => s.Id == here).ExecuteUpdateAsync(s => s.SetProperty(x => x.ActingAs, input.Membership), call.Cancel);
        call.Db.Record("identity.act-for", input.Membership.Subject);
        return new();
    }
}
