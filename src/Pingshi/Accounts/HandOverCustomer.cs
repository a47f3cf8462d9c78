using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Accounts;

/// <summary>
/// A colleague's matters with a customer pass to a successor in one transaction: the seat on the team, the open
/// commitments, and what the modules below add (grants on engagements, answers).
/// </summary>
public static class HandOverCustomer
{
    public const string Route = "/customers/{organization}/hand-over";

    /// <summary>
    /// The act reaches what its actor may not see: a leaver's engagements that nobody else is on. It runs in this job's name
    /// beside the actor's own, and checks all it needs by itself.
    /// </summary>
    private const string Job = "accounts.hand-over";
    private const int MostListed = 20;

    public sealed record Input
    {
        public required Id<Person> From { get; init; }
        public required Id<Person> To { get; init; }
        [Required, StringLength(4000)] public required string Note { get; init; }
    }

    public sealed record Done(Id<Organization> Customer, Id<Handover> Handover);

    /// <summary>What one step would pass: how many of it the reader sees, and the first of them.</summary>
    public sealed record Part(string Label, int Count, IReadOnlyList<HandoverItem> First);

    public sealed record Model(
        Id<Organization> Customer, string CustomerName, IReadOnlyList<Choice<Person>> Team, IReadOnlyList<Choice<Person>> Colleagues,
        Id<Person>? From, Id<Person>? To, TeamPart? Seat, IReadOnlyList<Part> Parts, int OutOfSight, IReadOnlyList<Reason> WhyNot);

    public static void Map(Routes routes)
    {
        routes.Read<HandOverCustomerPage, Model>(Route, Keeping.Keep, ShowAsync);
        routes.Act<Input, Done>(Route, Keeping.Keep, Route, ExecuteAsync, d => Patterns.Url(ShowCustomer.Route, d.Customer), Job);
    }

    private static async Task<Done> ExecuteAsync(Call call, Input input)
    {
        var (db, scope) = (call.Db, call.Scope);
        var (customer, team) = await KeepTeam.TeamAsync(call);
        Refusal.If(FactsOf(scope, team, input.From, input.To).WhyNot());
        var successor = await db.SeatableAsync(input.To, "to", call.Cancel);
        var handover = new Handover
        {
            Id = scope.NewId<Handover>(), OrganizationId = scope.Acting, CustomerId = customer.Id, FromId = input.From, ToId = input.To, ById = scope.Actor, At = scope.Now, Note = input.Note,
        };
        db.Add(handover);
        PassSeat(db, team, input.From, successor);
        var leaving = new Leaving(scope.Acting, customer.Id, input.From);
        List<(string, string?)> told = [("customer", customer.Id.ToString()), ("from", input.From.ToString()), ("to", input.To.ToString()), ("note", input.Note)];
        foreach (var step in StepsOf(call))
        {
            var passed = await step.PassAsync(db, leaving, input.To, call.Cancel);
            db.Add(new HandoverCount { HandoverId = handover.Id, OrganizationId = scope.Acting, Step = step.Key, Count = passed.Count });
            told.Add((step.Key, string.Join(',', passed)));
        }
        db.Record(Job, handover.Id.Subject, null, told);
        return new(customer.Id, handover.Id);
    }

    /// <summary>The successor sits where the other sat; one who has a seat already keeps it and leads if the other led.</summary>
    private static void PassSeat(AppDb db, List<TeamMember> team, Id<Person> from, Person successor)
    {
        var seat = team.Single(m => m.PersonId == from);
        db.Remove(seat);
        if (team.SingleOrDefault(m => m.PersonId == successor.Id) is { } there)
        {
            there.IsLead |= seat.IsLead;
            return;
        }
        db.Add(new TeamMember
        {
            Id = db.Scope.NewId<TeamMember>(), OrganizationId = seat.OrganizationId, CustomerId = seat.CustomerId, PersonId = successor.Id, Part = seat.Part, IsLead = seat.IsLead, ShownAs = successor.Name,
        });
    }

    private static HandoverFacts FactsOf(Scope scope, IReadOnlyCollection<TeamMember> team, Id<Person> from, Id<Person>? to) => new()
    {
        From = from, To = to, Actor = scope.Actor, ActorManages = scope.Has(Role.Manager), Team = team,
    };

    internal static IEnumerable<HandoverStep> StepsOf(Call call) =>
        call.Http.RequestServices.GetServices<HandoverStep>().OrderBy(s => s.Order);

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var customer = await db.CustomerAsync(call);
        var team = await db.Set<TeamMember>().AsNoTracking().Where(m => m.CustomerId == customer.Id).ToListAsync(ct);
        var seated = team.Select(m => m.PersonId).ToList();
        var names = await db.Set<Person>().Where(p => seated.Contains(p.Id)).OrderBy(p => p.NameSort).Select(p => new Choice<Person>(p.Id, p.Name)).ToListAsync(ct);
        var model = new Model(customer.Id, customer.Name, names, await db.SeatableColleaguesAsync(ct), null, null, null, [], 0, []);
        if (PersonIn(call, "from") is not { } from)
        {
            return model;
        }
        var to = PersonIn(call, "to");
        var leaving = new Leaving(call.Scope.Acting, customer.Id, from);
        List<Part> parts = [];
        foreach (var step in StepsOf(call))
        {
            var items = await step.ListAsync(call, leaving);
            parts.Add(new(call.Service<Reader>().Say(step.Label), items.Count, [.. items.Take(MostListed)]));
        }
        return model with
        {
            From = from, To = to, Seat = team.SingleOrDefault(m => m.PersonId == from)?.Part, Parts = parts, OutOfSight = await OutOfSightAsync(db, leaving, ct),
            WhyNot = [.. FactsOf(call.Scope, team, from, to).WhyNot()],
        };
    }

    // A form that was refused has what was chosen in its body, a first look in the address.
    private static Id<Person>? PersonIn(Call call, string name) =>
        Id<Person>.TryParse(Attempt.Of(call.Http)?.Values.GetValueOrDefault(name) ?? call.Query(name), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>On how many of the leaver's engagements with this customer the reader is not itself.</summary>
    private static Task<int> OutOfSightAsync(AppDb db, Leaving leaving, CancellationToken ct) => db.Set<Grant>()
        .Where(g => g.PersonId == leaving.From && g.OrganizationId == leaving.Provider
            && db.Set<Grant>().Any(theirs => theirs.EngagementId == g.EngagementId && theirs.OrganizationId == leaving.Customer)
            && !db.Set<Grant>().Any(mine => mine.EngagementId == g.EngagementId && mine.OrganizationId == db.MyOrganization && (mine.PersonId == null || mine.PersonId == db.Me)))
        .Select(g => g.EngagementId).Distinct().CountAsync(ct);
}
