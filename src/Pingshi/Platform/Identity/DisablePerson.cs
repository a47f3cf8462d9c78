using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Identity;

/// <summary>Disabling ends every session at once; enabling and a new link are acts of their own.</summary>
internal static class DisablePerson
{
    public const string Route = "/people/{person}/disable";
    public const string EnableRoute = "/people/{person}/enable";
    public const string LinkRoute = "/people/{person}/new-link";

    public static void Map(Routes routes)
    {
        routes.Act<Nothing, Nothing>(Route, OrganizationDirectory.DisablePeople, ListPeople.Route, (call, _) => SetAsync(call, disabled: true), _ => ListPeople.Route);
        routes.Act<Nothing, Nothing>(EnableRoute, OrganizationDirectory.DisablePeople, ListPeople.Route, (call, _) => SetAsync(call, disabled: false), _ => ListPeople.Route);
        routes.ActShowing<InvitedPage, Nothing, InvitePerson.Answer>(LinkRoute, OrganizationDirectory.DisablePeople, ListPeople.Route, NewLinkAsync);
    }

    private static async Task<Nothing> SetAsync(Call call, bool disabled)
    {
        var person = await FindAsync(call);
        person.DisabledAt = disabled ? call.Scope.Now : null;
        if (disabled)
        {
            await Sessions.EndAsync(call.Db, s => s.PersonId == person.Id, call.Cancel);
        }
        call.Db.Record(disabled ? "identity.disable" : "identity.enable", person.Id.Subject);
        return new();
    }

    private static async Task<InvitePerson.Answer> NewLinkAsync(Call call, Nothing input)
    {
        var person = await FindAsync(call);
        await call.Db.Set<Invitation>().Where(i => i.PersonId == person.Id && i.UsedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.UsedAt, call.Scope.Now), call.Cancel);
        var path = Invitations.Invite(call.Db, person.Id, person.PasswordHash is null ? InvitationPurpose.Join : InvitationPurpose.ResetPassword);
        call.Db.Record("identity.new-link", person.Id.Subject);
        return new(person.Id, person.Name, path);
    }

    private static async Task<Person> FindAsync(Call call)
    {
        var id = call.Id<Person>("person");
        IdentityWords.NotYourself.Unless(id != call.Scope.Actor);
        return await call.Db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id, call.Cancel) ?? throw Refusal.NotFound;
    }
}
