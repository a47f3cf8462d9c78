using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Web;

/// <summary>What was asked, for the one who asks twice: the caller's key and the digest of the request.</summary>
public sealed record Asked(string? Key, string Digest);

/// <summary>An answer with a secret in it, which is stored without.</summary>
public interface IShownOnce<out TAnswer>
{
    TAnswer WithoutSecrets();
}

/// <summary>
/// Runs a handler in a context and transaction of its own: state, outbox message, audit entry, key and answer commit
/// together or not at all.
/// </summary>
public sealed class Acts(Database database)
{
    public async Task<TAnswer> RunAsync<TAnswer>(Scope scope, Asked asked, Func<AppDb, Task<TAnswer>> handler, CancellationToken ct)
    {
        WebWords.KeyTooLong.Unless(asked.Key is null or { Length: <= 255 });
        await using var db = database.Open(scope);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        IdempotencyKey? key = null;
        if (asked.Key is not null)
        {
            key = new() { PersonId = scope.Person ?? default, Key = asked.Key, RequestDigest = asked.Digest, At = scope.Now };
            db.Add(key);
            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException taken) when (taken is not DbUpdateConcurrencyException)
            {
                await transaction.RollbackAsync(ct);
                return await ReplayAsync<TAnswer>(scope, asked, taken, ct);
            }
        }
        TAnswer answer;
        try
        {
            answer = await handler(db);
            key?.Answer = Json.Write(answer is IShownOnce<TAnswer> secret ? secret.WithoutSecrets() : answer);
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new Refusal(WebWords.ChangedMeanwhile.Because());
        }
        catch (DbUpdateException duplicate) when (IsUniqueViolation(duplicate))
        {
            throw new Refusal(WebWords.Duplicate.Because());
        }
        if (db.Changed && !db.Recorded)
        {
            throw new InvalidOperationException("A handler changed rows and left no audit entry.");
        }
        // Once everything is written, a caller who hangs up no longer undoes it.
        await transaction.CommitAsync(CancellationToken.None);
        return answer;
    }

    private async Task<TAnswer> ReplayAsync<TAnswer>(Scope scope, Asked asked, DbUpdateException taken, CancellationToken ct)
    {
        await using var db = database.Open(scope);
        var person = scope.Person ?? default;
        var first = await db.Set<IdempotencyKey>().AsNoTracking().SingleOrDefaultAsync(k => k.PersonId == person && k.Key == asked.Key, ct)
            ?? throw new InvalidOperationException("The key could not be stored, and no one else holds it.", taken);
        WebWords.KeyReused.Unless(first.RequestDigest == asked.Digest);
        return Json.Read<TAnswer>(first.Answer ?? throw new InvalidOperationException("A committed key has no answer."));
    }

    private static bool IsUniqueViolation(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException { SqliteErrorCode: 19, SqliteExtendedErrorCode: 2067 or 1555 } => true,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
        _ => false,
    };

    /// <summary>
    /// Denied access leaves a trace of its own, in a transaction of its own, and so does an attempt against a rule that asks
    /// for it; other refusals are no denial.
    /// </summary>
    internal async Task RecordDeniedAsync(HttpContext http, Refusal refusal)
    {
        var isDenied = refusal.Status is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound;
        List<Rule> traced = [.. refusal.Reasons.Select(r => r.Rule).Where(r => r.TracedAs is not null).Distinct()];
        if ((!isDenied && traced.Count == 0) || !http.TheScope.IsSignedIn || http.Features.Get<Denial>() is not null)
        {
            return;
        }
        http.Features.Set(new Denial());
        await using var db = database.Open(http.TheScope);
        if (isDenied)
        {
            db.Record("access.denied", Audit.Outcome.Refused, null, null, [("route", http.Facts?.Pattern), ("code", refusal.Reasons[0].Rule.Code)]);
        }
        EngagementId? engagement = EngagementId.TryParse(http.GetRouteValue("engagement")?.ToString(), null, out var id) ? id : null;
        foreach (var rule in traced)
        {
            db.Record(rule.TracedAs!, Audit.Outcome.Refused, engagement?.Subject, engagement, [("route", http.Facts?.Pattern), ("code", rule.Code)]);
        }
        await db.SaveChangesAsync(http.RequestAborted);
    }

    /// <summary>Set once the request's denial is recorded: the page behind a refused form may be denied as well.</summary>
    private sealed record Denial;
}
