using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;

namespace Pingshi.Platform.Web;

/// <summary>An id in a route, and whether the scope sees the row behind it. Modules add theirs at start.</summary>
public sealed record Subject(string Name, Func<AppDb, Guid, CancellationToken, Task<bool>> IsSeenAsync);

/// <summary>
/// Before any route runs: is the caller signed in, does it see what the route names, does its role allow the route. Not
/// yours answers exactly like not there; only who holds a grant learns that its role is the wrong one.
/// </summary>
internal sealed class AccessGate(RequestDelegate next, IEnumerable<Subject> subjects, Database database, Acts acts, IAntiforgery antiforgery)
{
    private readonly Dictionary<string, Subject> _subjects = subjects.ToDictionary(s => s.Name);

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint() is null)
        {
            throw Refusal.NotFound;
        }
        if (http.Facts is not { } facts)
        {
            // Health, OpenAPI and the error pages say so themselves; anything else without a policy is shut.
            if (http.GetEndpoint()!.Metadata.GetMetadata<OpenToAll>() is null)
            {
                throw Refusal.NotFound;
            }
            await next(http);
            return;
        }
        try
        {
            await AdmitAsync(http, facts, http.TheScope);
            AccessWords.BadForm.Unless(!MayBeForged(http, facts) || (IsFromHere(http.Request) && await antiforgery.IsRequestValidAsync(http)));
            await next(http);
        }
        catch (Refusal refusal)
        {
            // Whether the gate denied it or the handler found that it is not there for this caller.
            await acts.RecordDeniedAsync(http, refusal);
            throw;
        }
    }

    // What a browser sends along by itself: a form, and a session's cookie. A program names its token, or has none to misuse.
    private static bool MayBeForged(HttpContext http, RouteFacts facts) =>
        !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method)
        && SessionCookie.Bearer(http) is null && (facts.Kind == RouteKind.Form || http.TheScope.IsSignedIn);

    /// <summary>Browsers say where a request was begun; those too old to say so still name its origin.</summary>
    private static bool IsFromHere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site ? site is "same-origin" or "none"
        : request.Headers.Origin.ToString() is not { Length: > 0 } origin || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);

    private async Task AdmitAsync(HttpContext http, RouteFacts facts, Scope scope)
    {
        if (facts.Policy.LetsNobodyIn)
        {
            return;
        }
        AccessWords.SignInFirst.Unless(scope.IsSignedIn);
        await using (var db = database.Open(scope))
        {
            foreach (var name in facts.Names.Where(_subjects.ContainsKey))
            {
                if (!Guid.TryParse(http.GetRouteValue(name)?.ToString(), CultureInfo.InvariantCulture, out var id)
                    || !await _subjects[name].IsSeenAsync(db, id, http.RequestAborted))
                {
                    throw Refusal.NotFound;
                }
            }
        }
        AccessWords.WrongRole.Unless(facts.Policy.Allows(scope));
        var signedIn = http.SignedIn;
        AccessWords.SecondFactorFirst.Unless(
            facts.Policy.BeforeSecondFactor || signedIn.HasSecondFactor || !scope.Roles.HasAnyOf(RoleSet.Administrators));
    }
}

/// <summary>Marks the few endpoints that show nothing of anyone: health, the API's description.</summary>
public sealed record OpenToAll;
