using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Engagements;

/// <summary>A colleague of one's own organisation joins the engagement, or leaves it.</summary>
public static class AddMember
{
    public const string Route = "/engagements/{engagement}/members";
    public const string RemoveRoute = "/engagements/{engagement}/members/{person}/remove";

    public static readonly Policy Policy = Platform.Access.Policy.For("engagements.add-member", Role.Requester, Role.Presales, Role.AccountManager, Role.Manager);

    public sealed record Input
    {
        public required Id<Person> Person { get; init; }
    }

    public sealed record Done(EngagementId Engagement);

    public static void Map(Routes routes)
    {
        routes.Act<Input, Done>(Route, Policy, ShowEngagement.Route, ExecuteAsync, d => Patterns.Url(ShowEngagement.Route, [d.Engagement]));
        routes.Act<Nothing, Done>(RemoveRoute, Policy, ShowEngagement.Route, RemoveAsync, d => d.Engagement == default ? "/engagements" : Patterns.Url(ShowEngagement.Route, [d.Engagement]));
    }

    private static async Task<Done> ExecuteAsync(Call call, Input input)
    {
        var db = call.Db;
        var mine = db.Scope.Acting;
        var engagement = await db.Set<Engagement>().SingleAsync(e => e.Id == call.Engagement, call.Cancel);
        var membership = await db.Set<Membership>().SingleOrDefaultAsync(m => m.PersonId == input.Person && m.OrganizationId == mine && m.EndedAt == null, call.Cancel)
            ?? throw new Refusal(EngagementWords.NotAColleague.Because("person"));
        EngagementWords.IsMember.Unless(!await db.Set<Grant>().AnyAsync(g => g.EngagementId == engagement.Id && g.OrganizationId == mine && g.PersonId == input.Person, call.Cancel), "person");
        if (mine == engagement.CustomerId)
        {
            db.JoinCustomer(engagement, input.Person);
        }
        else
        {
            db.JoinProvider(engagement, input.Person, membership.Roles);
        }
        db.Record("engagements.add-member", input.Person.Subject, engagement.Id);
        return new(engagement.Id);
    }

    private static async Task<Done> RemoveAsync(Call call, Nothing input)
    {
        var db = call.Db;
        var (mine, person) = (db.Scope.Acting, call.Id<Person>("person"));
        var grants = await db.Set<Grant>().Where(g => g.EngagementId == call.Engagement && g.OrganizationId == mine && g.PersonId != null).ToListAsync(call.Cancel);
        EngagementWords.LastMember.Unless(grants.Any(g => g.PersonId != person));
        List<Grant> leaving = [.. grants.Where(g => g.PersonId == person)];
        if (leaving.Count == 0)
        {
            throw Refusal.NotFound;
        }
        db.RemoveRange(leaving);
        db.Record("engagements.remove-member", person.Subject, call.Engagement);
        return new(person == db.Scope.Actor ? default : call.Engagement);
    }
}
