using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Identity;
using Pingshi.Tenders;

namespace Pingshi.Proposals;

/// <summary>What stands in the way of bidding is looked at first; then a named person decides, and says why against a stop.</summary>
public static class DecideGo
{
    public const string Route = "/engagements/{engagement}/go";

    public static readonly Policy Decide = Policy.For("proposals.decide-go", Role.Presales, Role.Manager);

    public sealed record Model(EngagementHead Head, EngagementId Engagement, IReadOnlyList<GoFinding> Findings, bool? Goes, string? GoReason, string? DecidedBy, Instant? DecidedAt, bool MayDecide, long Version) : IVersioned;

    public sealed record Input
    {
        public required bool Goes { get; init; }
        [StringLength(1000)] public string? Reason { get; init; }
    }

    public sealed record Decided(EngagementId Engagement, bool Goes);

    public static void Map(Routes routes)
    {
        routes.Read<DecideGoPage, Model>(Route, BidRoom.Lead, ShowAsync);
        routes.Act<Input, Decided>(Route, Decide, Route, ExecuteAsync, d => Patterns.Url(d.Goes ? BidRoom.Route : Route, [d.Engagement]));
    }

    public static IEnumerable<Reason> WhyNot(Input input, IReadOnlyList<GoFinding> findings)
    {
        var stops = findings.Count(f => f.Weight == FindingWeight.Stop);
        if (input.Goes && stops > 0 && string.IsNullOrWhiteSpace(input.Reason))
        {
            yield return ProposalWords.GoDespiteStop.Because("reason", stops);
        }
    }

    private static async Task<Decided> ExecuteAsync(Call call, Input input)
    {
        var db = call.Db;
        var findings = GoNoGo.Examine(await FactsAsync(call));
        Refusal.If(WhyNot(input, findings));
        var proposal = await db.MyProposalAsync(call.Engagement, call.Cancel);
        (proposal.Goes, proposal.GoReason, proposal.DecidedBy, proposal.DecidedAt) = (input.Goes, input.Reason, db.Scope.Actor, db.Scope.Now);
        db.Record("proposals.decide-go", proposal.Id.Subject, call.Engagement,
            ("goes", input.Goes ? "yes" : "no"), ("reason", input.Reason), ("findings", string.Join(',', findings.Select(f => f.Rule.Code))));
        return new(call.Engagement, input.Goes);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var mine = call.Scope.Acting;
        var proposal = await call.Db.Set<Proposal>().AsNoTracking().SingleOrDefaultAsync(p => p.EngagementId == call.Engagement && p.OrganizationId == mine, call.Cancel);
        var by = proposal?.DecidedBy is { } person ? await call.Db.Set<Person>().Where(p => p.Id == person).Select(p => p.Name).SingleOrDefaultAsync(call.Cancel) : null;
        return new(await EngagementHead.LoadAsync(call), call.Engagement, GoNoGo.Examine(await FactsAsync(call)), proposal?.Goes, proposal?.GoReason, by, proposal?.DecidedAt, Decide.Allows(call.Scope), proposal?.Version ?? 0);
    }

    private static async Task<GoFacts> FactsAsync(Call call)
    {
        var (db, id) = (call.Db, call.Engagement);
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleAsync(e => e.Id == id, call.Cancel);
        var said = await db.Set<TenderFact>().AsNoTracking().Where(f => f.EngagementId == id).ToDictionaryAsync(f => f.Name, call.Cancel);
        var need = await db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(n => n.EngagementId == id, call.Cancel);
        var newest = need?.Newest ?? 0;
        var clauses = await (
            from t in db.Set<RequirementText>()
            join r in db.Set<Requirement>() on t.RequirementId equals r.Id
            where t.EngagementId == id && t.Revision == newest && t.Kind == RequirementKind.Qualification
            orderby t.Position
            select new QualificationClause(r.Key, t.Text, t.Place)).ToListAsync(call.Cancel);
        var us = await db.Set<Organization>().Where(o => o.Id == engagement.ProviderId).Select(o => o.Size).SingleAsync(call.Cancel);
        var customer = await db.Set<Organization>().Where(o => o.Id == engagement.CustomerId).Select(o => o.Name).SingleAsync(call.Cancel);
        var day = Standings.Today(engagement.BidDeadline ?? call.Scope.Now);
        var held = await db.Set<Certificate>().AsNoTracking().Where(c => c.OrganizationId == engagement.ProviderId && c.WithdrawnAt == null && (c.ValidFrom == null || c.ValidFrom <= day))
            .Select(c => new HeldCertificate(c.Name, c.Level, c.ValidTo)).ToListAsync(call.Cancel);
        var related = await db.Set<RelatedOrganization>().AsNoTracking().Where(r => r.OrganizationId == engagement.ProviderId).OrderBy(r => r.Name).ToListAsync(call.Cancel);
        var drafted = await db.Set<PresalesWork>().Where(w => w.EngagementId == id && w.Kind == PresalesKind.DraftedSpecification).SumAsync(w => w.Minutes, call.Cancel);
        return new()
        {
            SmeOnly = StatedOf(TenderFact.SmeOnly),
            ConsortiumAllowed = StatedOf(TenderFact.ConsortiumAllowed),
            SubcontractAllowed = StatedOf(TenderFact.SubcontractAllowed),
            BidderIsSme = us is { } size ? size != OrganizationSize.Large : null,
            Qualifications = clauses,
            Certificates = held,
            Related = [.. related.Select(r => new RelatedCompany(r.Name, CompanyWords.Of(r.Kind)))],
            Customer = customer,
            Agency = said.GetValueOrDefault(TenderFact.Agency)?.Value,
            DraftedSpecificationMinutes = engagement.Method == ProcurementMethod.SingleSource ? 0 : drafted,
            Day = day,
        };

        Stated? StatedOf(string name) => said.GetValueOrDefault(name) is { } fact ? new(fact.Value == "true", fact.Place) : null;
    }
}
