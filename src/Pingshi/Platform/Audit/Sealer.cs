using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Pingshi.Platform.Audit;

/// <summary>Chains committed entries into seals, within a second of their commit. One works at a time, by lease.</summary>
internal sealed partial class Sealer(Database database, TimeProvider clock, ILogger<Sealer> log) : BackgroundService
{
    public const string LeaseName = "sealer";
    private const int AtOnce = 5000;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly string _holder = $"{Environment.MachineName}/{Environment.ProcessId}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SealOnceAsync(stoppingToken) > 0) { }
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Failed(failure);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    /// <summary>Seals what is unsealed now; returns how many entries.</summary>
    public async Task<int> SealOnceAsync(CancellationToken ct)
    {
        var now = clock.Now;
        await using var db = database.Open(Scope.System("sealer", now));
        if (!await db.Set<UnsealedEntry>().AnyAsync(ct) || await db.TryLeaseAsync(LeaseName, _holder, now, Duration.FromSeconds(30), ct) is not { } token)
        {
            return 0;
        }
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!await db.StillHoldsAsync(LeaseName, token, ct))
        {
            return 0;
        }
        var digests = await db.Set<AuditEntry>()
            .Where(e => db.Set<UnsealedEntry>().Any(u => u.EntryId == e.Id)).OrderBy(e => e.Id).Take(AtOnce)
            .Select(e => new { e.Id, e.Digest }).ToListAsync(ct);
        if (digests.Count == 0)
        {
            return 0;
        }
        var last = await db.Set<Seal>().OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);
        var seal = Seal.Over((last?.Number ?? 0) + 1, now, [.. digests.Select(d => d.Digest)], last?.Digest ?? Seal.Genesis);
        db.Add(seal);
        db.AddRange(digests.Select((d, position) => new SealedEntry { EntryId = d.Id, SealNumber = seal.Number, Position = position, Digest = d.Digest }));
        await db.SaveChangesAsync(ct);
        // Exactly those just sealed: an entry with a smaller id may have committed meanwhile and must wait for the next seal.
        await db.Set<UnsealedEntry>()
            .Where(u => db.Set<SealedEntry>().Any(s => s.EntryId == u.EntryId && s.SealNumber == seal.Number))
            .ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return digests.Count;
    }

    [LoggerMessage(LogLevel.Error, "The audit log could not be sealed; entries wait and are sealed when the cause is gone.")]
    private partial void Failed(Exception failure);
}
