using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals;

/// <summary>What the acts of this module share: the acting organisation's proposal, begun with its first act.</summary>
internal static class Proposing
{
    public static readonly CommitmentKind AnswerDue = new("proposals.answer-due", new("应答 {0}：{1}", "Answer {0}: {1}"));

    extension(AppDb db)
    {
        public async Task<Proposal> MyProposalAsync(EngagementId engagement, CancellationToken ct)
        {
            var organization = db.Scope.Acting;
            if (await db.Set<Proposal>().SingleOrDefaultAsync(p => p.EngagementId == engagement && p.OrganizationId == organization, ct) is { } there)
            {
                return there;
            }
            var begun = new Proposal { Id = db.Scope.NewId<Proposal>(), EngagementId = engagement, OrganizationId = organization };
            db.Add(begun);
            return begun;
        }

        /// <summary>A requirement as it reads in the last frozen revision; what the scope was not invited to is not there.</summary>
        public async Task<(RequirementText Text, string Key, int Revision)> FrozenAsync(EngagementId engagement, Id<Requirement> id, CancellationToken ct)
        {
            var requirement = await db.Set<Requirement>().SingleOrDefaultAsync(r => r.Id == id && r.EngagementId == engagement, ct) ?? throw Refusal.NotFound;
            var revision = await AnswerSheet.CurrentRevisionAsync(db, engagement, ct);
            ProposalWords.NothingFrozen.Unless(revision > 0);
            var text = await db.Set<RequirementText>().AsNoTracking().SingleOrDefaultAsync(t => t.RequirementId == id && t.Revision == revision, ct)
                ?? throw new Refusal(ProposalWords.NotInRevision.Because(null, revision));
            return (text, requirement.Key, revision);
        }

        public async Task<Answer> MyAnswerAsync(Proposal proposal, Id<Requirement> requirement, CancellationToken ct)
        {
            if (await db.Set<Answer>().SingleOrDefaultAsync(a => a.RequirementId == requirement && a.OrganizationId == proposal.OrganizationId, ct) is { } there)
            {
                return there;
            }
            var begun = new Answer
            {
                Id = db.Scope.NewId<Answer>(), ProposalId = proposal.Id, EngagementId = proposal.EngagementId, OrganizationId = proposal.OrganizationId, RequirementId = requirement,
            };
            db.Add(begun);
            return begun;
        }

        /// <summary>The commitment follows the answer: due while it is owed, kept once it stands.</summary>
        public async Task FollowAsync(Answer answer, RequirementText text, string key, CancellationToken ct)
        {
            if (answer.DueAt is not { } due)
            {
                await db.DropAsync(AnswerDue, answer.Id.Value, ct);
                return;
            }
            var provider = await db.Set<Engagement>().Where(e => e.Id == answer.EngagementId).Select(e => e.ProviderId).SingleAsync(ct);
            await db.RaiseAsync(AnswerDue, answer.Id.Value, new CommitmentTerms(
                answer.OrganizationId, provider, due, Patterns.Url(AnswerRequirement.Route, [answer.EngagementId, answer.RequirementId]),
                [key, text.Text.Length > 60 ? text.Text[..60] + "…" : text.Text], answer.OwnerId, answer.EngagementId), ct);
            if (answer.AnsweredAt is not null && answer.AnswersRevision >= text.ChangedIn)
            {
                await db.SaveChangesAsync(ct);
                await db.KeepAsync(AnswerDue, answer.Id.Value, ct);
            }
        }
    }
}
