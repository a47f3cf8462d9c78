using System.Globalization;
using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Web;

/// <summary>What the function behind a route is given: the caller's scope, a context opened for it, the route's values.</summary>
public sealed class Call(HttpContext http, AppDb db, Scope scope)
{
    public HttpContext Http { get; } = http;
    public AppDb Db { get; } = db;
    public Scope Scope { get; } = scope;
    public CancellationToken Cancel => Http.RequestAborted;

    public T Service<T>() where T : notnull => Http.RequestServices.GetRequiredService<T>();

    /// <summary>An id of the route; one that is no UUID is answered like one that is not there.</summary>
    public Id<T> Id<T>(string name) =>
        Data.Id<T>.TryParse(Route(name), CultureInfo.InvariantCulture, out var id) ? id : throw Refusal.NotFound;

    public EngagementId Engagement => Id<EngagementThread>("engagement");

    public string Route(string name) => Http.GetRouteValue(name)?.ToString() ?? throw Refusal.NotFound;

    public string? Query(string name) => Http.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>The version the caller starts from, by <c>If-Match</c> or the form's hidden field.</summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>Refuses unless the caller saw the newest version of what it changes.</summary>
    public void Expect(IRoot root)
    {
        WebWords.VersionNeeded.Unless(ExpectedVersion is not null);
        WebWords.ChangedMeanwhile.Unless(ExpectedVersion == root.Version);
    }
}

/// <summary>A model that carries the version of its root: the API's ETag, the form's hidden field.</summary>
public interface IVersioned
{
    long Version { get; }
}

/// <summary>A form that was refused: what was typed, and why, for the page that is shown again.</summary>
public sealed record Attempt(string Act, IReadOnlyDictionary<string, string> Values, IReadOnlyList<Reason> Reasons)
{
    public static Attempt? Of(HttpContext http) => http.Features.Get<Attempt>();
}
