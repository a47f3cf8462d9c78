using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Structure;

/// <summary>The lead freezes what all have accepted. The frozen version is what quote, documents and contract read.</summary>
public static class FreezeStructure
{
    public const string Route = "/engagements/{engagement}/structure/freeze";

    public sealed record Frozen(EngagementId Engagement, int Number);

    public static void Map(Routes routes) =>
        routes.Act<Nothing, Frozen>(Route, Structuring.Lead, ShowStructure.Route, ExecuteAsync, f => Patterns.Url(ShowStructure.Route, [f.Engagement]), Structuring.Job);

    private static async Task<Frozen> ExecuteAsync(Call call, Nothing input)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var structure = await db.LedStructureAsync(call.Engagement, ct);
        call.Expect(structure);
        var readiness = await Readiness.OfAsync(db, structure, ct);
        Refusal.If(readiness.WhyNot);
        var frozen = new FrozenStructure
        {
            Id = db.Scope.NewId<FrozenStructure>(), StructureId = structure.Id, EngagementId = call.Engagement, Number = structure.Frozen + 1, Terms = structure.Terms, Revision = readiness.Revision,
            Form = structure.Form, LeadId = structure.LeadId, ProviderId = structure.ProviderId, IsJointlyLiable = structure.IsJointlyLiable, SplitIsShared = structure.SplitIsShared,
            At = db.Scope.Now, By = db.Scope.Actor, ByName = await db.Set<Person>().Where(p => p.Id == db.Scope.Actor).Select(p => p.Name).SingleAsync(ct),
        };
        db.Add(frozen);
        db.AddRange((await db.Set<StructureParty>().AsNoTracking().Where(p => p.StructureId == structure.Id).ToListAsync(ct)).Select(p => new FrozenParty
        {
            Id = db.Scope.NewId<FrozenParty>(), FrozenId = frozen.Id, EngagementId = call.Engagement, OrganizationId = p.OrganizationId, Name = p.Name, Kind = p.Kind, Work = p.Work,
        }));
        db.AddRange((await db.Set<StructureWork>().AsNoTracking().Where(w => w.StructureId == structure.Id).ToListAsync(ct)).Select(w => new FrozenWork
        {
            Id = db.Scope.NewId<FrozenWork>(), FrozenId = frozen.Id, EngagementId = call.Engagement, RequirementId = w.RequirementId, Key = w.Key, OrganizationId = w.OrganizationId,
            IsResponsible = w.IsResponsible, IsCore = w.IsCore, AssignedIn = w.AssignedIn,
        }));
        (structure.Frozen, structure.FrozenTerms) = (frozen.Number, frozen.Terms);
        db.Record("proposals.freeze-structure", frozen.Id.Subject, call.Engagement, ("number", $"{frozen.Number}"), ("terms", $"{frozen.Terms}"), ("revision", $"{frozen.Revision}"), ("form", frozen.Form.ToString()));
        return new(call.Engagement, frozen.Number);
    }
}
