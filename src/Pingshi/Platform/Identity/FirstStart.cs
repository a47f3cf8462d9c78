using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Identity;

/// <summary>While there is no provider, one link printed in the terminal lets one person name it and its three administrators.</summary>
public static class FirstStart
{
    public const string Route = "/first-start/{secret}";

    public sealed record Input
    {
        [Required, StringLength(200)] public required string Provider { get; init; }
        [Required, StringLength(100)] public required string SystemName { get; init; }
        [Required, StringLength(254), EmailAddress] public required string SystemMail { get; init; }
        [Required, StringLength(100)] public required string SecurityName { get; init; }
        [Required, StringLength(254), EmailAddress] public required string SecurityMail { get; init; }
        [Required, StringLength(100)] public required string AuditName { get; init; }
        [Required, StringLength(254), EmailAddress] public required string AuditMail { get; init; }
    }

    /// <summary>Each administrator's role and join link.</summary>
    public sealed record Answer(IReadOnlyList<Link> Links) : IShownOnce<Answer>
    {
        public Answer WithoutSecrets() => new([.. Links.Select(l => l with { Path = "" })]);
    }

    public sealed record Link(Role Role, string Name, string Path);

    public sealed record Model(string Secret);

    public static void Map(Routes routes)
    {
        routes.Page<FirstStartPage, Model>(Route, Policy.Anyone, ShowAsync);
        routes.ActShowing<FirstLinksPage, Input, Answer>(
            Route, Policy.Anyone, Route, (call, input) => ExecuteAsync(call.Db, call.Route("secret"), input, call.Cancel), job: "first-start");
    }

    /// <summary>A new one-time link while there is no provider; earlier ones die. Null once there is one.</summary>
    public static async Task<string?> OpenAsync(Database database, Scope job, CancellationToken ct)
    {
        await using var db = database.Open(job);
        if (await db.Set<Organization>().AnyAsync(o => o.Side == Side.Provider, ct))
        {
            return null;
        }
        await db.Set<Invitation>().Where(i => i.Purpose == InvitationPurpose.FirstStart).ExecuteDeleteAsync(ct);
        var secret = Secret.New();
        db.Add(new Invitation { Id = job.NewId<Invitation>(), Purpose = InvitationPurpose.FirstStart, SecretDigest = Secret.Digest(secret), CreatedAt = job.Now });
        await db.SaveChangesAsync(ct);
        return Patterns.Url(Route, [secret]);
    }

    public static async Task<Answer> ExecuteAsync(AppDb db, string secret, Input input, CancellationToken ct)
    {
        var invitation = await Invitations.TakeAsync(db, secret, [InvitationPurpose.FirstStart], ct);
        (Role Role, string Name, string Mail)[] administrators =
        [
            (Role.SystemAdministrator, input.SystemName, input.SystemMail.Trim().ToLowerInvariant()),
            (Role.SecurityAdministrator, input.SecurityName, input.SecurityMail.Trim().ToLowerInvariant()),
            (Role.AuditAdministrator, input.AuditName, input.AuditMail.Trim().ToLowerInvariant()),
        ];
        IdentityWords.AdministratorsMustDiffer.Unless(administrators.DistinctBy(a => a.Mail).Count() == 3, "auditMail");
        invitation.UsedAt = db.Scope.Now;
        var provider = new Organization
        {
            Id = db.Scope.NewId<Organization>(), Side = Side.Provider, Name = input.Provider, NameSort = SortKey.Of(input.Provider), CreatedAt = db.Scope.Now,
        };
        db.Add(provider);
        List<Link> links = [];
        foreach (var (role, name, mail) in administrators)
        {
            var person = Invitations.NewPerson(db.Scope, name, mail, Language.Chinese);
            db.Add(person);
            db.Add(new Membership { Id = db.Scope.NewId<Membership>(), PersonId = person.Id, OrganizationId = provider.Id, Roles = RoleSet.Of(role) });
            links.Add(new(role, name, Invitations.Invite(db, person.Id, InvitationPurpose.Join)));
            db.Record("identity.first-administrator", person.Id.Subject, null, ("role", role.ToString()), ("name", name), ("mail", mail));
        }
        db.Record("identity.first-start", provider.Id.Subject, null, ("provider", provider.Name));
        await db.SaveChangesAsync(ct);
        return new(links);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var secret = call.Route("secret");
        await using var db = call.Service<Database>().Open(Scope.System("first-start", call.Scope.Now));
        await Invitations.TakeAsync(db, secret, [InvitationPurpose.FirstStart], call.Cancel);
        return new(secret);
    }
}
