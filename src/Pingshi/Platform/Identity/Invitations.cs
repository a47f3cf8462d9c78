using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Identity;

/// <summary>One-time links: made, opened, used.</summary>
internal static class Invitations
{
    public static Person NewPerson(Scope scope, string name, string mail, Language language) => new()
    {
        Id = scope.NewId<Person>(), Name = name, NameSort = SortKey.Of(name), Mail = mail, Language = language, Zone = "Asia/Shanghai", CreatedAt = scope.Now,
    };

    /// <summary>Adds an invitation and returns the path of its link.</summary>
    public static string Invite(AppDb db, Id<Person> person, InvitationPurpose purpose)
    {
        var secret = Secret.New();
        db.Add(new Invitation
        {
            Id = db.Scope.NewId<Invitation>(), Purpose = purpose, SecretDigest = Secret.Digest(secret), PersonId = person, CreatedAt = db.Scope.Now,
        });
        return Patterns.Url(AcceptInvitation.Route, [secret]);
    }

    /// <summary>The open invitation behind a secret; used, expired and invented ones answer alike.</summary>
    public static async Task<Invitation> TakeAsync(AppDb db, string secret, IReadOnlyList<InvitationPurpose> purposes, CancellationToken ct)
    {
        var digest = Secret.Digest(secret);
        var invitation = await db.Set<Invitation>().SingleOrDefaultAsync(i => i.SecretDigest == digest, ct);
        return invitation is not null && purposes.Contains(invitation.Purpose) && invitation.IsOpen(db.Scope.Now)
            ? invitation
            : throw new Refusal(IdentityWords.LinkUsed.Because());
    }
}
