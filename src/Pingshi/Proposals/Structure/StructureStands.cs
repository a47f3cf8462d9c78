using Microsoft.EntityFrameworkCore;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Structure;

/// <summary>Whether what is built on the delivery structure may go on: a price, a document, a contract.</summary>
public static class StructureStands
{
    /// <summary>All reasons why it may not: divided and not frozen as it reads now, frozen on another revision, or made wrong by this one.</summary>
    public static IEnumerable<Reason> WhyNot(StructureForm? form, bool isFrozenAsItReads, int? frozenOn, int revision, IReadOnlyList<WorkFinding> findings)
    {
        if (form is null or StructureForm.Sole)
        {
            yield break;
        }
        if (frozenOn is not { } on || !isFrozenAsItReads)
        {
            yield return StructureWords.FreezeFirst.Because(null, StructureWords.Of(form.Value));
        }
        else if (on != revision)
        {
            yield return StructureWords.FrozenOnOther.Because(null, on, revision);
        }
        foreach (var reason in WorkSplit.WhyNot(findings))
        {
            yield return reason;
        }
    }

    extension(AppDb db)
    {
        /// <summary>The same for the structure as the scope sees it; without one the provider delivers alone and nothing is against it.</summary>
        public async Task<IReadOnlyList<Reason>> WhyNotOnStructureAsync(EngagementId engagement, int revision, CancellationToken ct)
        {
            var structure = await db.Set<DeliveryStructure>().AsNoTracking().SingleOrDefaultAsync(s => s.EngagementId == engagement, ct);
            var frozenOn = await db.Set<FrozenStructure>().Where(f => f.EngagementId == engagement).OrderByDescending(f => f.Number).Select(f => (int?)f.Revision).FirstOrDefaultAsync(ct);
            return [.. WhyNot(structure?.Form, structure is not null && structure.FrozenTerms == structure.Terms, frozenOn, revision, await db.StructureFindingsAsync(engagement, ct))];
        }

        /// <summary>The names of those who sign with the customer, the lead first; the provider where nothing is frozen.</summary>
        public async Task<IReadOnlyList<string>> BiddersAsync(Engagement engagement, CurrentStructure? structure, CancellationToken ct) => structure is not null
            ? [.. structure.Composition.Bidders.Select(b => b.Name)]
            : [await db.Set<Organization>().Where(o => o.Id == engagement.ProviderId).Select(o => o.Name).SingleAsync(ct)];
    }
}
