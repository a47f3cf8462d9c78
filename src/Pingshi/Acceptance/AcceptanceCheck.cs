using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Pingshi.Contracts;

namespace Pingshi.Acceptance;

/// <summary>Every report is the report that was concluded, and every verdict is what its rule makes of the grades it counted.</summary>
internal static class AcceptanceCheck
{
    public static readonly Check Check = new("acceptance", RunAsync);

    private static async IAsyncEnumerable<Finding> RunAsync(AppDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        var (verdicts, reports) = (0, 0);
        await foreach (var conclusion in db.Set<Conclusion>().AsNoTracking().OrderBy(c => c.DeliveryId).AsAsyncEnumerable().WithCancellation(ct))
        {
            reports++;
            if (ContractTerms.DigestOf(conclusion.Report) != conclusion.ReportDigest)
            {
                yield return Finding.Broken($"acceptance report of delivery {conclusion.DeliveryId} was changed");
            }
        }
        foreach (var verdict in await db.Set<Verdict>().AsNoTracking().OrderBy(v => v.Id).ToListAsync(ct))
        {
            verdicts++;
            // Only the group's members count, and only what they gave before the verdict.
            var grades = await (
                from c in db.Set<GradeContent>().AsNoTracking()
                join g in db.Set<MemberGrade>() on c.GradeId equals g.Id
                where c.DeliveryId == verdict.DeliveryId && c.RequirementId == verdict.RequirementId && g.At <= verdict.At && db.Set<GroupSeat>().Any(s => s.GroupId == verdict.GroupId && s.PersonId == c.PersonId)
                select c).ToListAsync(ct);
            if (grades.Count != verdict.Counted || Closing.Combine(verdict.Rule, [.. grades.Select(g => g.Grade)], verdict.PassMark) != verdict.Grade)
            {
                yield return Finding.Broken($"verdict {verdict.Id} on {verdict.Key} is not what its rule makes of {grades.Count} grades");
            }
        }
        yield return Finding.Note($"{verdicts} verdicts, {reports} reports");
    }
}
