using Microsoft.EntityFrameworkCore;
using Pingshi.Commitments;
using Pingshi.Contracts;
using Pingshi.Platform;
using Pingshi.Platform.Identity;

namespace Pingshi.Acceptance;

/// <summary>
/// Acceptance terms that passed: what nobody of the group graded counts as accepted from then on, and if nothing failed or waits the
/// payment is owed. Of two nodes that do it at once one finds it done.
/// </summary>
internal sealed partial class TermEnds(Database database, TimeProvider clock, ILogger<TermEnds> log) : BackgroundService
{
    private const int AtOnce = 100;
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

    /// <summary>Closes the terms that have passed; returns how many.</summary>
    public async Task<int> CloseOnceAsync(CancellationToken ct)
    {
        List<Id<DeliveryNotice>> passed;
        await using (var db = database.Open(Scope.System("acceptance-terms", clock.Now)))
        {
            var now = clock.Now;
            passed = await db.Set<DeliveryNotice>().Where(d => d.TermEndsAt != null && d.TermEndsAt <= now && !db.Set<TermEnd>().Any(e => e.DeliveryId == d.Id))
                .OrderBy(d => d.TermEndsAt).Select(d => d.Id).Take(AtOnce).ToListAsync(ct);
        }
        foreach (var delivery in passed)
        {
            await CloseAsync(delivery, ct);
        }
        return passed.Count;
    }

    private async Task CloseAsync(Id<DeliveryNotice> id, CancellationToken ct)
    {
        await using var db = database.Open(Scope.System("acceptance-terms", clock.Now));
        var delivery = await db.Set<DeliveryNotice>().AsNoTracking().SingleAsync(d => d.Id == id, ct);
        var loaded = await db.LoadAsync(await db.Set<Contract>().SingleAsync(c => c.Id == delivery.ContractId, ct), ct);
        var judged = await db.JudgedAsync(loaded, ct);
        if (judged.Ends.Any(e => e.DeliveryId == id))
        {
            return;
        }
        var graded = await db.Set<MemberGrade>().Where(g => g.DeliveryId == id).Select(g => g.RequirementId).Distinct().ToListAsync(ct);
        var end = new TermEnd
        {
            DeliveryId = id, ContractId = delivery.ContractId, EngagementId = delivery.EngagementId, On = delivery.TermEndsOn!.Value, At = db.Scope.Now,
            Keys = [.. judged.Terms.Requirements.Where(r => delivery.Keys.Contains(r.Key) && !graded.Contains(r.Id)).Select(r => r.Key)],
        };
        db.Add(end);
        db.Record("acceptance.term-ended", delivery.Id.Subject, delivery.EngagementId, ("deemed", string.Join(' ', end.Keys)));
        var after = judged with { Ends = [.. judged.Ends, end] };
        if (end.Keys.Count > 0)
        {
            await db.DropAsync(Judging.GradeDue, id.Value, ct);
        }
        // Also where every verdict passed and only the conclusion was left out: the payment does not wait for it.
        if (after.StandingOf(delivery) is { IsAccepted: true } standing && judged.Acceptances.All(a => a.Milestone != delivery.Milestone))
        {
            await db.AcceptAsync(after, standing, end.On, isByTerm: true, ct);
        }
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            await MustBeThereAsync(id, ct);
        }
    }

    // Another node was first: then the row is there, and anything else is a failure.
    private async Task MustBeThereAsync(Id<DeliveryNotice> id, CancellationToken ct)
    {
        await using var db = database.Open(Scope.System("acceptance-terms", clock.Now));
        if (!await db.Set<TermEnd>().AnyAsync(e => e.DeliveryId == id, ct))
        {
            throw new InvalidOperationException($"The term of delivery {id} could not be closed.");
        }
    }

    [LoggerMessage(LogLevel.Error, "Acceptance terms that passed could not be closed; they stay open and are closed when the cause is gone.")]
    private partial void Failed(Exception failure);
}
