using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Files;

namespace Pingshi.Proposals;

/// <summary>One of our own certificates proves an answer: copied as it stands, its file with it.</summary>
public static class CiteCertificate
{
    public const string Route = "/engagements/{engagement}/bid/{requirement}/evidence/certificate";

    public sealed record Input
    {
        public required Id<Certificate> Certificate { get; init; }
        [StringLength(300)] public string? Covers { get; init; }
    }

    public static void Map(Routes routes) =>
        routes.Act<Input, AddEvidence.Answered>(Route, BidRoom.Work, AnswerRequirement.Route, ExecuteAsync, a => Patterns.Url(AnswerRequirement.Route, [a.Engagement, a.Requirement]));

    public static IEnumerable<Reason> WhyNot(Certificate certificate, LocalDate today)
    {
        foreach (var reason in certificate.WhyNotChange())
        {
            yield return reason with { Field = "certificate" };
        }
        if (certificate.ValidTo < today)
        {
            yield return ProposalWords.EvidenceExpired.Because("certificate", certificate.ValidTo.Value);
        }
        if (certificate.ValidFrom > today)
        {
            yield return ProposalWords.EvidenceNotYetValid.Because("certificate", certificate.ValidFrom.Value);
        }
    }

    public static EvidenceNature NatureOf(CertificateObject of) => of switch
    {
        CertificateObject.Company => EvidenceNature.CompanyCertificate,
        CertificateObject.Product or CertificateObject.System => EvidenceNature.SystemCertificate,
        CertificateObject.Person => EvidenceNature.PersonCertificate,
    };

    /// <summary>What the certificate says, as evidence for an answer.</summary>
    public static Evidence Snapshot(Certificate certificate, Answer answer, string? covers, Id<StoredFile>? file, Scope scope) => new()
    {
        Id = scope.NewId<Evidence>(), AnswerId = answer.Id, ProposalId = answer.ProposalId, EngagementId = answer.EngagementId, OrganizationId = answer.OrganizationId,
        Nature = NatureOf(certificate.Object), Object = certificate.Name, Level = certificate.Level, Issuer = certificate.Issuer, Number = certificate.Number, ValidTo = certificate.ValidTo,
        Covers = covers ?? (string.Join(' ', new[] { certificate.Subject, certificate.Region }.OfType<string>()) is { Length: > 0 } subject ? subject[..Math.Min(subject.Length, 300)] : null),
        File = file, CopiedFrom = certificate.Id, At = scope.Now, AddedBy = scope.Actor,
    };

    private static async Task<AddEvidence.Answered> ExecuteAsync(Call call, Input input)
    {
        var (db, id, mine) = (call.Db, call.Id<Requirement>("requirement"), call.Scope.Acting);
        var (_, key, revision) = await db.FrozenAsync(call.Engagement, id, call.Cancel);
        var proposal = await db.MyProposalAsync(call.Engagement, call.Cancel);
        var certificate = await db.Set<Certificate>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == input.Certificate && c.OrganizationId == mine, call.Cancel) ?? throw Refusal.NotFound;
        Refusal.If([.. AnswerRequirement.WhyNot(proposal, revision), .. WhyNot(certificate, Standings.Today(db.Scope.Now))]);
        var answer = await db.MyAnswerAsync(proposal, id, call.Cancel);
        ProposalWords.AnswerFirst.Unless(answer.Text is not null);
        var file = await CopyAsync(call, certificate.File);
        file?.AttachTo(call.Engagement, proposal.ShownAt is null ? Aspect.Own : Aspect.Shared);
        var evidence = Snapshot(certificate, answer, input.Covers, file?.Id, db.Scope);
        db.Add(evidence);
        db.Record("proposals.cite-certificate", evidence.Id.Subject, call.Engagement,
            ("requirement", key), ("certificate", certificate.Id.ToString()), ("object", evidence.Object), ("number", evidence.Number), ("file", evidence.File?.ToString()));
        return new(call.Engagement, id, evidence.Id);
    }

    // A file belongs to one engagement only; the certificate's own stays with the certificate.
    private static async Task<StoredFile?> CopyAsync(Call call, Id<StoredFile>? of)
    {
        if (of is not { } id)
        {
            return null;
        }
        var original = await call.Db.Set<StoredFile>().AsNoTracking().SingleAsync(f => f.Id == id, call.Cancel);
        var store = call.Service<FileStore>();
        await using var bytes = store.Open(id);
        var copy = await store.ReceiveAsync(call.Scope, original.Name, bytes, call.Cancel);
        copy.Class = original.Class;
        FileStore.Enter(call.Db, copy);
        return copy;
    }
}
