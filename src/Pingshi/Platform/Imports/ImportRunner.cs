using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;

namespace Pingshi.Platform.Imports;

/// <summary>
/// Checks and imports files in the name of the person who brought them. A batch of <see cref="BatchLines"/> lines is one
/// transaction: its rows, their audit entries, the refused lines and how far the file was taken commit together. A check
/// does the same and saves nothing but its counts.
/// </summary>
internal sealed partial class ImportRunner(Database database, FileStore files, IEnumerable<ImportKind> kinds, TimeProvider clock, ILogger<ImportRunner> log) : BackgroundService
{
    public const int BatchLines = 1_000;
    private const string LeaseName = "imports";
    private const int MostCollisions = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly Duration LeaseLength = Duration.FromMinutes(2);
    private readonly string _holder = $"{Environment.MachineName}/{Environment.ProcessId}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await WorkOnceAsync(stoppingToken)) { }
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                LoopFailed(failure);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    /// <summary>Brings the file that waits longest to its end; false when none waits.</summary>
    public async Task<bool> WorkOnceAsync(CancellationToken ct)
    {
        ImportRun? next;
        await using (var db = Job())
        {
            next = await db.Set<ImportRun>().AsNoTracking().Where(r => r.State == ImportState.Checking || r.State == ImportState.Running).OrderBy(r => r.Id).FirstOrDefaultAsync(ct);
            if (next is null || !await HoldsLeaseAsync(db, ct))
            {
                return false;
            }
        }
        try
        {
            await WorkAsync(next, ct);
        }
        catch (Refusal refusal)
        {
            await FailAsync(next.Id, ImportPhrases.Both(refusal.Reasons), ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            RunFailed(next.Id.Value, failure);
            await FailAsync(next.Id, ImportWords.Broke, ct);
        }
        return true;
    }

    private async Task WorkAsync(ImportRun run, CancellationToken ct)
    {
        var kind = kinds.Single(k => k.Key == run.Kind);
        Sheet sheet;
        await using (var content = files.Open(run.FileId))
        {
            sheet = (await SheetReader.ReadAsync(content, run.FileName, run.Sheet, SheetReader.All, ct)).Sheet;
        }
        Taking taking = new(kind, [.. run.Layout.LinesOf(sheet)]);
        var taken = run.Taken;
        while (taken < taking.Total)
        {
            await using (var db = Job())
            {
                if (!await HoldsLeaseAsync(db, ct))
                {
                    return;
                }
            }
            var scope = await ScopeOfAsync(run, kind, ct);
            if (await TakeBatchAsync(run, kind, taking, scope, taken, ct) is not { } now)
            {
                return;
            }
            taken = now;
        }
        await FinishAsync(run, await ScopeOfAsync(run, kind, ct), ct);
    }

    /// <summary>How many lines are taken after the batch; null when the import was stopped meanwhile.</summary>
    private async Task<int?> TakeBatchAsync(ImportRun run, ImportKind kind, Taking taking, Scope scope, int taken, CancellationToken ct)
    {
        Dictionary<int, IReadOnlyList<Reason>> ruled = [];
        var batch = taking.From(taken, BatchLines);
        for (var collisions = 0; ;)
        {
            try
            {
                var (done, stopped) = run.State == ImportState.Running
                    ? await ImportBatchAsync(run, kind, taking, batch, ruled, scope, ct)
                    : await CheckBatchAsync(run, kind, taking, batch, ruled, scope, ct);
                if (stopped)
                {
                    return null;
                }
                if (done)
                {
                    return taken + batch.Count;
                }
            }
            // Somebody wrote the same row meanwhile: the next look sees it.
            catch (DbUpdateException) when (++collisions < MostCollisions)
            {
                Collided(run.Id.Value, collisions);
            }
        }
    }

    private async Task<(bool Done, bool Stopped)> ImportBatchAsync(
        ImportRun run, ImportKind kind, Taking taking, IReadOnlyList<(int, IReadOnlyDictionary<string, string>)> batch, Dictionary<int, IReadOnlyList<Reason>> ruled, Scope scope, CancellationToken ct)
    {
        await using var db = database.Open(scope);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await StillAsync(db, run, ct) is not { } now)
        {
            return (false, true);
        }
        if (await taking.TakeAsync(db, batch, ruled, ct) is not { } taken)
        {
            return (false, false);
        }
        await KeepAsync(db, now, kind, taken, ct);
        await transaction.CommitAsync(CancellationToken.None);
        return (true, false);
    }

    private async Task<(bool Done, bool Stopped)> CheckBatchAsync(
        ImportRun run, ImportKind kind, Taking taking, IReadOnlyList<(int, IReadOnlyDictionary<string, string>)> batch, Dictionary<int, IReadOnlyList<Reason>> ruled, Scope scope, CancellationToken ct)
    {
        IReadOnlyList<Taken>? taken;
        await using (var dropped = database.Open(scope))
        {
            taken = await taking.TakeAsync(dropped, batch, ruled, ct);
        }
        if (taken is null)
        {
            return (false, false);
        }
        await using var db = database.Open(scope);
        if (await StillAsync(db, run, ct) is not { } now)
        {
            return (false, true);
        }
        await KeepAsync(db, now, kind, taken, ct);
        return (true, false);
    }

    private static async Task<ImportRun?> StillAsync(AppDb db, ImportRun run, CancellationToken ct) =>
        await db.Set<ImportRun>().SingleOrDefaultAsync(r => r.Id == run.Id && r.State == run.State, ct);

    private static async Task KeepAsync(AppDb db, ImportRun run, ImportKind kind, IReadOnlyList<Taken> taken, CancellationToken ct)
    {
        run.Count([.. taken.Select(t => t.Fate)]);
        var layout = run.Layout;
        db.AddRange(taken.Where(t => t.Fate == Fate.Refused).Select(t => new RefusedLine
        {
            Id = db.Scope.NewId<RefusedLine>(), RunId = run.Id, OrganizationId = run.OrganizationId, Row = t.Line.Row,
            Reasons = Json.Write(t.Against.Select(r => ImportPhrases.Of(r, t.Line, kind, layout))),
        }));
        await db.SaveChangesAsync(ct);
    }

    private async Task FinishAsync(ImportRun run, Scope scope, CancellationToken ct)
    {
        await using var db = database.Open(scope);
        if (await StillAsync(db, run, ct) is not { } now)
        {
            return;
        }
        now.Finish(scope.Now);
        db.Record(now.State == ImportState.Done ? "imports.run" : "imports.check", now.Id.Subject, null, now.Facts);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The person as it stands now: who was disabled or lost the role imports no further.</summary>
    private async Task<Scope> ScopeOfAsync(ImportRun run, ImportKind kind, CancellationToken ct)
    {
        await using var db = Job();
        var found = await (
            from m in db.Set<Membership>().AsNoTracking()
            join p in db.Set<Person>() on m.PersonId equals p.Id
            join o in db.Set<Organization>() on m.OrganizationId equals o.Id
            where m.PersonId == run.PersonId && m.OrganizationId == run.OrganizationId && m.EndedAt == null && p.DisabledAt == null && o.ClosedAt == null
            select new { Membership = m, o.Side }).SingleOrDefaultAsync(ct);
        var scope = Scope.Nobody(clock.Now) with
        {
            Person = run.PersonId, Organization = run.OrganizationId, Side = found?.Side, Roles = found?.Membership.Roles ?? RoleSet.None, IsSteward = found?.Membership.IsSteward ?? false,
        };
        AccessWords.WrongRole.Unless(found is not null && kind.Policy.Allows(scope));
        return scope;
    }

    private async Task FailAsync(Id<ImportRun> id, Text problem, CancellationToken ct)
    {
        await using var db = Job();
        var run = await db.Set<ImportRun>().SingleAsync(r => r.Id == id, ct);
        run.Fail(problem, clock.Now);
        db.Record("imports.run", Outcome.Refused, id.Subject, null, run.Facts);
        await db.SaveChangesAsync(ct);
    }

    private async Task<bool> HoldsLeaseAsync(AppDb db, CancellationToken ct) => await db.TryLeaseAsync(LeaseName, _holder, clock.Now, LeaseLength, ct) is not null;

    private AppDb Job() => database.Open(Scope.System("imports", clock.Now));

    [LoggerMessage(LogLevel.Error, "Waiting imports could not be read; they wait.")]
    private partial void LoopFailed(Exception failure);

    [LoggerMessage(LogLevel.Error, "Import {Run} broke; nothing of its last batch was written.")]
    private partial void RunFailed(Guid run, Exception failure);

    [LoggerMessage(LogLevel.Information, "Import {Run} met another writer and takes the batch again ({Collisions}).")]
    private partial void Collided(Guid run, int collisions);
}
