using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;

namespace Pingshi.Host;

/// <summary>Alive: the process answers. Ready: the database does too, and the audit log is being sealed.</summary>
internal static class Health
{
    private static readonly NodaTime.Duration SealedWithin = NodaTime.Duration.FromMinutes(1);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/health", () => Results.Text("ok")).WithMetadata(new OpenToAll()).ExcludeFromDescription();
        app.MapGet("/ready", async (Database database, TimeProvider clock, CancellationToken ct) =>
        {
            var now = clock.Now;
            await using var db = database.Open(Scope.System("ready", now));
            var oldest = await (from u in db.Set<UnsealedEntry>() join e in db.Set<AuditEntry>() on u.EntryId equals e.Id orderby e.At select (NodaTime.Instant?)e.At).FirstOrDefaultAsync(ct);
            return oldest is { } at && now - at > SealedWithin ? Results.Text("the audit log is not being sealed", statusCode: 503) : Results.Text("ready");
        }).WithMetadata(new OpenToAll()).ExcludeFromDescription();
    }
}
