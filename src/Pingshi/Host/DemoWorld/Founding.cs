using Pingshi.Partners;
using Pingshi.Platform.Identity;

namespace Pingshi.Host.DemoWorld;

/// <summary>The first start, then everyone in the order in which they get there: administrators, the provider's people, the others' first persons, their colleagues.</summary>
internal static class Founding
{
    public static async Task ProviderAsync(World world, DemoApi api, string firstStart)
    {
        string Mail(Member member) => World.MailOf(Cast.Provider, member);
        var (system, security, audit) = (Cast.SystemAdministrator, Cast.SecurityAdministrator, Cast.AuditAdministrator);
        var first = await api.ActAsync<FirstStart.Answer>(firstStart, new FirstStart.Input
        {
            Provider = Cast.Provider.Name, SystemName = system.Name, SystemMail = Mail(system), SecurityName = security.Name, SecurityMail = Mail(security),
            AuditName = audit.Name, AuditMail = Mail(audit),
        });
        foreach (var administrator in (Member[])[system, security, audit])
        {
            await world.JoinAsync(Cast.Provider, administrator, first.Links.Single(l => l.Role == administrator.Roles[0]).Path);
            await world[administrator].SetUpSecondFactorAsync();
        }
        var places = (await world[system].SeeAsync<People>(ListPeople.Route)).Model.Organizations;
        world.Enter(Cast.Provider, places.Single().Id);
        await ColleaguesAsync(world, Cast.Provider, system, security, [.. Cast.Provider.Members.Skip(3)]);
    }

    /// <summary>The account manager brings customers and partners; each one's first person does the rest for its own.</summary>
    public static async Task OthersAsync(World world)
    {
        var accountManager = world[Cast.AccountManager];
        await Customers.AddAsync(world);
        foreach (var party in Cast.Others)
        {
            var first = party.Members[0];
            if (party.Side == Side.Partner)
            {
                world.Enter(party, await AddPartnerAsync(accountManager, party));
            }
            await InviteAsync(world, accountManager, party, first);
            await GiveRolesAsync(world[first], party, [first]);
            await ColleaguesAsync(world, party, first, first, [.. party.Members.Skip(1)]);
        }
    }

    private static async Task<Id<Organization>> AddPartnerAsync(DemoPerson accountManager, Party party) =>
        (await accountManager.ActAsync<AddPartner.Added>(AddPartner.Route, new AddPartner.Input
        {
            Name = party.Name, Kinds = party.Brings, Regions = [Places.QingheCity, Places.LanjiangCity], State = PartnerState.Active,
            ContactName = party.Members[0].Name, ContactMail = World.MailOf(party, party.Members[0]),
        })).Partner;

    private static async Task ColleaguesAsync(World world, Party party, Member inviting, Member givingRoles, IReadOnlyList<Member> colleagues)
    {
        foreach (var colleague in colleagues)
        {
            await InviteAsync(world, world[inviting], party, colleague);
        }
        await GiveRolesAsync(world[givingRoles], party, colleagues);
    }

    private static async Task InviteAsync(World world, DemoPerson inviting, Party party, Member invited)
    {
        var invitation = await inviting.ActAsync<InvitePerson.Answer>(InvitePerson.Route, new InvitePerson.Input { Organization = world[party], Name = invited.Name, Mail = World.MailOf(party, invited) });
        await world.JoinAsync(party, invited, invitation.Path);
    }

    private static async Task GiveRolesAsync(DemoPerson giving, Party party, IReadOnlyList<Member> members)
    {
        var posts = (await giving.SeeAsync<People>(ListPeople.Route)).Model.Page.Rows.ToDictionary(r => r.Mail);
        foreach (var member in members)
        {
            var post = posts[World.MailOf(party, member)];
            await giving.ActAsync<Nothing>(Patterns.Url(GiveRolesTo.Route, [post.Membership]), new GiveRolesTo.Input { Roles = member.Roles }, post.Version);
        }
    }

    private sealed record People(Page Page, IReadOnlyList<ListPeople.Place> Organizations);

    private sealed record Page(IReadOnlyList<Post> Rows);

    private sealed record Post(Id<Membership> Membership, string Mail, long Version);
}
