using Microsoft.EntityFrameworkCore;
using Pingshi.Needs;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Structure;

/// <summary>Who is responsible for the chosen requirements and who shares in them. A partner sees the words of what it is given.</summary>
public static class AssignWork
{
    public const string Route = "/engagements/{engagement}/structure/work";

    public sealed record Input
    {
        public required IReadOnlyList<Id<Requirement>> Requirements { get; init; }

        /// <summary>Nobody named, and nobody sharing: the work is taken away.</summary>
        public Id<Organization>? Responsible { get; init; }
        public IReadOnlyList<Id<Organization>>? Sharers { get; init; }
        public bool IsCore { get; init; }
    }

    public static void Map(Routes routes) =>
        routes.Act<Input, ChooseStructure.Chosen>(Route, BidRoom.Lead, ShowStructure.Route, ExecuteAsync, c => Patterns.Url(ShowStructure.Route, [c.Engagement]));

    internal static IEnumerable<Reason> WhyNot(Input input, Composition composition, TenderTerms terms, IReadOnlyList<string> keys)
    {
        if (input.Requirements.Count == 0)
        {
            yield return ProposalWords.NoRequirementChosen.Because("requirements");
        }
        if (composition.Form == StructureForm.Sole)
        {
            yield return StructureWords.SoleHasNoSplit.Because();
        }
        List<Id<Organization>> doing = [.. input.Sharers ?? [], .. input.Responsible is { } one ? [one] : (IEnumerable<Id<Organization>>)[]];
        if (doing.Any(d => composition.Parties.All(p => p.Organization != d)))
        {
            yield return StructureWords.NotAParty.Because("responsible");
        }
        else if (terms.CoreStays is not null && input.IsCore && doing.Any(d => composition.RoleOf(d) == PartyRole.Subcontractor))
        {
            foreach (var key in keys)
            {
                yield return StructureWords.CoreSubcontracted.Because("isCore", key);
            }
        }
    }

    private static async Task<ChooseStructure.Chosen> ExecuteAsync(Call call, Input input)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var structure = await db.StructureAsync(call.Engagement, ct);
        call.Expect(structure);
        var revision = await AnswerSheet.CurrentRevisionAsync(db, call.Engagement, ct);
        List<Id<Requirement>> chosen = [.. input.Requirements.Distinct()];
        var keys = await db.Set<Requirement>().Where(r => r.EngagementId == call.Engagement && chosen.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Key, ct);
        if (keys.Count != chosen.Count)
        {
            throw Refusal.NotFound;
        }
        var composition = await db.CompositionAsync(structure, ct);
        Refusal.If(WhyNot(input, composition, await db.TenderTermsAsync(call.Engagement, revision, ct), [.. keys.Values.Order(StringComparer.Ordinal)]));
        structure.Change();
        db.RemoveRange(await db.Set<StructureWork>().Where(w => w.StructureId == structure.Id && chosen.Contains(w.RequirementId)).ToListAsync(ct));
        // What goes must be gone before one row of the same key comes.
        await db.SaveChangesAsync(ct);
        List<Id<Organization>> sharing = [.. (input.Sharers ?? []).Distinct().Where(s => s != input.Responsible)];
        foreach (var id in chosen)
        {
            if (input.Responsible is not null || sharing.Count > 0)
            {
                await db.FrozenAsync(call.Engagement, id, ct);
            }
            foreach (var (party, isResponsible) in sharing.Select(s => (s, false)).Concat(input.Responsible is { } one ? [(one, true)] : []))
            {
                db.Add(new StructureWork
                {
                    Id = db.Scope.NewId<StructureWork>(), StructureId = structure.Id, EngagementId = call.Engagement, RequirementId = id, Key = keys[id], OrganizationId = party,
                    IsResponsible = isResponsible, IsCore = input.IsCore, AssignedIn = revision,
                });
                await ShareAsync(db, structure, id, party, ct);
            }
        }
        db.Record("proposals.assign-work", structure.Id.Subject, call.Engagement, ("requirements", string.Join(',', keys.Values.Order(StringComparer.Ordinal))),
            ("responsible", input.Responsible?.ToString()), ("sharers", string.Join(',', sharing)), ("terms", $"{structure.Terms}"));
        return new(call.Engagement, structure.Terms);
    }

    private static async Task ShareAsync(AppDb db, DeliveryStructure structure, Id<Requirement> requirement, Id<Organization> party, CancellationToken ct)
    {
        if (party != structure.ProviderId && !await db.Set<RequirementShare>().AnyAsync(s => s.RequirementId == requirement && s.OrganizationId == party, ct))
        {
            db.Add(new RequirementShare { Id = db.Scope.NewId<RequirementShare>(), EngagementId = structure.EngagementId, RequirementId = requirement, OrganizationId = party, At = db.Scope.Now });
        }
    }
}
