using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Needs;

namespace Pingshi.Proposals;

/// <summary>A customer's verdict proves an answer, as far and as long as that customer consents.</summary>
public static class CiteTestimony
{
    public const string Route = "/engagements/{engagement}/bid/{requirement}/evidence/testimony";

    public sealed record Input
    {
        public required Id<Testimony> Testimony { get; init; }
    }

    public static void Map(Routes routes) =>
        routes.Act<Input, AddEvidence.Answered>(Route, BidRoom.Work, AnswerRequirement.Route, ExecuteAsync, a => Patterns.Url(AnswerRequirement.Route, [a.Engagement, a.Requirement]));

    /// <summary>All reasons why it is cited no more.</summary>
    public static IEnumerable<Reason> WhyNot(Testimony testimony, LocalDate today)
    {
        if (testimony.WithdrawnAt is not null)
        {
            yield return ProposalWords.TestimonyWithdrawn.Because("testimony");
        }
        if (testimony.ValidTo < today)
        {
            yield return ProposalWords.EvidenceExpired.Because("testimony", testimony.ValidTo);
        }
    }

    /// <summary>The evidence that an answer gets: what the customer said, and nothing of who it is where it is not to be named.</summary>
    internal static Evidence Snapshot(Testimony testimony, Answer answer, Scope scope) => new()
    {
        Id = scope.NewId<Evidence>(), AnswerId = answer.Id, ProposalId = answer.ProposalId, EngagementId = answer.EngagementId, OrganizationId = answer.OrganizationId, Nature = EvidenceNature.Testimony,
        Object = Short($"{testimony.Verdict}：{testimony.Requirement}", 300), Issuer = testimony.Customer, ValidTo = testimony.ValidTo, Covers = testimony.Covers, Testimony = testimony.Id, At = scope.Now, AddedBy = scope.Actor,
    };

    internal static string Short(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    private static async Task<AddEvidence.Answered> ExecuteAsync(Call call, Input input)
    {
        var (db, id, mine) = (call.Db, call.Id<Requirement>("requirement"), call.Scope.Acting);
        var (_, key, revision) = await db.FrozenAsync(call.Engagement, id, call.Cancel);
        var proposal = await db.MyProposalAsync(call.Engagement, call.Cancel);
        var testimony = await db.Set<Testimony>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == input.Testimony && t.OrganizationId == mine, call.Cancel) ?? throw Refusal.NotFound;
        Refusal.If([.. AnswerRequirement.WhyNot(proposal, revision), .. WhyNot(testimony, Standings.Today(db.Scope.Now))]);
        var answer = await db.MyAnswerAsync(proposal, id, call.Cancel);
        ProposalWords.AnswerFirst.Unless(answer.Text is not null);
        var evidence = Snapshot(testimony, answer, db.Scope);
        db.Add(evidence);
        db.Record("proposals.cite-testimony", evidence.Id.Subject, call.Engagement, ("requirement", key), ("testimony", testimony.Id.ToString()));
        return new(call.Engagement, id, evidence.Id);
    }
}
