using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Commitments;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Tenders;

namespace Pingshi.Proposals;

/// <summary>One requirement in the bid room: what it asks, what we answer, what proves it.</summary>
public static class AnswerRequirement
{
    public const string Route = "/engagements/{engagement}/bid/{requirement}";

    public sealed record Proof(
        Id<Evidence> Id, EvidenceNature Nature, string Object, string? Level, string? Issuer, string? Number, LocalDate? ValidTo, string? Covers,
        Id<StoredFile>? File, string? FileName, bool Proves);

    /// <summary>What an invited partner says to the same requirement.</summary>
    public sealed record PartnersAnswer(Id<Organization> Partner, string Name, string? Text, Deviation? Deviation, Standing Standing, IReadOnlyList<Proof> Evidence);

    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, Id<Requirement> Requirement, string Key, string? Heading, string Text, Obligation Obligation, RequirementKind Kind, decimal? Weight, string? Place,
        int Revision, string? Answer, Deviation? Deviation, int AnswersRevision, string? Owner, Instant? DueAt, Standing Standing, bool IsVoidRisk,
        IReadOnlyList<Proof> Evidence, IReadOnlyList<PartnersAnswer> Partners, IReadOnlyList<Choice<Certificate>> Certificates, IReadOnlyList<Choice<Testimony>> Testimonies, IReadOnlyList<Reason> WhyNot,
        Id<Requirement>? Previous, Id<Requirement>? Next, long Version) : IVersioned;

    public sealed record Input
    {
        [Required, StringLength(8000)] public required string Text { get; init; }
        public required Deviation Deviation { get; init; }
    }

    public sealed record Answered(EngagementId Engagement, Id<Requirement> Requirement, Standing Standing);

    public static void Map(Routes routes)
    {
        routes.Read<AnswerRequirementPage, Model>(Route, BidRoom.See, ShowAsync);
        routes.Act<Input, Answered>(Route, BidRoom.Work, Route, ExecuteAsync, a => Patterns.Url(Route, [a.Engagement, a.Requirement]));
    }

    internal static IEnumerable<Reason> WhyNot(Proposal? proposal, int revision)
    {
        if (revision == 0)
        {
            yield return ProposalWords.NothingFrozen.Because();
        }
        if (proposal?.Goes == false)
        {
            yield return ProposalWords.NoGo.Because();
        }
    }

    private static async Task<Answered> ExecuteAsync(Call call, Input input)
    {
        var (db, id) = (call.Db, call.Id<Requirement>("requirement"));
        var (text, key, revision) = await db.FrozenAsync(call.Engagement, id, call.Cancel);
        var proposal = await db.MyProposalAsync(call.Engagement, call.Cancel);
        if (db.Entry(proposal).State != EntityState.Added)
        {
            call.Expect(proposal);
        }
        Refusal.If(WhyNot(proposal, revision));
        var answer = await db.MyAnswerAsync(proposal, id, call.Cancel);
        (answer.Text, answer.Deviation, answer.AnswersRevision, answer.AnsweredAt) = (input.Text, input.Deviation, revision, db.Scope.Now);
        await db.FollowAsync(answer, text, key, call.Cancel);
        db.Record("proposals.answer", answer.Id.Subject, call.Engagement, ("requirement", key), ("text", input.Text), ("deviation", input.Deviation.ToString()));
        var evidence = await db.Set<Evidence>().Where(e => e.AnswerId == answer.Id).ToListAsync(call.Cancel);
        return new(call.Engagement, id, Standings.Of(text, answer, evidence, Standings.Today(db.Scope.Now)));
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, id) = (call.Db, call.Id<Requirement>("requirement"));
        var sheet = await AnswerSheet.LoadAsync(db, call.Engagement, call.Scope, call.Cancel);
        var at = sheet.Lines.Index().Where(l => l.Item.Requirement.RequirementId == id).Select(l => (int?)l.Index).FirstOrDefault() ?? throw Refusal.NotFound;
        var line = sheet.Lines[at];
        var files = await db.Set<StoredFile>().Where(f => f.EngagementId == call.Engagement).Select(f => new { f.Id, f.Name }).ToDictionaryAsync(f => f.Id, f => f.Name, call.Cancel);
        var today = Standings.Today(call.Scope.Now);
        Proof ProofOf(Evidence e) => new(e.Id, e.Nature, e.Object, e.Level, e.Issuer, e.Number, e.ValidTo, e.Covers, e.File,
            e.File is { } file ? files.GetValueOrDefault(file) : null, e.Proves(line.Requirement.Kind, today));
        var owner = line.Answer?.OwnerId is { } person ? await db.Set<Person>().Where(p => p.Id == person).Select(p => p.Name).SingleOrDefaultAsync(call.Cancel) : null;
        return new(
            await EngagementHead.LoadAsync(call), call.Engagement, id, line.Key, line.Requirement.Heading, line.Requirement.Text, line.Requirement.Obligation, line.Requirement.Kind, line.Requirement.Weight,
            line.Requirement.Place, sheet.Revision, line.Answer?.Text, line.Answer?.Deviation, line.Answer?.AnswersRevision ?? 0, owner, line.Answer?.DueAt, line.Standing,
            Standings.IsVoidRisk(line.Requirement.Obligation, line.Standing), [.. line.Evidence.Select(ProofOf)],
            call.Scope.Side == Side.Provider ? await PartnersAsync(db, line, ProofOf, today, call.Cancel) : [], await CertificatesAsync(db, today, call.Cancel), await TestimoniesAsync(db, today, call.Cancel), [.. WhyNot(sheet.Mine, sheet.Revision)],
            at > 0 ? sheet.Lines[at - 1].Requirement.RequirementId : null, at < sheet.Lines.Count - 1 ? sheet.Lines[at + 1].Requirement.RequirementId : null,
            sheet.Mine?.Version ?? 0);
    }

    /// <summary>What customers let us cite today.</summary>
    private static async Task<IReadOnlyList<Choice<Testimony>>> TestimoniesAsync(AppDb db, LocalDate today, CancellationToken ct)
    {
        var mine = db.Scope.Acting;
        var held = await db.Set<Testimony>().AsNoTracking().Where(t => t.OrganizationId == mine && t.WithdrawnAt == null).OrderByDescending(t => t.At).ToListAsync(ct);
        return [.. held.Where(t => !CiteTestimony.WhyNot(t, today).Any())
            .Select(t => new Choice<Testimony>(t.Id, CiteTestimony.Short(string.Join(' ', new[] { t.Customer, t.Verdict, t.Requirement, t.Covers }.OfType<string>()), 160)))];
    }

    /// <summary>Those of our own certificates that could be cited today.</summary>
    private static async Task<IReadOnlyList<Choice<Certificate>>> CertificatesAsync(AppDb db, LocalDate today, CancellationToken ct)
    {
        var mine = db.Scope.Acting;
        var held = await db.Set<Certificate>().AsNoTracking().Where(c => c.OrganizationId == mine && c.RenewedBy == null && c.WithdrawnAt == null).OrderBy(c => c.Name).ToListAsync(ct);
        return [.. held.Where(c => c.Validity.On(today) is ValidityState.Valid or ValidityState.Expiring)
            .Select(c => new Choice<Certificate>(c.Id, string.Join(' ', new[] { c.Name, c.Level, c.Subject, c.Region, c.Number }.OfType<string>())))];
    }

    private static async Task<IReadOnlyList<PartnersAnswer>> PartnersAsync(AppDb db, AnswerLine line, Func<Evidence, Proof> proofOf, LocalDate today, CancellationToken ct)
    {
        var id = line.Requirement.RequirementId;
        var invited = await (
            from s in db.Set<RequirementShare>()
            join o in db.Set<Organization>() on s.OrganizationId equals o.Id
            where s.RequirementId == id
            orderby o.NameSort
            select new { o.Id, o.Name }).ToListAsync(ct);
        var answers = await db.Set<Answer>().AsNoTracking().Where(a => a.RequirementId == id).ToDictionaryAsync(a => a.OrganizationId, ct);
        var ids = answers.Values.Select(a => a.Id).ToList();
        var evidence = (await db.Set<Evidence>().AsNoTracking().Where(e => ids.Contains(e.AnswerId)).ToListAsync(ct)).ToLookup(e => e.AnswerId);
        return [.. invited.Select(partner =>
        {
            var answer = answers.GetValueOrDefault(partner.Id);
            List<Evidence> proofs = answer is null ? [] : [.. evidence[answer.Id]];
            return new PartnersAnswer(partner.Id, partner.Name, answer?.Text, answer?.Deviation, Standings.Of(line.Requirement, answer, proofs, today), [.. proofs.Select(proofOf)]);
        })];
    }
}
