using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Pingshi.Platform.Mail;
using Pingshi.Platform.Outbox;

namespace Pingshi.Platform.Identity;

/// <summary>
/// An account and its one-time link. The provider invites its own people and each customer's and partner's first person;
/// that first person invites the rest.
/// </summary>
public static class InvitePerson
{
    public const string Route = "/people/invite";

    public sealed record Input
    {
        public required Id<Organization> Organization { get; init; }
        [Required, StringLength(100)] public required string Name { get; init; }
        [Required, StringLength(254), EmailAddress] public required string Mail { get; init; }
        public bool AlsoMail { get; init; }
    }

    /// <summary>The link's path; empty when a repeated request is answered, and for people who have a password already.</summary>
    public sealed record Answer(Id<Person> Person, string Name, string Path) : IShownOnce<Answer>
    {
        public Answer WithoutSecrets() => this with { Path = "" };
    }

    public static void Map(Routes routes) =>
        routes.ActShowing<InvitedPage, Input, Answer>(Route, OrganizationDirectory.InvitePeople, ListPeople.Route,
            (call, input) => ExecuteAsync(call.Db, input, call.Service<IOptions<MailOptions>>().Value, call.Cancel));

    public static async Task<Answer> ExecuteAsync(AppDb db, Input input, MailOptions mailing, CancellationToken ct)
    {
        MailWords.NotSetUp.Unless(!input.AlsoMail || (mailing.Host is not null && mailing.PublicAddress is not null), "alsoMail");
        var organization = await db.Set<Organization>().SingleOrDefaultAsync(o => o.Id == input.Organization, ct) ?? throw Refusal.NotFound;
        var isFirst = !await db.Set<Membership>().AnyAsync(m => m.OrganizationId == organization.Id && m.EndedAt == null, ct);
        Refusal.If(WhyNot(db.Scope, organization, isFirst));
        var mail = input.Mail.Trim().ToLowerInvariant();
        // Whether the address is known on the deployment is looked up past the filter and never told.
        var person = await db.Set<Person>().IgnoreQueryFilters([Filters.Scope]).SingleOrDefaultAsync(p => p.Mail == mail, ct);
        var isNew = person is null;
        if (person is null)
        {
            person = Invitations.NewPerson(db.Scope, input.Name, mail, Language.Chinese);
            db.Add(person);
        }
        IdentityWords.MailTaken.Unless(!await db.Set<Membership>().AnyAsync(m => m.PersonId == person.Id && m.OrganizationId == organization.Id, ct), "mail");
        db.Add(new Membership
        {
            Id = db.Scope.NewId<Membership>(), PersonId = person.Id, OrganizationId = organization.Id, IsSteward = isFirst && organization.Side != Side.Provider,
        });
        var path = isNew ? Invitations.Invite(db, person.Id, InvitationPurpose.Join) : "";
        db.Record("identity.invite", person.Id.Subject, null, ("name", input.Name), ("mail", mail), ("organization", organization.Id.ToString()));
        if (input.AlsoMail && isNew)
        {
            db.Post(MailToSend.Type, person.Id.Value, 1, MailWords.Invitation(mail, input.Name, organization.Name, mailing.PublicAddress + path));
        }
        return new(person.Id, input.Name, path);
    }

    private static IEnumerable<Reason> WhyNot(Scope scope, Organization organization, bool isFirst)
    {
        if (scope.Organization == organization.Id)
        {
            if (scope.Side == Side.Provider && !scope.Has(Role.SystemAdministrator))
            {
                yield return AccessWords.WrongRole.Because();
            }
        }
        else if (!isFirst)
        {
            yield return IdentityWords.FirstPersonExists.Because("organization");
        }
    }
}
