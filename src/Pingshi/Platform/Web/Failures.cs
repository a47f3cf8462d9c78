using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Pingshi.Platform.Web;

/// <summary>
/// The edge where refusals become words: an RFC 9457 problem for programs, a page for people. A fault says its number
/// and nothing else.
/// </summary>
internal sealed partial class Failures(RequestDelegate next, ILogger<Failures> log)
{
    public async Task InvokeAsync(HttpContext http, Reader reader)
    {
        try
        {
            await next(http);
        }
        catch (Refusal refusal)
        {
            await AnswerAsync(http, reader, refusal.Reasons);
        }
        catch (BadHttpRequestException bad)
        {
            await AnswerAsync(http, reader, [(WebWords.BadRequest with { Status = bad.StatusCode }).Because()]);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !http.RequestAborted.IsCancellationRequested)
        {
            var number = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
            Fault(number, fault);
            await AnswerAsync(http, reader, [WebWords.Broken.Because(null, number)]);
        }
    }

    private static async Task AnswerAsync(HttpContext http, Reader reader, IReadOnlyList<Reason> reasons)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }
        var status = reasons.Max(r => r.Rule.Status);
        var retryAfter = http.Response.Headers.RetryAfter;
        http.Response.Clear();
        http.Response.Headers.RetryAfter = retryAfter;
        SecurityHeaders.Put(http);
        if (http.WantsJson)
        {
            await ProblemOf(reasons, status, reader).ExecuteAsync(http);
        }
        else if (status == StatusCodes.Status401Unauthorized)
        {
            http.Response.Redirect("/sign-in?return=" + Uri.EscapeDataString(http.Request.Path + http.Request.QueryString));
        }
        else if (http.Facts is { Kind: RouteKind.Page or RouteKind.Form } && reasons[0].Rule == AccessWords.SecondFactorFirst)
        {
            http.Response.Redirect("/account/second-factor");
        }
        else
        {
            await new RazorComponentResult(typeof(RefusalPage), new Dictionary<string, object?> { ["Model"] = reasons }) { StatusCode = status }.ExecuteAsync(http);
        }
    }

    private static ProblemHttpResult ProblemOf(IReadOnlyList<Reason> reasons, int status, Reader reader) => TypedResults.Problem(
        detail: string.Join(' ', reasons.Select(reader.Say)),
        statusCode: status,
        title: reader.Say(reasons[0]),
        type: $"urn:pingshi:refusal:{reasons[0].Rule.Code}",
        extensions: new Dictionary<string, object?>
        {
            ["code"] = reasons[0].Rule.Code,
            ["reasons"] = reasons.Select(r => new { code = r.Rule.Code, field = r.Field, message = reader.Say(r) }).ToList(),
        });

    [LoggerMessage(LogLevel.Error, "Fault {Number}.")]
    private partial void Fault(string number, Exception fault);
}

/// <summary>What every answer carries: nothing runs but our own files, and nobody frames us.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

    public static void Put(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-store";
        // The component renderer offers its pages to a script of the framework that the product does not load.
        http.Response.OnStarting(() =>
        {
            headers.Remove("blazor-enhanced-nav");
            return Task.CompletedTask;
        });
    }
}
