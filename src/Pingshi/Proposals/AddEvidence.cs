using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Platform.Files;

namespace Pingshi.Proposals;

/// <summary>What proves an answer is attached to it, or taken away again.</summary>
public static class AddEvidence
{
    public const string Route = "/engagements/{engagement}/bid/{requirement}/evidence";
    public const string RemoveRoute = "/engagements/{engagement}/bid/{requirement}/evidence/{evidence}/remove";

    public sealed record Input
    {
        public required EvidenceNature Nature { get; init; }
        [Required, StringLength(300)] public required string Object { get; init; }
        [StringLength(100)] public string? Level { get; init; }
        [StringLength(200)] public string? Issuer { get; init; }
        [StringLength(100)] public string? Number { get; init; }
        public LocalDate? ValidTo { get; init; }
        [StringLength(300)] public string? Covers { get; init; }
        public Id<StoredFile>? File { get; init; }
    }

    public sealed record Answered(EngagementId Engagement, Id<Requirement> Requirement, Id<Evidence> Evidence);

    public static void Map(Routes routes)
    {
        routes.Act<Input, Answered>(Route, BidRoom.Work, AnswerRequirement.Route, ExecuteAsync, a => Patterns.Url(AnswerRequirement.Route, [a.Engagement, a.Requirement]));
        routes.Act<Nothing, Answered>(RemoveRoute, BidRoom.Work, AnswerRequirement.Route, RemoveAsync, a => Patterns.Url(AnswerRequirement.Route, [a.Engagement, a.Requirement]));
    }

    public static IEnumerable<Reason> WhyNot(Input input, LocalDate today)
    {
        if (input.Nature == EvidenceNature.Testimony)
        {
            yield return ProposalWords.TestimonyByConsent.Because("nature");
        }
        if (input.File is null && (input.Number is null || input.Issuer is null))
        {
            yield return ProposalWords.EvidenceEmpty.Because("file");
        }
        if (input.ValidTo < today)
        {
            yield return ProposalWords.EvidenceExpired.Because("validTo", input.ValidTo.Value);
        }
    }

    private static async Task<Answered> ExecuteAsync(Call call, Input input)
    {
        var (db, id) = (call.Db, call.Id<Requirement>("requirement"));
        var (_, key, revision) = await db.FrozenAsync(call.Engagement, id, call.Cancel);
        var proposal = await db.MyProposalAsync(call.Engagement, call.Cancel);
        Refusal.If([.. AnswerRequirement.WhyNot(proposal, revision), .. WhyNot(input, Standings.Today(db.Scope.Now))]);
        var answer = await db.MyAnswerAsync(proposal, id, call.Cancel);
        ProposalWords.AnswerFirst.Unless(answer.Text is not null);
        if (input.File is { } fileId)
        {
            var file = await db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == fileId, call.Cancel) ?? throw Refusal.NotFound;
            file.AttachTo(call.Engagement, proposal.ShownAt is null ? Aspect.Own : Aspect.Shared);
        }
        var evidence = new Evidence
        {
            Id = db.Scope.NewId<Evidence>(), AnswerId = answer.Id, ProposalId = proposal.Id, EngagementId = call.Engagement, OrganizationId = proposal.OrganizationId,
            Nature = input.Nature, Object = input.Object, Level = input.Level, Issuer = input.Issuer, Number = input.Number, ValidTo = input.ValidTo,
            Covers = input.Covers, File = input.File, At = db.Scope.Now, AddedBy = db.Scope.Actor,
        };
        db.Add(evidence);
        db.Record("proposals.add-evidence", evidence.Id.Subject, call.Engagement, ("requirement", key), ("object", input.Object), ("number", input.Number), ("file", input.File?.ToString()));
        return new(call.Engagement, id, evidence.Id);
    }

    private static async Task<Answered> RemoveAsync(Call call, Nothing input)
    {
        var (db, id, requirement) = (call.Db, call.Id<Evidence>("evidence"), call.Id<Requirement>("requirement"));
        var mine = db.Scope.Acting;
        var evidence = await db.Set<Evidence>().SingleOrDefaultAsync(e => e.Id == id && e.EngagementId == call.Engagement && e.OrganizationId == mine, call.Cancel) ?? throw Refusal.NotFound;
        _ = await db.Set<Proposal>().SingleAsync(p => p.Id == evidence.ProposalId, call.Cancel);
        db.Remove(evidence);
        db.Record("proposals.remove-evidence", id.Subject, call.Engagement, ("object", evidence.Object), ("number", evidence.Number), ("file", evidence.File?.ToString()));
        return new(call.Engagement, requirement, id);
    }
}
