using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Web;

/// <summary>Chinese or English: kept with the person, or in a cookie while nobody is signed in.</summary>
internal static class SwitchLanguage
{
    public sealed record Input
    {
        public required Language Language { get; init; }
        [StringLength(2000)] public string? Return { get; init; }
    }

    public sealed record Answer(string Then);

    public static void Map(Routes routes) =>
        routes.ActByItself<Input, Answer>("/language", Policy.Anyone, SignIn.Route, ExecuteAsync, answer => answer.Then);

    private static async Task<Answer> ExecuteAsync(HttpContext http, Input input)
    {
        http.Response.Cookies.Append(SessionMiddleware.LanguageCookie, input.Language.Tag, new() { Path = "/", SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), HttpOnly = true, Secure = http.Request.IsHttps });
        if (http.TheScope.IsSignedIn)
        {
            var me = http.TheScope.Actor;
            await using var db = http.RequestServices.GetRequiredService<Database>().Open(http.TheScope);
            var person = await db.Set<Person>().SingleAsync(p => p.Id == me, http.RequestAborted);
            person.Language = input.Language;
            db.Record("identity.switch-language", me.Subject);
            await db.SaveChangesAsync(http.RequestAborted);
        }
        return new(SignIn.Local(input.Return));
    }
}
