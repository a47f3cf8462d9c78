using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Web;

/// <summary>Finds out who calls, from the session's row, on every request; and in which language and zone it reads.</summary>
internal sealed class SessionMiddleware(RequestDelegate next, Database database, TimeProvider clock)
{
    public const string LanguageCookie = "pingshi-language";
    private static readonly Duration SeenEvery = Duration.FromMinutes(5);

    public async Task InvokeAsync(HttpContext http, Reader reader)
    {
        var now = clock.Now;
        var scope = Scope.Nobody(now);
        Person? person = null;
        if (SessionCookie.Read(http) is { } token)
        {
            await using var db = database.Open(Scope.System("session", now));
            (person, scope) = await WhoAsync(db, http, token, now, http.RequestAborted);
        }
        http.TheScope = scope;
        reader.Be(LanguageOf(http, person), DateTimeZoneProviders.Tzdb.GetZoneOrNull(person?.Zone ?? "Asia/Shanghai") ?? DateTimeZoneProviders.Tzdb["Asia/Shanghai"], now);
        System.Globalization.CultureInfo.CurrentCulture = reader.Culture;
        await next(http);
    }

    private static async Task<(Person?, Scope)> WhoAsync(AppDb db, HttpContext http, string token, Instant now, CancellationToken ct)
    {
        var digest = Secret.Digest(token);
        var session = await db.Set<Session>().SingleOrDefaultAsync(s => s.TokenDigest == digest, ct);
        var person = session is null ? null : await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == session.PersonId, ct);
        if (session is null || person is null || !session.IsAlive(now) || person.DisabledAt is not null)
        {
            return (null, Scope.Nobody(now));
        }
        if (now - session.LastSeenAt > SeenEvery)
        {
            session.LastSeenAt = now;
            await db.SaveChangesAsync(ct);
        }
        var memberships = await (
            from m in db.Set<Membership>().AsNoTracking()
            join o in db.Set<Organization>() on m.OrganizationId equals o.Id
            where m.PersonId == person.Id && m.EndedAt == null && o.ClosedAt == null
            orderby m.Id
            select new { Membership = m, o.Side }).ToListAsync(ct);
        var acting = memberships.FirstOrDefault(m => m.Membership.Id == session.ActingAs) ?? (memberships is [var only, ..] ? only : null);
        http.Features.Set(new SignedIn(session, person, person.TotpConfirmed, memberships.Count));
        return (person, new Scope
        {
            Now = now,
            Person = person.Id,
            Organization = acting?.Membership.OrganizationId,
            Side = acting?.Side,
            Roles = acting?.Membership.Roles ?? RoleSet.None,
            IsSteward = acting?.Membership.IsSteward ?? false,
        });
    }

    private static Language LanguageOf(HttpContext http, Person? person)
    {
        if (person is not null)
        {
            return person.Language;
        }
        var said = http.Request.Cookies[LanguageCookie] ?? http.Request.Headers.AcceptLanguage.ToString();
        return said.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.Chinese;
    }
}

/// <summary>The session behind this request, where there is one.</summary>
internal sealed record SignedIn(Session Session, Person Person, bool HasSecondFactor, int Memberships);

internal static class SessionCookie
{
    // The __Host- prefix binds the cookie to this host over HTTPS; browsers refuse it on plain http, which only loopback uses.
    private static string Name(HttpContext http) => http.Request.IsHttps ? "__Host-pingshi" : "pingshi";

    public static string? Read(HttpContext http) =>
        Bearer(http) ?? (http.Request.Cookies[Name(http)] is { Length: > 0 } cookie ? cookie : null);

    /// <summary>A token that a program sends by itself; browsers never do, so such a call needs no antiforgery token.</summary>
    public static string? Bearer(HttpContext http) =>
        http.Request.Headers.Authorization.ToString() is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : null;

    public static void Write(HttpContext http, string token) => http.Response.Cookies.Append(Name(http), token, new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
    });

    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(Name(http), new() { Secure = http.Request.IsHttps, Path = "/" });
}
