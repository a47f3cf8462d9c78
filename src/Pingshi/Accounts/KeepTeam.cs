using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Accounts;

/// <summary>Colleagues take a seat on a customer's team, change their part in it, leave it.</summary>
public static class KeepTeam
{
    public const string AddRoute = "/customers/{organization}/team";
    public const string ChangeRoute = "/customers/{organization}/team/{person}";
    public const string RemoveRoute = "/customers/{organization}/team/{person}/remove";

    public sealed record Adding
    {
        public required Id<Person> Person { get; init; }
        public required TeamPart Part { get; init; }
        public bool IsLead { get; init; }
    }

    public sealed record Changing
    {
        public required TeamPart Part { get; init; }
        public bool IsLead { get; init; }
    }

    public sealed record Done(Id<Organization> Customer);

    public static void Map(Routes routes)
    {
        routes.Act<Adding, Done>(AddRoute, Keeping.Keep, ShowCustomer.Route, AddAsync, Then);
        routes.Act<Changing, Done>(ChangeRoute, Keeping.Keep, ShowCustomer.Route, ChangeAsync, Then);
        routes.Act<Nothing, Done>(RemoveRoute, Keeping.Keep, ShowCustomer.Route, (call, _) => RemoveAsync(call), Then);
    }

    private static string Then(Done done) => Patterns.Url(ShowCustomer.Route, done.Customer);

    private static async Task<Done> AddAsync(Call call, Adding input)
    {
        var db = call.Db;
        var (customer, team) = await TeamAsync(call);
        AccountWords.CustomerClosed.Unless(customer.ClosedAt is null);
        AccountWords.SeatTaken.Unless(team.All(m => m.PersonId != input.Person), "person");
        var person = await db.SeatableAsync(input.Person, "person", call.Cancel);
        var member = new TeamMember
        {
            Id = db.Scope.NewId<TeamMember>(), OrganizationId = db.Scope.Acting, CustomerId = customer.Id, PersonId = person.Id, Part = input.Part, IsLead = input.IsLead, ShownAs = person.Name,
        };
        Refusal.If(AccountTeam.WhyNot([.. team, member]));
        db.Add(member);
        Record(db, "accounts.join-team", member);
        return new(customer.Id);
    }

    private static async Task<Done> ChangeAsync(Call call, Changing input)
    {
        var (customer, team) = await TeamAsync(call);
        var member = MemberOf(call, team);
        (member.Part, member.IsLead) = (input.Part, input.IsLead);
        Refusal.If(AccountTeam.WhyNot(team));
        Record(call.Db, "accounts.change-team", member);
        return new(customer.Id);
    }

    private static async Task<Done> RemoveAsync(Call call)
    {
        var (customer, team) = await TeamAsync(call);
        var member = MemberOf(call, team);
        Refusal.If(AccountTeam.WhyNot([.. team.Where(m => m != member)]));
        call.Db.Remove(member);
        Record(call.Db, "accounts.leave-team", member);
        return new(customer.Id);
    }

    /// <summary>The whole team, and the row that two changes of it at once meet in.</summary>
    internal static async Task<(Organization Customer, List<TeamMember> Team)> TeamAsync(Call call)
    {
        var customer = await call.Db.CustomerAsync(call);
        (await call.Db.ProfileAsync(customer.Id, call.Cancel)).TeamChangedAt = call.Scope.Now;
        return (customer, await call.Db.Set<TeamMember>().Where(m => m.CustomerId == customer.Id).ToListAsync(call.Cancel));
    }

    private static TeamMember MemberOf(Call call, IEnumerable<TeamMember> team)
    {
        var person = call.Id<Person>("person");
        return team.SingleOrDefault(m => m.PersonId == person) ?? throw Refusal.NotFound;
    }

    private static void Record(AppDb db, string act, TeamMember member) => db.Record(act, member.PersonId.Subject, null,
        ("customer", member.CustomerId.ToString()), ("part", member.Part.ToString()), ("lead", member.IsLead ? "yes" : "no"));
}
