using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Pingshi.Platform.Web;

public enum RouteKind
{
    Page,
    Form,
    Api,
    ApiAct,
    File,
    Stream,
}

/// <summary>What every route says of itself; a route without it does not exist for anyone.</summary>
public sealed record RouteFacts(RouteKind Kind, string Pattern, Policy Policy)
{
    /// <summary>The names in the pattern, outermost first: <c>engagement</c>, <c>requirement</c>.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Patterns.Name.Matches(Pattern).Select(m => m.Groups[1].Value)];
}

internal static partial class Patterns
{
    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    public static partial Regex Name { get; }

    /// <summary>The address of a pattern for these ids, in the pattern's order.</summary>
    public static string Url(string pattern, params IReadOnlyList<object> ids)
    {
        var next = 0;
        return Name.Replace(pattern, _ => Uri.EscapeDataString(Convert.ToString(ids[next++], CultureInfo.InvariantCulture)!));
    }
}

/// <summary>
/// How modules put use cases on the web. One function serves page and API alike: <see cref="Read"/> shows a model as a
/// page and as JSON, <see cref="Act"/> takes a form and a JSON body.
/// </summary>
public sealed class Routes(IEndpointRouteBuilder app)
{
    public const string Api = "/api/v1";

    /// <summary>Beside the type that a route takes: otherwise a body of another type finds no route, and its sender reads that there is no such thing.</summary>
    public const string AnyType = "*/*";

    private readonly Dictionary<string, Func<HttpContext, Task<IResult>>> _pages = [];

    /// <summary>A model, as a page at <paramref name="pattern"/> and as JSON below <see cref="Api"/>.</summary>
    public void Read<TPage, TModel>(string pattern, Policy policy, Func<Call, Task<TModel>> load) where TPage : Page<TModel> where TModel : notnull
    {
        Page<TPage, TModel>(pattern, policy, load);
        Data(pattern, policy, load);
    }

    public void Page<TPage, TModel>(string pattern, Policy policy, Func<Call, Task<TModel>> load) where TPage : Page<TModel> where TModel : notnull
    {
        async Task<IResult> Show(HttpContext http)
        {
            await using var call = http.OpenCall();
            return new RazorComponentResult(typeof(TPage), new Dictionary<string, object?> { [nameof(Page<>.Model)] = await load(call.Value) })
            {
                StatusCode = Attempt.Of(http)?.Reasons.Max(r => r.Rule.Status),
            };
        }
        _pages.Add(pattern, Show);
        app.MapGet(pattern, (Delegate)Show)
            .WithMetadata(new RouteFacts(RouteKind.Page, pattern, policy)).ExcludeFromDescription();
    }

    public void Data<TModel>(string pattern, Policy policy, Func<Call, Task<TModel>> load) where TModel : notnull =>
        app.MapGet(Api + pattern, (Delegate)(async (HttpContext http) =>
        {
            await using var call = http.OpenCall();
            var model = await load(call.Value);
            if (model is IVersioned { Version: var version })
            {
                http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
            }
            return TypedResults.Json(model, Json.Options);
        })).WithMetadata(new RouteFacts(RouteKind.Api, pattern, policy)).Produces<TModel>();

    /// <summary>Bytes to take home: an export, a stored file.</summary>
    public void File(string pattern, Policy policy, Func<Call, Task<IResult>> load) =>
        app.MapGet(pattern, (Delegate)(async (HttpContext http) =>
        {
            await using var call = http.OpenCall();
            return await load(call.Value);
        })).WithMetadata(new RouteFacts(RouteKind.File, pattern, policy)).ExcludeFromDescription();

    /// <summary>
    /// Something a person does: a form posted to <paramref name="pattern"/>, then the page at <paramref name="then"/>; or
    /// JSON posted below <see cref="Api"/>. A refused form shows <paramref name="page"/> again with what was typed and why.
    /// </summary>
    /// <param name="job">
    /// The system job in whose name the handler runs beside the caller's: where the caller is nobody yet, or where the act
    /// must reach what its actor does not see. Nothing is filtered then; the handler checks all it needs.
    /// </param>
    public void Act<TInput, TAnswer>(string pattern, Policy policy, string page, Func<Call, TInput, Task<TAnswer>> handler, Func<TAnswer, string> then, string? job = null)
        where TInput : notnull where TAnswer : notnull =>
        Accept<TInput, TAnswer>(pattern, policy, page, (http, body) => RunAsync(http, body, handler, job), (_, answer) => Results.LocalRedirect(then(answer)));

    /// <summary>
    /// An act whose slow part runs before its transaction: reading a document must not hold the database's write lock. The
    /// preparation reads through a context of its own and changes nothing.
    /// </summary>
    public void ActPrepared<TInput, TPrepared, TAnswer>(
        string pattern, Policy policy, string page, Func<Call, TInput, Task<TPrepared>> prepare, Func<Call, TInput, TPrepared, Task<TAnswer>> handler, Func<TAnswer, string> then)
        where TInput : notnull where TAnswer : notnull =>
        Accept<TInput, TAnswer>(pattern, policy, page, async (http, body) =>
        {
            TPrepared prepared;
            await using (var call = http.OpenCall())
            {
                prepared = await prepare(call.Value, body.As<TInput>());
            }
            return await RunAsync<TInput, TAnswer>(http, body, (call, input) => handler(call, input, prepared), null);
        }, (_, answer) => Results.LocalRedirect(then(answer)));

    /// <summary>An act whose answer is shown once, on <typeparamref name="TPage"/>, and stored nowhere: a link with a secret in it.</summary>
    public void ActShowing<TPage, TInput, TAnswer>(string pattern, Policy policy, string page, Func<Call, TInput, Task<TAnswer>> handler, string? job = null)
        where TPage : Page<TAnswer> where TInput : notnull where TAnswer : notnull =>
        Accept<TInput, TAnswer>(pattern, policy, page, (http, body) => RunAsync(http, body, handler, job),
            (_, answer) => new RazorComponentResult(typeof(TPage), new Dictionary<string, object?> { [nameof(Page<>.Model)] = answer }));

    /// <summary>An act that keeps its own transactions: sign-in counts a failure although it refuses.</summary>
    public void ActByItself<TInput, TAnswer>(string pattern, Policy policy, string page, Func<HttpContext, TInput, Task<TAnswer>> handler, Func<TAnswer, string> then)
        where TInput : notnull where TAnswer : notnull =>
        Accept<TInput, TAnswer>(pattern, policy, page, (http, body) => handler(http, body.As<TInput>()), (_, answer) => Results.LocalRedirect(then(answer)));

    /// <summary>Bytes that a program sends, and their name in the query; below <see cref="Api"/> only.</summary>
    public void Upload<TAnswer>(string pattern, Policy policy, Func<HttpContext, string?, Task<TAnswer>> handler) where TAnswer : notnull =>
        app.MapPost(Api + pattern, (Delegate)(async (HttpContext http) => TypedResults.Json(await handler(http, Body.KeyOf(http.Request)), Json.Options)))
            .WithMetadata(new RouteFacts(RouteKind.ApiAct, pattern, policy))
            .Accepts<Stream>("application/octet-stream", AnyType).Produces<TAnswer>();

    private void Accept<TInput, TAnswer>(string pattern, Policy policy, string page, Func<HttpContext, Body, Task<TAnswer>> run, Func<HttpContext, TAnswer, IResult> then)
        where TInput : notnull where TAnswer : notnull
    {
        app.MapPost(pattern, (Delegate)(async (HttpContext http) =>
        {
            var body = await Body.ReadAsync(http, typeof(TInput), isForm: true);
            try
            {
                return then(http, await run(http, body));
            }
            catch (Refusal refusal)
            {
                // Answered here and not passed on, so the gate does not learn of it.
                await http.RequestServices.GetRequiredService<Acts>().RecordDeniedAsync(http, refusal);
                http.Features.Set(new Attempt(pattern, body.Typed, refusal.Reasons));
                return await _pages[page](http);
            }
        })).WithMetadata(new RouteFacts(RouteKind.Form, pattern, policy)).ExcludeFromDescription();

        app.MapPost(Api + pattern, (Delegate)(async (HttpContext http) =>
            TypedResults.Json(await run(http, await Body.ReadAsync(http, typeof(TInput), isForm: false)), Json.Options)))
            .WithMetadata(new RouteFacts(RouteKind.ApiAct, pattern, policy))
            .Accepts<TInput>("application/json", AnyType).Produces<TAnswer>();
    }

    private static Task<TAnswer> RunAsync<TInput, TAnswer>(HttpContext http, Body body, Func<Call, TInput, Task<TAnswer>> handler, string? job)
    {
        var input = body.As<TInput>();
        var scope = http.TheScope with { Job = job };
        long? expected = long.TryParse(body.Version, CultureInfo.InvariantCulture, out var version) ? version : null;
        return http.RequestServices.GetRequiredService<Acts>().RunAsync(
            scope, new(body.Key, body.Digest), db => handler(new Call(http, db, scope) { ExpectedVersion = expected }, input), http.RequestAborted);
    }
}

/// <summary>An act that asks for nothing but itself.</summary>
public sealed record Nothing;
