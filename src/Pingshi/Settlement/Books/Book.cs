using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Settlement.Books;

/// <summary>
/// The ledger of one engagement as one organisation keeps it. It counts its rows and splits: the row is locked by whoever
/// posts, so that numbers have no gap and a row that goes missing is missed.
/// </summary>
public sealed class Book : IEngagementOwned
{
    public required EngagementId EngagementId { get; init; }

    /// <summary>Who keeps it: the one that invoices the customer.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public long RowCount { get; set; }
    public long SplitCount { get; set; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

internal static class Locking
{
    extension(AppDb db)
    {
        /// <summary>The book of the acting organisation, locked until the transaction ends; made where there is none.</summary>
        public async Task<Book> LockBookAsync(EngagementId engagement, CancellationToken ct)
        {
            var keeper = db.Scope.Acting;
            // Two who post the first rows at one moment both want it made, and neither shall fail.
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO settlement_books (engagement_id, organization_id, row_count, split_count) VALUES ({engagement.Value}, {keeper.Value}, 0, 0) ON CONFLICT DO NOTHING", ct);
            var mine = db.Set<Book>().Where(b => b.EngagementId == engagement && b.OrganizationId == keeper);
            await mine.ExecuteUpdateAsync(s => s.SetProperty(b => b.RowCount, b => b.RowCount), ct);
            return await mine.AsNoTracking().SingleOrDefaultAsync(ct) ?? throw Refusal.NotFound;
        }

        /// <summary>Puts the counts of a locked book back.</summary>
        public Task<int> CountAsync(Book book, CancellationToken ct) => db.Set<Book>().Where(b => b.EngagementId == book.EngagementId && b.OrganizationId == book.OrganizationId)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.RowCount, book.RowCount).SetProperty(b => b.SplitCount, book.SplitCount), ct);
    }
}
