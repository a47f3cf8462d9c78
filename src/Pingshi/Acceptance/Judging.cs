using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Contracts;
using Pingshi.Platform.Identity;

namespace Pingshi.Acceptance;

/// <summary>A signed contract with all that its acceptance is computed from.</summary>
/// <param name="Group">The last group that was appointed; null = none yet.</param>
/// <param name="Seats">Of that group.</param>
internal sealed record JudgedContract(
    LoadedContract Loaded, AcceptanceGroup? Group, IReadOnlyList<GroupSeat> Seats, IReadOnlyList<DeliveryNotice> Deliveries, IReadOnlyList<Verdict> Verdicts, IReadOnlyList<TermEnd> Ends,
    IReadOnlyList<MilestoneAcceptance> Acceptances, IReadOnlyList<Scorecard> Scorecards)
{
    public Contract Contract => Loaded.Contract;
    public ContractTerms Terms => Loaded.Terms;

    /// <summary>Whom the contract was made to: it appoints and grades.</summary>
    public Id<Organization> Asker => Loaded.Customer.Organization;

    public IReadOnlyList<MilestoneStanding> Standings => [.. Terms.Milestones.Where(m => !m.IsAdvance && m.Requirements.Count > 0).Select(StandingOf)];

    public MilestoneStanding StandingOf(Milestone milestone) => MilestoneStanding.Of(Terms, milestone, Deliveries, Verdicts, Ends);

    public MilestoneMoney? MoneyOf(MilestoneStanding standing) =>
        MilestoneMoney.Of(Terms, standing.Milestone, standing.Grades, [.. Scorecards.Where(s => s.Milestone == standing.Milestone.Key).Select(s => new ScoredPart(s.BaseMinor, s.DeductedMinor))]);

    public IEnumerable<Reason> WhyNotMember(Id<Person> person)
    {
        if (Seats.Count == 0)
        {
            yield return AcceptanceRules.NoGroup.Because();
        }
        else if (Seats.All(s => s.PersonId != person))
        {
            yield return AcceptanceRules.NotAMember.Because();
        }
    }

    public IEnumerable<Reason> WhyNotChair(Id<Person> person)
    {
        if (Seats.Count == 0)
        {
            yield return AcceptanceRules.NoGroup.Because();
        }
        else if (!Seats.Any(s => s.PersonId == person && s.IsChair))
        {
            yield return AcceptanceRules.ChairOnly.Because();
        }
    }
}

/// <summary>What the acts of acceptance share.</summary>
internal static class Judging
{
    /// <summary>
    /// The job beside whose name the acts run: a partner that leads holds no grant on what both sides share, and payments and testimony are
    /// the other side's. Each act asks for itself which side acts, and who of it.
    /// </summary>
    public const string Job = "acceptance.judge";

    private static readonly LocalTime EndOfWork = new(18, 0);
    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public static readonly Policy See = Contracting.See;
    public static readonly Policy Appoint = Policy.For("acceptance.appoint", Role.Requester, Role.Manager, Role.PartnerManager);
    public static readonly Policy Grade = Policy.For("acceptance.grade", Role.Judge, Role.Requester, Role.Presales, Role.AccountManager, Role.Manager, Role.PartnerManager);
    public static readonly Policy Deliver = Policy.For("acceptance.deliver", Role.AccountManager, Role.Presales, Role.Manager, Role.PartnerManager);

    /// <summary>Who binds the customer's name.</summary>
    public static readonly Policy Consent = Policy.For("acceptance.consent", Role.Requester);

    public static readonly CommitmentKind GradeDue = new("acceptance.grade", new("验收判卷：{0} {1}", "Grade the delivery: {0} {1}"));
    public static readonly CommitmentKind ReworkDue = new("acceptance.rework", new("整改：{0} {1}", "Rework: {0} {1}"));

    extension(Call call)
    {
        /// <summary>The signed contract that the route names, for one of its sides.</summary>
        public async Task<JudgedContract> JudgedAsync()
        {
            var loaded = await call.ContractAsync();
            AcceptanceRules.NotSigned.Unless(loaded.Standing.IsSigned && loaded.Contract.Paper == PaperKind.Contract);
            return await call.Db.JudgedAsync(loaded, call.Cancel);
        }

        /// <summary>The same, for the side that the contract was made to.</summary>
        public async Task<JudgedContract> AskedByUsAsync()
        {
            var judged = await call.JudgedAsync();
            AcceptanceRules.AskerOnly.Unless(judged.Asker == call.Scope.Acting);
            return judged;
        }

        /// <summary>The same, for a side that performs.</summary>
        public async Task<JudgedContract> PerformedByUsAsync()
        {
            var judged = await call.JudgedAsync();
            AccessWords.WrongRole.Unless(judged.Asker != call.Scope.Acting);
            return judged;
        }

        /// <summary>The delivery of the route, of this contract.</summary>
        public DeliveryNotice DeliveryOf(JudgedContract judged)
        {
            var id = call.Id<DeliveryNotice>("notice");
            return judged.Deliveries.SingleOrDefault(d => d.Id == id) ?? throw Refusal.NotFound;
        }

        /// <summary>The verdict of the route, of this contract.</summary>
        public Verdict VerdictOf(JudgedContract judged)
        {
            var id = call.Id<Verdict>("verdict");
            return judged.Verdicts.SingleOrDefault(v => v.Id == id) ?? throw Refusal.NotFound;
        }

        public async Task<string> MyNameAsync()
        {
            var me = call.Scope.Actor;
            return await call.Db.Set<Person>().Where(p => p.Id == me).Select(p => p.Name).SingleAsync(call.Cancel);
        }
    }

    extension(AppDb db)
    {
        public async Task<JudgedContract> JudgedAsync(LoadedContract loaded, CancellationToken ct)
        {
            var id = loaded.Contract.Id;
            var group = await db.Set<AcceptanceGroup>().AsNoTracking().Where(g => g.ContractId == id).OrderByDescending(g => g.Number).FirstOrDefaultAsync(ct);
            return new(loaded, group, group is null ? [] : await db.Set<GroupSeat>().AsNoTracking().Where(s => s.GroupId == group.Id).OrderBy(s => s.Id).ToListAsync(ct),
                await db.Set<DeliveryNotice>().AsNoTracking().Where(d => d.ContractId == id).OrderBy(d => d.Milestone).ThenBy(d => d.Number).ToListAsync(ct),
                await db.Set<Verdict>().AsNoTracking().Where(v => v.ContractId == id).OrderBy(v => v.At).ToListAsync(ct),
                await db.Set<TermEnd>().AsNoTracking().Where(e => e.ContractId == id).ToListAsync(ct),
                await db.Set<MilestoneAcceptance>().AsNoTracking().Where(a => a.ContractId == id).ToListAsync(ct),
                await db.Set<Scorecard>().AsNoTracking().Where(s => s.ContractId == id).OrderBy(s => s.Number).ToListAsync(ct));
        }

        /// <summary>What a verdict or scorecard found is mended by that day; its source is the row that found it.</summary>
        public Task RaiseReworkAsync(JudgedContract judged, Guid source, string what, LocalDate by, CancellationToken ct) => db.RaiseAsync(ReworkDue, source, new(
            judged.Contract.HolderId, judged.Asker, EndOfWork.On(by).InZoneLeniently(China).ToInstant(), Url(judged.Contract), [judged.Terms.Number, what], null, judged.Contract.EngagementId), ct);
    }

    /// <summary>All reasons against the day by which rework is done; none is asked for where none is owed.</summary>
    public static IEnumerable<Reason> WhyNotRework(bool needsRework, LocalDate? by, LocalDate today)
    {
        if (needsRework && by is null)
        {
            yield return AcceptanceRules.ReworkDayNeeded.Because("reworkBy");
        }
        if (needsRework && by < today)
        {
            yield return AcceptanceRules.ReworkDayPast.Because("reworkBy");
        }
    }

    public static string Url(Contract contract) => Patterns.Url(ShowAcceptance.Route, [contract.EngagementId, contract.Id]);

    public static string Url(DeliveryNotice delivery) => Patterns.Url(ShowDelivery.Route, [delivery.EngagementId, delivery.ContractId, delivery.Id]);
}
