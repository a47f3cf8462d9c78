using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Structure;

/// <summary>A party leaves, its work with it; from then on it sees only the frozen versions it was part of.</summary>
public static class LeaveStructure
{
    public const string Route = "/engagements/{engagement}/structure/parties/{organization}/remove";

    public static void Map(Routes routes) =>
        routes.Act<Nothing, ChooseStructure.Chosen>(Route, BidRoom.Lead, ShowStructure.Route, ExecuteAsync, c => Patterns.Url(ShowStructure.Route, [c.Engagement]), Structuring.Job);

    internal static IEnumerable<Reason> WhyNot(Id<Organization> lead, Id<Organization> provider, Id<Organization> party)
    {
        if (party == lead || party == provider)
        {
            yield return StructureWords.PartyHasToStay.Because();
        }
    }

    private static async Task<ChooseStructure.Chosen> ExecuteAsync(Call call, Nothing input)
    {
        var (db, ct, who) = (call.Db, call.Cancel, call.Id<Organization>("organization"));
        var structure = await db.StructureAsync(call.Engagement, ct);
        call.Expect(structure);
        var party = await db.Set<StructureParty>().SingleOrDefaultAsync(p => p.StructureId == structure.Id && p.OrganizationId == who, ct) ?? throw Refusal.NotFound;
        Refusal.If(WhyNot(structure.LeadId, structure.ProviderId, who));
        structure.Change();
        var seat = await db.Set<StructureSeat>().SingleAsync(s => s.StructureId == structure.Id && s.OrganizationId == who && s.UntilTerms == null, ct);
        seat.UntilTerms = structure.Terms;
        await db.DropAcceptanceAsync(party, ct);
        db.Remove(party);
        db.RemoveRange(await db.Set<StructureWork>().Where(w => w.StructureId == structure.Id && w.OrganizationId == who).ToListAsync(ct));
        db.Record("proposals.leave-structure", structure.Id.Subject, call.Engagement, ("organization", who.ToString()), ("terms", $"{structure.Terms}"));
        return new(call.Engagement, structure.Terms);
    }
}
