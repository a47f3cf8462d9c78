using Microsoft.EntityFrameworkCore;
using Pingshi.Needs;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals;

/// <summary>The provider takes a partner's answer into its own, with the partner's evidence.</summary>
public static class AdoptAnswer
{
    public const string Route = "/engagements/{engagement}/bid/{requirement}/adopt/{organization}";

    public static void Map(Routes routes) =>
        routes.Act<Nothing, AnswerRequirement.Answered>(Route, BidRoom.Lead, AnswerRequirement.Route, ExecuteAsync, a => Patterns.Url(AnswerRequirement.Route, [a.Engagement, a.Requirement]));

    private static async Task<AnswerRequirement.Answered> ExecuteAsync(Call call, Nothing input)
    {
        var (db, id, partner) = (call.Db, call.Id<Requirement>("requirement"), call.Id<Organization>("organization"));
        var (text, key, revision) = await db.FrozenAsync(call.Engagement, id, call.Cancel);
        var theirs = await db.Set<Answer>().AsNoTracking().SingleOrDefaultAsync(a => a.RequirementId == id && a.OrganizationId == partner, call.Cancel);
        ProposalWords.PartnerHasNoAnswer.Unless(theirs is { Text: not null, Deviation: not null });
        var proposal = await db.MyProposalAsync(call.Engagement, call.Cancel);
        Refusal.If(AnswerRequirement.WhyNot(proposal, revision));
        var mine = await db.MyAnswerAsync(proposal, id, call.Cancel);
        // Their words answer the revision they were written against, and no later one.
        (mine.Text, mine.Deviation, mine.AnswersRevision, mine.AnsweredAt) = (theirs!.Text, theirs.Deviation, theirs.AnswersRevision, db.Scope.Now);
        List<Evidence> proofs = [.. (await db.Set<Evidence>().AsNoTracking().Where(e => e.AnswerId == theirs.Id).ToListAsync(call.Cancel)).Select(e => CopyFor(db, e, mine, proposal))];
        db.AddRange(proofs);
        await db.FollowAsync(mine, text, key, call.Cancel);
        db.Record("proposals.adopt", mine.Id.Subject, call.Engagement, ("requirement", key), ("partner", partner.ToString()));
        return new(call.Engagement, id, Standings.Of(text, mine, proofs, Standings.Today(db.Scope.Now)));
    }

    private static Evidence CopyFor(AppDb db, Evidence theirs, Answer mine, Proposal proposal) => new()
    {
        Id = db.Scope.NewId<Evidence>(), AnswerId = mine.Id, ProposalId = proposal.Id, EngagementId = mine.EngagementId, OrganizationId = proposal.OrganizationId,
        Nature = theirs.Nature, Object = theirs.Object, Level = theirs.Level, Issuer = theirs.Issuer, Number = theirs.Number, ValidTo = theirs.ValidTo, Covers = theirs.Covers,
        File = theirs.File, Testimony = theirs.Testimony, WithdrawnAt = theirs.WithdrawnAt, At = db.Scope.Now, AddedBy = db.Scope.Actor,
    };
}
