using Microsoft.EntityFrameworkCore;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Identity;
using Pingshi.Tenders;

namespace Pingshi.Proposals.Structure;

/// <summary>What the acts on a structure share.</summary>
internal static class Structuring
{
    /// <summary>
    /// The job beside whose name composing and freezing run: a tender's other bids, a commitment between two partners, all
    /// requirements and amounts are more than the actor sees. Of these nothing but reasons comes back.
    /// </summary>
    public const string Job = "proposals.structure";

    public static readonly CommitmentKind AcceptanceDue = new("proposals.accept-structure", new("确认承接方式：{0}，协议第 {1} 版", "Accept the delivery structure: {0}, agreement version {1}"));

    /// <summary>Who may act for the lead.</summary>
    public static readonly Policy Lead = Policy.For("proposals.lead-structure", Role.Presales, Role.AccountManager, Role.Manager, Role.PartnerManager);

    extension(AppDb db)
    {
        /// <summary>The structure, for somebody who has a part in it; for anybody else there is none.</summary>
        public async Task<DeliveryStructure> StructureAsync(EngagementId engagement, CancellationToken ct)
        {
            var structure = await db.Set<DeliveryStructure>().SingleOrDefaultAsync(s => s.EngagementId == engagement, ct);
            if (structure is null || !await db.MaySeeAsync(structure, ct))
            {
                throw db.IsProvider ? new Refusal(StructureWords.NotChosen.Because()) : Refusal.NotFound;
            }
            return structure;
        }

        // A job sees everything: who acts beside it must have a seat of its own.
        private async Task<bool> MaySeeAsync(DeliveryStructure structure, CancellationToken ct)
        {
            var acting = db.Scope.Acting;
            return !db.IsJob || db.IsProvider || await db.Set<StructureSeat>().AnyAsync(s => s.StructureId == structure.Id && s.OrganizationId == acting && s.UntilTerms == null, ct);
        }

        /// <summary>The structure, for whoever acts for its lead.</summary>
        public async Task<DeliveryStructure> LedStructureAsync(EngagementId engagement, CancellationToken ct)
        {
            var structure = await db.StructureAsync(engagement, ct);
            Refusal.If(await db.WhyNotLeadAsync(structure, ct));
            return structure;
        }

        public async Task<IReadOnlyList<Reason>> WhyNotLeadAsync(DeliveryStructure structure, CancellationToken ct) => structure.LeadId == db.Scope.Acting ? []
            : [StructureWords.LeadOnly.Because(null, await db.Set<StructureParty>().Where(p => p.StructureId == structure.Id && p.OrganizationId == structure.LeadId).Select(p => p.Name).SingleAsync(ct))];

        public async Task<Composition> CompositionAsync(DeliveryStructure structure, CancellationToken ct)
        {
            var parties = await db.Set<StructureParty>().AsNoTracking().Where(p => p.StructureId == structure.Id).ToListAsync(ct);
            return new(structure.Form, structure.LeadId, structure.ProviderId,
                [.. parties.OrderBy(p => p.OrganizationId != structure.LeadId).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => new PartyFacts(p.OrganizationId, p.Name, p.Kind))]);
        }

        /// <summary>What the document and the clauses of the frozen revision say of structures.</summary>
        public async Task<TenderTerms> TenderTermsAsync(EngagementId engagement, int revision, CancellationToken ct)
        {
            var said = await db.Set<TenderFact>().AsNoTracking().Where(f => f.EngagementId == engagement).ToDictionaryAsync(f => f.Name, ct);
            var clauses = await (
                from t in db.Set<RequirementText>()
                join r in db.Set<Requirement>() on t.RequirementId equals r.Id
                where t.EngagementId == engagement && t.Revision == revision
                orderby t.Position
                select new QualificationClause(r.Key, t.Text, t.Place)).ToListAsync(ct);
            return new TenderTerms { ConsortiumAllowed = Of(TenderFact.ConsortiumAllowed), SubcontractAllowed = Of(TenderFact.SubcontractAllowed), SmeOnly = Of(TenderFact.SmeOnly) }.With(clauses);

            Stated? Of(string name) => said.GetValueOrDefault(name) is { } fact ? new(fact.Value == "true", fact.Place) : null;
        }

        public async Task<IReadOnlyList<AskedFor>> AskedAsync(EngagementId engagement, int revision, CancellationToken ct) => await (
            from t in db.Set<RequirementText>()
            join r in db.Set<Requirement>() on t.RequirementId equals r.Id
            where t.EngagementId == engagement && t.Revision == revision
            orderby t.Position
            select new AskedFor(t.RequirementId, r.Key, t.Obligation, t.ChangedIn)).ToListAsync(ct);

        /// <summary>
        /// All reasons why these may not bid together: one that declared itself large where only small firms may, one that bids
        /// for the same procurement elsewhere. Asked beside the job, since the other proposal may be nobody's here.
        /// </summary>
        public async Task<IReadOnlyList<Reason>> WhyNotBidAsync(Engagement engagement, Composition composition, TenderTerms terms, CancellationToken ct)
        {
            var bidders = composition.Bidders.ToList();
            var ids = bidders.Select(b => b.Organization).ToList();
            var sizes = await db.Set<Organization>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Size, ct);
            var elsewhere = engagement.ProjectNumber is not { } number ? [] : await (
                from e in db.Set<Engagement>()
                join s in db.Set<DeliveryStructure>() on e.Id equals s.EngagementId
                join p in db.Set<StructureParty>() on s.Id equals p.StructureId
                where e.Id != engagement.Id && e.CustomerId == engagement.CustomerId && e.ProjectNumber == number && e.Phase != Phase.Cancelled
                    && ids.Contains(p.OrganizationId) && (s.Form == StructureForm.Consortium || p.OrganizationId == s.LeadId)
                select p.OrganizationId).Distinct().ToListAsync(ct);
            return
            [
                .. bidders.SelectMany(b => terms.WhyNotBidder(b.Name, sizes.GetValueOrDefault(b.Organization))),
                .. bidders.Where(b => elsewhere.Contains(b.Organization)).Select(b => StructureWords.BidsTwice.Because(null, b.Name, engagement.ProjectNumber!)),
            ];
        }

        /// <summary>Whoever could be a party: the provider and the partners invited to this bid.</summary>
        public async Task<IReadOnlyList<Choice<Organization>>> InvitedAsync(Engagement engagement, CancellationToken ct) => await db.Set<Organization>()
            .Where(o => o.Id == engagement.ProviderId || (o.Side == Side.Partner && db.Set<RequirementShare>().Any(s => s.EngagementId == engagement.Id && s.OrganizationId == o.Id)))
            .OrderBy(o => o.Side == Side.Provider ? 0 : 1).ThenBy(o => o.NameSort).Select(o => new Choice<Organization>(o.Id, o.Name)).ToListAsync(ct);

        /// <summary>Gives the organisation a seat and a name in the structure, unless it has them.</summary>
        public async Task<StructureParty> SeatAsync(DeliveryStructure structure, Choice<Organization> who, PartnerKind kind, CancellationToken ct)
        {
            if (await db.Set<StructureParty>().SingleOrDefaultAsync(p => p.StructureId == structure.Id && p.OrganizationId == who.Id, ct) is { } there)
            {
                return there;
            }
            db.Add(new StructureSeat { Id = db.Scope.NewId<StructureSeat>(), StructureId = structure.Id, EngagementId = structure.EngagementId, OrganizationId = who.Id, FromTerms = structure.Terms });
            var party = new StructureParty
            {
                Id = db.Scope.NewId<StructureParty>(), StructureId = structure.Id, EngagementId = structure.EngagementId, OrganizationId = who.Id, Name = who.Name, Kind = kind, Work = "",
                OwedAs = db.Scope.NewId<StructureParty>().Value,
            };
            db.Add(party);
            return party;
        }

        /// <summary>Nobody owes its acceptance to a lead that leads no longer, or from a seat that is empty.</summary>
        public async Task DropAcceptanceAsync(StructureParty party, CancellationToken ct)
        {
            await db.DropAsync(AcceptanceDue, party.OwedAs, ct);
            party.OwedAs = db.Scope.NewId<StructureParty>().Value;
        }
    }
}
