using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Contracts;
using Pingshi.Engagements;

namespace Pingshi.Acceptance;

/// <summary>The acceptance of an engagement: each contract's milestones as they stand, and every verdict that was closed.</summary>
public static class ListVerdicts
{
    public const string Route = "/engagements/{engagement}/acceptance";

    public sealed record MilestoneRow(string Key, string Name, LocalDate Due, RequirementState State, LocalDate? AcceptedOn, bool IsDeemed, LocalDate? PayableOn);

    public sealed record ContractRow(Id<Contract> Contract, string Number, IReadOnlyList<MilestoneRow> Milestones);

    public sealed record Row(
        Id<Verdict> Id, Id<Contract> Contract, Id<DeliveryNotice> Delivery, string Key, string Text, string Milestone, GradeFacts Grade, bool Fails, string? Words, LocalDate On, string By);

    public sealed record Model(EngagementHead Head, EngagementId Engagement, IReadOnlyList<ContractRow> Contracts, ListPage<Row> Page);

    public static readonly Listing<Verdict> Listing = new(
#pragma warning disable CA1307, CA1310 // Becomes SQL, where a StringComparison has no meaning.
        (rows, text) => rows.Where(v => v.Key.Contains(text) || v.Text.Contains(text) || v.Words!.Contains(text)),
#pragma warning restore CA1307, CA1310
        new("key", AcceptanceWords.Key, v => v.Key),
        new("milestone", AcceptanceWords.MilestoneWord, v => v.Milestone),
        new("points", AcceptanceWords.Points, v => v.Hundredths),
        new("on", AcceptanceWords.ClosedOn, v => v.At));

    public static void Map(Routes routes)
    {
        routes.Read<ListVerdictsPage, Model>(Route, Judging.See, ShowAsync);
        routes.File(Route + "/export", Judging.See, ExportAsync);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, ct, id) = (call.Db, call.Cancel, call.Engagement);
        List<ContractRow> contracts = [];
        foreach (var contract in await db.Set<Contract>().AsNoTracking().Where(c => c.EngagementId == id && c.Paper == PaperKind.Contract).OrderBy(c => c.Sequence).ToListAsync(ct))
        {
            if (await db.LoadAsync(contract, ct) is { Standing.IsSigned: true } loaded)
            {
                var judged = await db.JudgedAsync(loaded, ct);
                contracts.Add(new(contract.Id, loaded.Terms.Number, [.. judged.Standings.Select(s => RowOf(judged, s))]));
            }
        }
        var page = await Listing.PageAsync(Of(call), Listing.Asked(call), v => v, ct);
        return new(await EngagementHead.LoadAsync(call), id, contracts, new([.. page.Rows.Select(v => new Row(
            v.Id, v.ContractId, v.DeliveryId, v.Key, v.Text, v.Milestone, GradeFacts.Of(v.Grade), v.Fails, v.Words, v.On, v.ByName))], page.Total, page.Page, page.Pages, page.Query));
    }

    internal static MilestoneRow RowOf(JudgedContract judged, MilestoneStanding standing)
    {
        var accepted = judged.Acceptances.SingleOrDefault(a => a.Milestone == standing.Milestone.Key);
        return new(standing.Milestone.Key, standing.Milestone.Name, standing.Milestone.Due, StateOf(standing), accepted?.On, accepted?.IsDeemed == true, accepted?.PayableOn);
    }

    // The one that most asks for something.
    private static RequirementState StateOf(MilestoneStanding standing) => standing switch
    {
        _ when standing.Keys(RequirementState.Failed).Any() => RequirementState.Failed,
        _ when standing.Keys(RequirementState.Open).Any() => RequirementState.Open,
        _ when standing.Keys(RequirementState.NotDelivered).Any() => RequirementState.NotDelivered,
        { HasDeemed: true } => RequirementState.Deemed,
        _ => RequirementState.Passed,
    };

    private static async Task<IResult> ExportAsync(Call call)
    {
        var reader = call.Service<Reader>();
        call.Db.Record("acceptance.export", Outcome.Read, null, call.Engagement, []);
        await call.Db.SaveChangesAsync(call.Cancel);
        return await Listing.ExportAsync(Of(call), Listing.Asked(call), v => new Dictionary<string, object?>
        {
            [reader.Say(AcceptanceWords.Key)] = v.Key,
            [reader.Say(AcceptanceWords.RequirementWord)] = v.Text,
            [reader.Say(AcceptanceWords.MilestoneWord)] = v.Milestone,
            [reader.Say(AcceptanceWords.VerdictWord)] = reader.Say(AcceptanceWords.Of(v.Mark)),
            [reader.Say(AcceptanceWords.Points)] = v.Mark == Mark.Score ? v.Grade.Points : null,
            [reader.Say(AcceptanceWords.StateWord)] = reader.Say(AcceptanceWords.Of(v.Fails ? RequirementState.Failed : RequirementState.Passed)),
            [reader.Say(AcceptanceWords.Words)] = v.Words,
            [reader.Say(AcceptanceWords.ClosedOn)] = reader.Say(v.On),
            [reader.Say(AcceptanceWords.ClosedBy)] = v.ByName,
        }, "verdicts.xlsx", call.Cancel);
    }

    private static IQueryable<Verdict> Of(Call call)
    {
        var id = call.Engagement;
        return call.Db.Set<Verdict>().AsNoTracking().Where(v => v.EngagementId == id);
    }
}
