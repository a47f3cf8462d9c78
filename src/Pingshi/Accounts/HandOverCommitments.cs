using Microsoft.EntityFrameworkCore;
using Pingshi.Commitments;
using Pingshi.Platform.Identity;

namespace Pingshi.Accounts;

/// <summary>The open promises that a colleague holds towards a customer.</summary>
internal static class HandOverCommitments
{
    public static readonly HandoverStep Step = new("commitments", AccountWords.OpenCommitments, 20, ListAsync, PassAsync);

    private static async Task<IReadOnlyList<HandoverItem>> ListAsync(Call call, Leaving leaving)
    {
        var (kinds, reader) = (call.Service<CommitmentKinds>(), call.Service<Reader>());
        var open = await call.Db.OpenTowards(leaving.Customer, leaving.Provider, leaving.From).AsNoTracking().OrderBy(c => c.DueAt).ThenBy(c => c.Id).ToListAsync(call.Cancel);
        return [.. open.Select(c => new HandoverItem($"{kinds.TitleOf(c, reader)} · {reader.Say(c.DueAt)}", c.Link))];
    }

    private static async Task<IReadOnlyList<Guid>> PassAsync(AppDb db, Leaving leaving, Id<Person> to, CancellationToken ct)
    {
        var open = await db.OpenTowards(leaving.Customer, leaving.Provider, leaving.From).ToListAsync(ct);
        foreach (var commitment in open)
        {
            commitment.OwedByPerson = to;
        }
        return [.. open.Select(c => c.Id.Value)];
    }
}
