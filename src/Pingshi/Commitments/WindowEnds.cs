using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform;

namespace Pingshi.Commitments;

/// <summary>
/// Promises to keep to something until a moment are kept by that moment: a protection, a notice. Twice is once, so nodes
/// need not agree who does it: of two at one moment, one closes them and the other leaves them.
/// </summary>
internal sealed partial class WindowEnds(Database database, CommitmentKinds kinds, TimeProvider clock, ILogger<WindowEnds> log) : BackgroundService
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await CloseOnceAsync(stoppingToken) > 0) { }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Failed(failure);
            }
            // Stopping is no failure.
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Closes the windows that have ended, as kept on the moment; returns how many.</summary>
    public async Task<int> CloseOnceAsync(CancellationToken ct)
    {
        var now = clock.Now;
        await using var db = database.Open(Scope.System("windows", now));
        var keys = kinds.EndingByThemselves;
        var ended = await db.Set<Commitment>().Open.Where(c => keys.Contains(c.Kind) && c.DueAt <= now).OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(AtOnce).ToListAsync(ct);
        foreach (var commitment in ended)
        {
            commitment.DoneAt = commitment.DueAt;
            db.Record("commitments.window-ended", commitment.Id.Subject, commitment.EngagementId, ("kind", commitment.Kind));
        }
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another closed or dropped one of them at this moment; the rest wait for the next round.
            return 0;
        }
        return ended.Count;
    }

    [LoggerMessage(LogLevel.Error, "Windows that ended could not be closed; they stay open and are closed when the cause is gone.")]
    private partial void Failed(Exception failure);
}
