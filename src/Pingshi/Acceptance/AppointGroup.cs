using Microsoft.EntityFrameworkCore;
using Pingshi.Contracts;
using Pingshi.Platform.Identity;

namespace Pingshi.Acceptance;

/// <summary>The side that the contract was made to appoints its acceptance group, or another one in its place.</summary>
public static class AppointGroup
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/acceptance/group";

    public sealed record Input
    {
        public required Id<Person> Chair { get; init; }
        public IReadOnlyList<Id<Person>>? Users { get; init; }
        public IReadOnlyList<Id<Person>>? Experts { get; init; }
        public IReadOnlyList<Id<Person>>? TestBody { get; init; }

        internal IEnumerable<(Id<Person> Person, Capacity Capacity)> Members =>
            [.. (Users ?? []).Select(p => (p, Capacity.User)), .. (Experts ?? []).Select(p => (p, Capacity.Expert)), .. (TestBody ?? []).Select(p => (p, Capacity.TestBody))];
    }

    public sealed record Appointed(EngagementId Engagement, Id<Contract> Contract, int Number);

    public static void Map(Routes routes) =>
        routes.Act<Input, Appointed>(Route, Judging.Appoint, ShowAcceptance.Route, ExecuteAsync, a => Patterns.Url(ShowAcceptance.Route, [a.Engagement, a.Contract]), Judging.Job);

    /// <summary>All reasons against this group.</summary>
    /// <param name="ours">Who of the appointing side may sit in it.</param>
    public static IEnumerable<Reason> WhyNot(Input input, IReadOnlySet<Id<Person>> ours)
    {
        List<Id<Person>> members = [.. input.Members.Select(m => m.Person)];
        if (members.Distinct().Count() < members.Count)
        {
            yield return AcceptanceRules.MemberTwice.Because("users");
        }
        if (!members.Contains(input.Chair))
        {
            yield return AcceptanceRules.ChairIsMember.Because("chair");
        }
        if (members.Any(m => !ours.Contains(m)))
        {
            yield return AcceptanceRules.NotOurs.Because("users");
        }
    }

    private static async Task<Appointed> ExecuteAsync(Call call, Input input)
    {
        var (db, judged) = (call.Db, await call.AskedByUsAsync());
        var ours = await db.EligibleAsync(judged.Contract.EngagementId, judged.Asker, call.Cancel);
        Refusal.If(WhyNot(input, ours.Select(c => c.Id).ToHashSet()));
        var group = new AcceptanceGroup
        {
            Id = db.Scope.NewId<AcceptanceGroup>(), ContractId = judged.Contract.Id, EngagementId = judged.Contract.EngagementId, OrganizationId = judged.Asker, Number = (judged.Group?.Number ?? 0) + 1,
            At = db.Scope.Now, By = db.Scope.Actor,
        };
        db.Add(group);
        db.AddRange(input.Members.Select(m => new GroupSeat
        {
            Id = db.Scope.NewId<GroupSeat>(), GroupId = group.Id, ContractId = group.ContractId, EngagementId = group.EngagementId, OrganizationId = judged.Asker, PersonId = m.Person,
            Name = ours.Single(o => o.Id == m.Person).Name, Capacity = m.Capacity, IsChair = m.Person == input.Chair,
        }));
        db.Record("acceptance.appoint", judged.Contract.Id.Subject, call.Engagement, ("number", Contracting.Shown(group.Number)), ("chair", input.Chair.ToString()),
            ("members", string.Join(' ', input.Members.Select(m => m.Person))));
        return new(call.Engagement, judged.Contract.Id, group.Number);
    }
}

internal static class Eligibility
{
    extension(AppDb db)
    {
        /// <summary>The people of a side who reach the engagement and may grade: of nobody else can a group be made.</summary>
        public async Task<IReadOnlyList<Choice<Person>>> EligibleAsync(EngagementId engagement, Id<Organization> side, CancellationToken ct)
        {
            var members = await db.Set<Membership>().AsNoTracking().Where(m => m.OrganizationId == side && m.EndedAt == null
                && db.Set<Grant>().Any(g => g.EngagementId == engagement && g.OrganizationId == side && !g.Silenced && (g.PersonId == null || g.PersonId == m.PersonId))).ToListAsync(ct);
            List<Id<Person>> may = [.. members.Where(m => m.Roles.HasAnyOf(Judging.Grade.Roles)).Select(m => m.PersonId)];
            return await db.Set<Person>().AsNoTracking().Where(p => may.Contains(p.Id) && p.DisabledAt == null).OrderBy(p => p.NameSort).Select(p => new Choice<Person>(p.Id, p.Name)).ToListAsync(ct);
        }
    }
}
