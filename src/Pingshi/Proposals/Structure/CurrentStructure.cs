using Microsoft.EntityFrameworkCore;
using Pingshi.Needs;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Structure;

/// <summary>The last frozen structure as the scope sees it: what quote, response documents and contract read.</summary>
public sealed record CurrentStructure(FrozenStructure Frozen, Composition Composition, IReadOnlyList<WorkOf> Work)
{
    public int Number => Frozen.Number;

    /// <summary>The revision of the need it divides.</summary>
    public int Revision => Frozen.Revision;
    public StructureForm Form => Composition.Form;
    public Id<Organization> Lead => Composition.Lead;
    public IReadOnlyList<PartyFacts> Parties => Composition.Parties;

    /// <summary>Who is responsible for a requirement; null = nobody, or none that the scope may know of.</summary>
    public Id<Organization>? SupplierOf(Id<Requirement> requirement) => Form == StructureForm.Sole ? Lead
        : Work.Where(w => w.Requirement == requirement && w.IsResponsible).Select(w => (Id<Organization>?)w.Organization).SingleOrDefault();

    public IReadOnlyList<Id<Organization>> SharersOf(Id<Requirement> requirement) => [.. Work.Where(w => w.Requirement == requirement && !w.IsResponsible).Select(w => w.Organization)];

    /// <summary>Who contracts with whom.</summary>
    public ContractNode Contracts(Id<Organization> customer, string customerName) => ContractTree.Of(Composition, customer, customerName);

    /// <summary>What the need's present revision makes wrong in it, each by its requirement; empty = it stands.</summary>
    public IReadOnlyList<WorkFinding> FindingsOn(IReadOnlyList<AskedFor> asked) => WorkSplit.Examine(Composition, asked, Work, coreStays: false);

    public static async Task<CurrentStructure?> LoadAsync(AppDb db, EngagementId engagement, CancellationToken ct)
    {
        var frozen = await db.Set<FrozenStructure>().AsNoTracking().Where(f => f.EngagementId == engagement).OrderByDescending(f => f.Number).FirstOrDefaultAsync(ct);
        return frozen is null ? null : await LoadAsync(db, frozen, ct);
    }

    public static async Task<CurrentStructure> LoadAsync(AppDb db, FrozenStructure frozen, CancellationToken ct)
    {
        var parties = await db.Set<FrozenParty>().AsNoTracking().Where(p => p.FrozenId == frozen.Id).ToListAsync(ct);
        var work = await db.Set<FrozenWork>().AsNoTracking().Where(w => w.FrozenId == frozen.Id).OrderBy(w => w.Key).ToListAsync(ct);
        return new(frozen, new(frozen.Form, frozen.LeadId, frozen.ProviderId, [.. parties.OrderBy(p => p.OrganizationId != frozen.LeadId).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => p.Facts)]), [.. work.Select(w => w.Facts)]);
    }
}

public static class StructureStaleness
{
    extension(AppDb db)
    {
        /// <summary>What is wrong in the last frozen structure against the need as it stands now, as far as the scope reads both; empty also where none is frozen.</summary>
        public async Task<IReadOnlyList<WorkFinding>> StructureFindingsAsync(EngagementId engagement, CancellationToken ct) =>
            await CurrentStructure.LoadAsync(db, engagement, ct) is not { } current ? []
                : current.FindingsOn(await db.AskedAsync(engagement, await AnswerSheet.CurrentRevisionAsync(db, engagement, ct), ct));
    }
}
