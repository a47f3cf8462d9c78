using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Identity;

/// <summary>Who was invited chooses a password; the link is used up, and older sessions of that person end.</summary>
public static class AcceptInvitation
{
    public const string Route = "/join/{secret}";

    public sealed record Input
    {
        [Required, StringLength(128)] public required string Password { get; init; }
    }

    public sealed record Answer(Id<Person> Person);

    public sealed record Model(string Secret, string Name, string Mail);

    private static readonly IReadOnlyList<InvitationPurpose> Purposes = [InvitationPurpose.Join, InvitationPurpose.ResetPassword];

    public static void Map(Routes routes)
    {
        routes.Page<AcceptInvitationPage, Model>(Route, Policy.Anyone, ShowAsync);
        routes.Act<Input, Answer>(Route, Policy.Anyone, Route,
            (call, input) => ExecuteAsync(call.Db, call.Service<Passwords>(), call.Route("secret"), input, call.Cancel), _ => SignIn.Route, job: "join");
    }

    internal static async Task<Answer> ExecuteAsync(AppDb db, Passwords passwords, string secret, Input input, CancellationToken ct)
    {
        var invitation = await Invitations.TakeAsync(db, secret, Purposes, ct);
        var person = await db.Set<Person>().SingleAsync(p => p.Id == invitation.PersonId, ct);
        person.PasswordHash = passwords.Hash(person, input.Password);
        person.Succeed();
        invitation.UsedAt = db.Scope.Now;
        await Sessions.EndAsync(db, s => s.PersonId == person.Id, ct);
        db.Record("identity.join", person.Id.Subject, null, ("purpose", invitation.Purpose.ToString()));
        return new(person.Id);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var secret = call.Route("secret");
        await using var db = call.Service<Database>().Open(Scope.System("join", call.Scope.Now));
        var invitation = await Invitations.TakeAsync(db, secret, Purposes, call.Cancel);
        var person = await db.Set<Person>().SingleAsync(p => p.Id == invitation.PersonId, call.Cancel);
        return new(secret, person.Name, person.Mail);
    }
}
