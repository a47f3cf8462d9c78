using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Identity;

/// <summary>By mail, password and, where set up, a one-time code. All three wrong ways say the same.</summary>
public static class SignIn
{
    public const string Route = "/sign-in";

    public sealed record Input
    {
        [Required, StringLength(254)] public required string Mail { get; init; }
        [Required, StringLength(128)] public required string Password { get; init; }
        [StringLength(12)] public string? Code { get; init; }
        [StringLength(2000)] public string? Return { get; init; }
    }

    public sealed record Answer(string Token, string Then);

    public sealed record Model(string? Return);

    public static void Map(Routes routes)
    {
        routes.Page<SignInPage, Model>(Route, Policy.Anyone, call => Task.FromResult(new Model(call.Query("return"))));
        routes.ActByItself<Input, Answer>(Route, Policy.Anyone, Route, PostAsync, answer => answer.Then);
    }

    private static async Task<Answer> PostAsync(HttpContext http, Input input)
    {
        var services = http.RequestServices;
        var token = await ExecuteAsync(
            services.GetRequiredService<Database>(), services.GetRequiredService<Passwords>(), http.TheScope, input,
            http.Request.Headers.UserAgent.ToString(), SessionCookie.Read(http), http.RequestAborted);
        if (!http.WantsJson)
        {
            SessionCookie.Write(http, token);
        }
        return new(token, Local(input.Return));
    }

    internal static async Task<string> ExecuteAsync(Database database, Passwords passwords, Scope scope, Input input, string device, string? oldToken, CancellationToken ct)
    {
        await using var db = database.Open(Scope.System("sign-in", scope.Now));
        var mail = input.Mail.Trim().ToLowerInvariant();
        // Slow by design, and so before the transaction: meanwhile others go on writing.
        var known = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Mail == mail, ct);
        var right = passwords.Verify(known, input.Password);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var person = known is null ? null : await HeldAsync(db, known.Id, ct);
        if (person is null || person.DisabledAt is not null || person.IsLocked(scope.Now) || !right || person.PasswordHash != known?.PasswordHash || !AcceptCode(person, input.Code, scope))
        {
            person?.Fail(scope.Now);
            db.Record("identity.sign-in", Outcome.Refused, person?.Id.Subject, null, [("mail", mail), ("device", device)]);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            throw new Refusal(IdentityWords.WrongSignIn.Because());
        }
        person.Succeed();
        var token = Secret.New();
        // A session that was there before the sign-in does not live on in it.
        if (oldToken is not null)
        {
            await Sessions.EndAsync(db, s => s.TokenDigest == Secret.Digest(oldToken), ct);
        }
        db.Add(new Session
        {
            Id = db.Scope.NewId<Session>(), TokenDigest = Secret.Digest(token), PersonId = person.Id, CreatedAt = scope.Now,
            LastSeenAt = scope.Now, Device = device.Length > 200 ? device[..200] : device,
        });
        db.Record("identity.sign-in", Outcome.Done, person.Id.Subject, null, [("device", device)]);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(CancellationToken.None);
        return token;
    }

    // Attempts at one moment come one after the other: each failure counts, and a code opens one session.
    private static async Task<Person> HeldAsync(AppDb db, Id<Person> id, CancellationToken ct)
    {
        await db.HoldAsync(id, ct);
        return await db.Set<Person>().SingleAsync(p => p.Id == id, ct);
    }

    private static bool AcceptCode(Person person, string? code, Scope scope)
    {
        if (!person.TotpConfirmed || person.TotpSecret is null)
        {
            return true;
        }
        if (Totp.Accept(person.TotpSecret, code ?? "", scope.Now, person.LastTotpStep) is not { } step)
        {
            return false;
        }
        person.LastTotpStep = step;
        return true;
    }

    /// <summary>Only ever a path of ours: one slash, and then neither slash nor backslash.</summary>
    internal static string Local(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";
}
