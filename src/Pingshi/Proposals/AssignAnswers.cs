using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Needs;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals;

/// <summary>Who answers the chosen requirements, by when: each becomes a commitment of that person.</summary>
public static class AssignAnswers
{
    public const string Route = "/engagements/{engagement}/bid-assign";

    public sealed record Input
    {
        public required IReadOnlyList<Id<Requirement>> Requirements { get; init; }
        public required Id<Person> Owner { get; init; }

        /// <summary>The day; due at the end of its hours in the working calendar, or of the day itself where it has none.</summary>
        public required LocalDate Due { get; init; }
    }

    public sealed record Assigned(EngagementId Engagement, int Count);

    public static readonly Policy Policy = Platform.Access.Policy.For("proposals.assign", Role.Presales, Role.AccountManager, Role.Manager, Role.PartnerManager);

    public static void Map(Routes routes) =>
        routes.Act<Input, Assigned>(Route, Policy, BidRoom.Route, ExecuteAsync, a => Patterns.Url(BidRoom.Route, [a.Engagement]));

    private static async Task<Assigned> ExecuteAsync(Call call, Input input)
    {
        var db = call.Db;
        var calendar = (await db.WorkingCalendarAsync(call.Cancel)).InForceOn(input.Due).Calendar;
        var due = calendar.EndOfWorkOn(input.Due).Value;
        ProposalWords.NoRequirementChosen.Unless(input.Requirements.Count > 0, "requirements");
        ProposalWords.DueInThePast.Unless(due > db.Scope.Now, "due");
        var people = await BidRoom.PeopleAsync(db, call.Engagement, call.Cancel);
        ProposalWords.OwnerUnknown.Unless(people.Any(p => p.Id == input.Owner), "owner");
        var proposal = await db.MyProposalAsync(call.Engagement, call.Cancel);
        foreach (var id in input.Requirements.Distinct())
        {
            var (text, key, revision) = await db.FrozenAsync(call.Engagement, id, call.Cancel);
            Refusal.If(AnswerRequirement.WhyNot(proposal, revision));
            var answer = await db.MyAnswerAsync(proposal, id, call.Cancel);
            (answer.OwnerId, answer.DueAt) = (input.Owner, due);
            await db.FollowAsync(answer, text, key, call.Cancel);
            db.Record("proposals.assign", answer.Id.Subject, call.Engagement, ("requirement", key), ("owner", input.Owner.ToString()), ("due", due.ToString()));
        }
        return new(call.Engagement, input.Requirements.Count);
    }
}
