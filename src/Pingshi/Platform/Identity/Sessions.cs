using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Identity;

internal static class Sessions
{
    public static Task<int> EndAsync(AppDb db, Expression<Func<Session, bool>> which, CancellationToken ct) =>
        db.Set<Session>().Where(which).Where(s => s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, db.Scope.Now), ct);

    public static void Map(Routes routes)
    {
        routes.Act<EndInput, Nothing>("/account/sessions/end", Policy.OwnAccount, MyAccount.Route, EndAsync, _ => MyAccount.Route);
        routes.ActByItself<Nothing, Nothing>("/sign-out", Policy.OwnAccount, MyAccount.Route, SignOutAsync, _ => SignIn.Route);
    }

    public sealed record EndInput
    {
        /// <summary>The session to end; none = all but this one.</summary>
        public Id<Session>? Session { get; init; }
    }

    private static async Task<Nothing> EndAsync(Call call, EndInput input)
    {
        var me = call.Scope.Actor;
        var here = call.Http.SignedIn.Session.Id;
        var ended = input.Session is { } one
            ? await EndAsync(call.Db, s => s.PersonId == me && s.Id == one, call.Cancel)
            : await EndAsync(call.Db, s => s.PersonId == me && s.Id != here, call.Cancel);
        call.Db.Record("identity.end-sessions", me.Subject, null, ("ended", ended.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return new();
    }

    private static async Task<Nothing> SignOutAsync(HttpContext http, Nothing input)
    {
        var scope = http.TheScope;
        var here = http.SignedIn.Session.Id;
        await using var db = http.RequestServices.GetRequiredService<Database>().Open(scope);
        await EndAsync(db, s => s.Id == here, http.RequestAborted);
        db.Record("identity.sign-out", scope.Actor.Subject);
        await db.SaveChangesAsync(http.RequestAborted);
        SessionCookie.Clear(http);
        return input;
    }
}
