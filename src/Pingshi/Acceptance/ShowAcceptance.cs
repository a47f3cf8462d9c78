using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Contracts;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;
using Pingshi.Shares;

namespace Pingshi.Acceptance;

/// <summary>The acceptance of one contract: its group, its milestones with what they pay, their deliveries, the rework that is owed.</summary>
public static class ShowAcceptance
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/acceptance";

    public sealed record Member(Id<Person> Person, string Name, Capacity Capacity, bool IsChair);

    public sealed record Delivery(Id<DeliveryNotice> Id, int Number, LocalDate On, LocalDate? TermEndsOn, IReadOnlyList<string> Keys, bool IsConcluded);

    /// <param name="Payable">What is paid, or would be by the verdicts so far; null where the contract names no amount.</param>
    public sealed record Milestone(ListVerdicts.MilestoneRow Row, decimal? Amount, decimal? Deducted, decimal? Payable, IReadOnlyList<Delivery> Deliveries, IReadOnlyList<Reason> WhyNotDeliver);

    public sealed record Rework(Guid Source, string What, Instant DueAt, bool MayBeNoted);

    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, Id<Contract> Contract, string Number, string Currency, IReadOnlyList<Member> Group, IReadOnlyList<Choice<Person>> Eligible, IReadOnlyList<Milestone> Milestones,
        IReadOnlyList<Rework> Reworks, AcceptanceTerms Judged, bool MayAppoint, bool MayDeliver);

    public static void Map(Routes routes) => routes.Read<ShowAcceptancePage, Model>(Route, Judging.See, ShowAsync);

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, ct, judged) = (call.Db, call.Cancel, await call.JudgedAsync());
        var asks = judged.Asker == call.Scope.Acting;
        var mayAppoint = asks && Judging.Appoint.Allows(call.Scope);
        var concluded = await db.Set<Conclusion>().Where(c => c.ContractId == judged.Contract.Id).Select(c => c.DeliveryId).ToListAsync(ct);
        return new(await EngagementHead.LoadAsync(call), call.Engagement, judged.Contract.Id, judged.Terms.Number, judged.Terms.Currency,
            [.. judged.Seats.Select(s => new Member(s.PersonId, s.Name, s.Capacity, s.IsChair))], mayAppoint ? await db.EligibleAsync(call.Engagement, judged.Asker, ct) : [],
            [.. judged.Standings.Select(s => MilestoneOf(judged, s, concluded))], await ReworksAsync(call, judged), judged.Terms.Judged, mayAppoint, !asks && Judging.Deliver.Allows(call.Scope));
    }

    private static Milestone MilestoneOf(JudgedContract judged, MilestoneStanding standing, List<Id<DeliveryNotice>> concluded)
    {
        var accepted = judged.Acceptances.SingleOrDefault(a => a.Milestone == standing.Milestone.Key);
        var money = judged.MoneyOf(standing);
        decimal? Shown(long? entered, Money? computed) => accepted is null ? computed?.Amount : entered is { } minor ? Money.FromMinor(minor, Currency.Of(accepted.Currency)).Amount : null;
        return new(ListVerdicts.RowOf(judged, standing), Shown(accepted?.AmountMinor, money?.Amount), Shown(accepted?.DeductedMinor, money?.Deducted), Shown(accepted?.PayableMinor, money?.Payable),
            [.. judged.Deliveries.Where(d => d.Milestone == standing.Milestone.Key).Select(d => new Delivery(d.Id, d.Number, d.On, d.TermEndsOn, d.Keys, concluded.Contains(d.Id)))], [.. standing.WhyNotDeliver()]);
    }

    private static async Task<IReadOnlyList<Rework>> ReworksAsync(Call call, JudgedContract judged)
    {
        var (key, engagement) = (Judging.ReworkDue.Key, call.Engagement);
        var owed = (await call.Db.Set<Commitment>().AsNoTracking().Where(c => c.Kind == key && c.EngagementId == engagement && c.DoneAt == null && c.DroppedAt == null).ToListAsync(call.Cancel)).ToDictionary(c => c.SourceId);
        var isChair = judged.Asker == call.Scope.Acting && !judged.WhyNotChair(call.Scope.Actor).Any();
        return
        [
            .. judged.Verdicts.Where(v => owed.ContainsKey(v.Id.Value)).Select(v => new Rework(v.Id.Value, v.Key, owed[v.Id.Value].DueAt, isChair && !v.Fails)),
            .. judged.Scorecards.Where(s => owed.ContainsKey(s.Id.Value)).Select(s => new Rework(s.Id.Value, ListScorecards.MonthOf(s.Month), owed[s.Id.Value].DueAt, isChair)),
        ];
    }
}
