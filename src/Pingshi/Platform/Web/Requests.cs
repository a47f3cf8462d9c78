namespace Pingshi.Platform.Web;

internal static class Requests
{
    extension(HttpContext http)
    {
        /// <summary>Who calls: set once by the session, nobody before.</summary>
        public Scope TheScope
        {
            get => http.Features.Get<Scope>() ?? throw new InvalidOperationException("The session middleware has not run.");
            set => http.Features.Set(value);
        }

        /// <summary>The session behind this request; only where the route's policy demands one.</summary>
        public SignedIn SignedIn => http.Features.Get<SignedIn>() ?? throw new InvalidOperationException("Nobody is signed in and the route let nobody in.");

        public RouteFacts? Facts => http.GetEndpoint()?.Metadata.GetMetadata<RouteFacts>();

        public bool WantsJson => http.Request.Path.StartsWithSegments(Routes.Api, StringComparison.Ordinal);

        public OpenedCall OpenCall() => new(http);
    }
}

/// <summary>A call with its own context, closed with it.</summary>
internal sealed class OpenedCall : IAsyncDisposable
{
    private readonly AppDb _db;

    public OpenedCall(HttpContext http)
    {
        _db = http.RequestServices.GetRequiredService<Database>().Open(http.TheScope);
        Value = new(http, _db, http.TheScope);
    }

    public Call Value { get; }

    public ValueTask DisposeAsync() => _db.DisposeAsync();
}
