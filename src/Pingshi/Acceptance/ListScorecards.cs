using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Contracts;
using Pingshi.Engagements;
using Pingshi.Shares;

namespace Pingshi.Acceptance;

/// <summary>The monthly scorecards of a contract, with what the assessment table made of each.</summary>
public static class ListScorecards
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/scorecards";

    public sealed record Row(
        Id<Scorecard> Id, LocalDate Month, string Milestone, int Points, string? Words, decimal Base, decimal Deducted, string Currency, bool Rectify, bool Terminates, LocalDate? ReworkBy, string By, IReadOnlyList<string> Replies);

    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, Id<Contract> Contract, string Number, ListPage<Row> Page, IReadOnlyList<MilestoneChoice> Milestones, bool MayClose, bool MayReply, IReadOnlyList<Reason> WhyNot);

    /// <summary>A milestone that may pay for a month, and how much of it no scorecard graded yet.</summary>
    public sealed record MilestoneChoice(string Key, string Name, decimal Left);

    public static readonly Listing<Scorecard> Listing = new(
#pragma warning disable CA1307, CA1310 // Becomes SQL, where a StringComparison has no meaning.
        (rows, text) => rows.Where(s => s.Milestone.Contains(text) || s.Words!.Contains(text)),
#pragma warning restore CA1307, CA1310
        new("month", AcceptanceWords.Month, s => s.Month),
        new("milestone", AcceptanceWords.MilestoneWord, s => s.Milestone),
        new("points", AcceptanceWords.Points, s => s.Points),
        new("deducted", AcceptanceWords.Deducted, s => s.DeductedMinor));

    public static void Map(Routes routes)
    {
        routes.Read<ListScorecardsPage, Model>(Route, Judging.See, ShowAsync);
        routes.File(Route + "/export", Judging.See, ExportAsync);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var judged = await call.JudgedAsync();
        var page = await Listing.PageAsync(Of(call), Listing.Asked(call, "month", descending: true), s => s, call.Cancel);
        var asks = judged.Asker == call.Scope.Acting;
        return new(await EngagementHead.LoadAsync(call), call.Engagement, judged.Contract.Id, judged.Terms.Number, new(await RowsAsync(call, page.Rows), page.Total, page.Page, page.Pages, page.Query),
            [.. judged.Terms.Milestones.Where(m => judged.Acceptances.All(a => a.Milestone != m.Key)).Select(m => ChoiceOf(judged, m)).OfType<MilestoneChoice>()], asks && Judging.Grade.Allows(call.Scope),
            !asks && Judging.Deliver.Allows(call.Scope), [.. judged.WhyNotChair(call.Scope.Actor), .. CloseScorecard.WhyNotTable(judged.Terms)]);
    }

    private static MilestoneChoice? ChoiceOf(JudgedContract judged, Milestone milestone) =>
        CloseScorecard.LeftOf(judged, milestone.Key) is { } left ? new(milestone.Key, milestone.Name, left.Amount) : null;

    private static async Task<IResult> ExportAsync(Call call)
    {
        var reader = call.Service<Reader>();
        var judged = await call.JudgedAsync();
        call.Db.Record("acceptance.export-scorecards", Outcome.Read, judged.Contract.Id.Subject, call.Engagement, []);
        await call.Db.SaveChangesAsync(call.Cancel);
        return await Listing.ExportAsync(Of(call), Listing.Asked(call), s => new Dictionary<string, object?>
        {
            [reader.Say(AcceptanceWords.Month)] = MonthOf(s.Month),
            [reader.Say(AcceptanceWords.MilestoneWord)] = s.Milestone,
            [reader.Say(AcceptanceWords.Points)] = s.Points,
            [reader.Say(AcceptanceWords.Words)] = s.Words,
            [reader.Say(AcceptanceWords.Base)] = Amount(s.BaseMinor, s.Currency),
            [reader.Say(AcceptanceWords.Deducted)] = Amount(s.DeductedMinor, s.Currency),
        }, "scorecards.xlsx", call.Cancel);
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(Call call, IReadOnlyList<Scorecard> scorecards)
    {
        var contract = call.ContractId;
        var replies = (await call.Db.Set<VerdictReply>().AsNoTracking().Where(r => r.ContractId == contract && r.ScorecardId != null).OrderBy(r => r.At).ToListAsync(call.Cancel)).ToLookup(r => r.ScorecardId!.Value);
        return [.. scorecards.Select(s => new Row(
            s.Id, s.Month, s.Milestone, s.Points, s.Words, Amount(s.BaseMinor, s.Currency), Amount(s.DeductedMinor, s.Currency), s.Currency, s.Rectify, s.Terminates, s.ReworkBy, s.ByName, [.. replies[s.Id].Select(r => r.Words)]))];
    }

    internal static string MonthOf(LocalDate month) => month.ToYearMonth().ToString("uuuu-MM", System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Amount(long minor, string currency) => Money.FromMinor(minor, Currency.Of(currency)).Amount;

    private static IQueryable<Scorecard> Of(Call call)
    {
        var id = call.ContractId;
        return call.Db.Set<Scorecard>().AsNoTracking().Where(s => s.ContractId == id);
    }
}
