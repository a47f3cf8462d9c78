using System.Globalization;
using NodaTime;
using Pingshi.Contracts;
using Pingshi.Tenders.Writing;

namespace Pingshi.Acceptance;

/// <summary>The acceptance report (验收书) of a milestone: every requirement with its verdict, and apart from them what only counts as accepted.</summary>
internal static class PrintedReport
{
    /// <param name="conclusion">The group's words; null leaves them to be written.</param>
    /// <param name="on">The day of the conclusion; null leaves it to be written.</param>
    public static byte[] Docx(JudgedContract judged, MilestoneStanding standing, IReadOnlyCollection<VerdictReply> replies, string? conclusion, LocalDate? on) =>
        PaperWriter.Docx(ReportOf(judged, standing, replies, conclusion, on).ToPaper());

    private static AcceptanceReport ReportOf(JudgedContract judged, MilestoneStanding standing, IReadOnlyCollection<VerdictReply> replies, string? conclusion, LocalDate? on) => new()
    {
        ProjectName = judged.Terms.Title, ContractNumber = judged.Terms.Number, Subject = $"{standing.Milestone.Key}　{standing.Milestone.Name}", Purchaser = judged.Loaded.Customer.Name,
        Supplier = string.Join("、", judged.Terms.Sides.Where(s => !s.Asks).Select(s => s.Name)), AmountMinor = judged.MoneyOf(standing)?.Amount.Minor, Currency = judged.Terms.Currency,
        Date = on is { } day ? Day(day) : null, GovernmentProcurement = judged.Terms.IsPublic, Conclusion = conclusion ?? "",
        Group = [.. judged.Seats.Select(s => new GroupMember(s.Name, judged.Loaded.Customer.Name, AcceptanceWords.Of(s.Capacity).Chinese, s.IsChair))],
        Lines = [.. standing.Requirements.Select(r => new GradedLine
        {
            Key = r.Requirement.Key, Requirement = r.Requirement.Text, Verdict = r.Verdict is { } verdict ? Closed(verdict) : null, Deemed = r.DeemedOn is { } deemed ? new(Day(deemed), BasisOf(judged.Terms)) : null,
            Reply = string.Join("\n", replies.Where(p => p.VerdictId is { } to && to == r.Verdict?.Id).Select(p => p.Words)),
        })],
    };

    private static ClosedVerdict Closed(Verdict verdict) => new(verdict.Mark switch
    {
        Mark.Pass => VerdictMark.Pass,
        Mark.Fail => VerdictMark.Fail,
        Mark.Score => VerdictMark.Score,
    }, verdict.Mark == Mark.Score ? verdict.Grade.Points : null, WordsOf(verdict), Day(verdict.On));

    // A score shows by itself only how high it is; that it failed is said.
    private static string WordsOf(Verdict verdict) => verdict is { Mark: Mark.Score, Fails: true }
        ? string.Create(CultureInfo.InvariantCulture, $"低于及格分{verdict.PassMark}分，不合格。{verdict.Words}")
        : verdict.Words ?? "";

    // The contract alone makes it accepted; what the law says of a term that passed concerns the payment.
    private static string BasisOf(ContractTerms terms) => string.Create(CultureInfo.InvariantCulture, $"合同约定的验收期限（{terms.Judged.TermDays}日）届满");

    private static DateOnly Day(LocalDate day) => day.ToDateOnly();
}
