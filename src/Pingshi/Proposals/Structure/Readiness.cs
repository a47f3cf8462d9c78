using Microsoft.EntityFrameworkCore;
using Pingshi.Engagements;
using Pingshi.Partners;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Structure;

/// <summary>
/// Whether a structure could be frozen now. It rests on more than anyone sees, on all amounts and requirements: only reasons
/// and findings come of it, never what they rest on.
/// </summary>
/// <param name="Stated">Who has stated its amount; how much, it does not say.</param>
public sealed record Readiness(int Revision, IReadOnlyList<Reason> WhyNot, IReadOnlyList<WorkFinding> Work, IReadOnlyList<GoFinding> Findings, IReadOnlyList<Id<Organization>> Stated)
{
    /// <param name="db">A context of <see cref="Structuring.Job"/>.</param>
    internal static async Task<Readiness> OfAsync(AppDb db, DeliveryStructure structure, CancellationToken ct)
    {
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleAsync(e => e.Id == structure.EngagementId, ct);
        var revision = await AnswerSheet.CurrentRevisionAsync(db, engagement.Id, ct);
        var composition = await db.CompositionAsync(structure, ct);
        var terms = await db.TenderTermsAsync(engagement.Id, revision, ct);
        List<WorkOf> work = [.. (await db.Set<StructureWork>().AsNoTracking().Where(w => w.StructureId == structure.Id).ToListAsync(ct)).Select(w => w.Facts)];
        var flaws = WorkSplit.Examine(composition, await db.AskedAsync(engagement.Id, revision, ct), work, terms.CoreStays is not null);
        List<Reason> whyNot =
        [
            .. composition.WhyNot(), .. terms.WhyNot(structure.Form), .. await db.WhyNotBidAsync(engagement, composition, terms, ct), .. AskAcceptance.WhyNotLiable(structure),
            .. structure.FrozenTerms == structure.Terms ? [StructureWords.AlreadyFrozen.Because(null, structure.Frozen)] : (IEnumerable<Reason>)[],
            .. WorkSplit.WhyNot(flaws),
        ];
        if (structure.Form != StructureForm.Sole)
        {
            whyNot.AddRange(composition.Parties.Where(p => work.All(w => w.Organization != p.Organization) && p.Organization != structure.LeadId).Select(p => StructureWords.NothingToDo.Because(null, p.Name)));
            whyNot.AddRange(await WhyNotAgreedAsync(db, structure, composition, terms, ct));
        }
        var stated = await db.Set<StructureAmount>().Where(a => a.StructureId == structure.Id && !a.IsTotal).Select(a => a.OrganizationId).Distinct().ToListAsync(ct);
        return new(revision, whyNot, flaws, await FindingsAsync(db, composition, terms, ct), stated);
    }

    private static async Task<IReadOnlyList<Reason>> WhyNotAgreedAsync(AppDb db, DeliveryStructure structure, Composition composition, TenderTerms terms, CancellationToken ct)
    {
        var replies = (await db.Set<StructureReply>().AsNoTracking().Where(r => r.StructureId == structure.Id).ToListAsync(ct)).ToLookup(r => r.OrganizationId);
        var amounts = (await db.Set<StructureAmount>().AsNoTracking().Where(a => a.StructureId == structure.Id).ToListAsync(ct)).ToLookup(a => (a.OrganizationId, a.IsTotal));
        long? Newest(Id<Organization> of, bool isTotal) => amounts[(of, isTotal)].MaxBy(a => (a.Terms, a.At, a.Id))?.GrossMinor;
        var total = Newest(structure.LeadId, isTotal: true);
        List<(string Name, long? Amount)> each = [.. composition.Parties.Select(p => (p.Name, Newest(p.Organization, isTotal: false)))];
        var subcontracted = composition.Parties.Where(p => composition.RoleOf(p.Organization) == PartyRole.Subcontractor).Sum(p => Newest(p.Organization, isTotal: false) ?? 0);
        return
        [
            .. structure.AskedTerms == structure.Terms ? [] : (IEnumerable<Reason>)[StructureWords.NotAskedYet.Because(null, structure.Terms)],
            .. Agreement.WhyNotSum(total, each), .. total is { } whole ? terms.WhyNotShare(subcontracted, whole) : [],
            .. Agreement.WhyNotAgreed(composition.Parties.Select(p => (p.Name, Agreement.ConsentOf(structure.Terms, replies[p.Organization])))),
        ];
    }

    private static async Task<IReadOnlyList<GoFinding>> FindingsAsync(AppDb db, Composition composition, TenderTerms terms, CancellationToken ct)
    {
        List<GoFinding> findings = [];
        if (composition.Form == StructureForm.Subcontract && terms.SubcontractAllowed is null)
        {
            findings.Add(new(StructureWords.ConsentNeeded, FindingWeight.Look, [], null));
        }
        var bidders = composition.Bidders.ToDictionary(b => b.Organization);
        List<Id<Organization>> ids = [.. bidders.Keys];
        if (terms.SmeOnly is { Value: true, Place: var place })
        {
            var undeclared = await db.Set<Organization>().Where(o => ids.Contains(o.Id) && o.Size == null).Select(o => o.Name).ToListAsync(ct);
            findings.AddRange(undeclared.Order(StringComparer.Ordinal).Select(n => new GoFinding(StructureWords.SizeNotDeclared, FindingWeight.Look, [n], place)));
        }
        if (composition.Form == StructureForm.Consortium)
        {
            var today = Standings.Today(db.Scope.Now);
            var held = await db.Set<Certificate>().AsNoTracking().Where(c => ids.Contains(c.OrganizationId) && c.Object == CertificateObject.Company && c.WithdrawnAt == null && c.RenewedBy == null).ToListAsync(ct);
            findings.AddRange(Levels.Examine(held.Where(c => c.ValidTo is not { } end || end >= today).OrderBy(c => c.Name, StringComparer.Ordinal)
                .Select(c => new HeldLevel(bidders[c.OrganizationId].Name, bidders[c.OrganizationId].Kind, c.Name, c.Level))));
        }
        return findings;
    }
}
