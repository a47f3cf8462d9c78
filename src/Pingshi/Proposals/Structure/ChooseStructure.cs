using Microsoft.EntityFrameworkCore;
using Pingshi.Engagements;
using Pingshi.Partners;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Structure;

/// <summary>The bid's leaders choose how it is delivered and who signs with the customer, as far as the tender allows.</summary>
public static class ChooseStructure
{
    public sealed record Input
    {
        public required StructureForm Form { get; init; }

        /// <summary>Who signs with the customer; the provider if none is named.</summary>
        public Id<Organization>? Lead { get; init; }
        public bool IsJointlyLiable { get; init; }
        public bool SplitIsShared { get; init; }
        public bool LeadSeesAmounts { get; init; }
    }

    public sealed record Chosen(EngagementId Engagement, int Terms);

    public static void Map(Routes routes) =>
        routes.Act<Input, Chosen>(ShowStructure.Route, BidRoom.Lead, ShowStructure.Route, ExecuteAsync, c => Patterns.Url(ShowStructure.Route, [c.Engagement]), Structuring.Job);

    private static async Task<Chosen> ExecuteAsync(Call call, Input input)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleAsync(e => e.Id == call.Engagement, ct);
        var lead = input.Lead ?? engagement.ProviderId;
        var invited = await db.InvitedAsync(engagement, ct);
        var there = await db.Set<DeliveryStructure>().SingleOrDefaultAsync(s => s.EngagementId == call.Engagement, ct);
        if (there is not null)
        {
            call.Expect(there);
        }
        var revision = await AnswerSheet.CurrentRevisionAsync(db, call.Engagement, ct);
        ProposalWords.NothingFrozen.Unless(revision > 0);
        var terms = await db.TenderTermsAsync(call.Engagement, revision, ct);
        // What is kept for partners the provider does not take alone.
        Refusal.If([.. input.Form == StructureForm.Sole ? await db.WhyNotDirectAsync(engagement, ct) : [], .. terms.WhyNot(input.Form), .. Composition.WhyNotLead(input.Form, lead, engagement.ProviderId), .. WhyNotInvited(lead, invited)]);
        var structure = there ?? Begin(db, engagement, input.Form, lead);
        await ApplyAsync(db, structure, input, lead, isNew: there is null, ct);
        foreach (var id in (IEnumerable<Id<Organization>>)[lead, engagement.ProviderId])
        {
            await db.SeatAsync(structure, invited.Single(i => i.Id == id), PartnerKind.Resource, ct);
            await db.SaveChangesAsync(ct);
        }
        Refusal.If(await db.WhyNotBidAsync(engagement, await db.CompositionAsync(structure, ct), terms, ct));
        db.Record("proposals.choose-structure", structure.Id.Subject, call.Engagement,
            ("form", input.Form.ToString()), ("lead", lead.ToString()), ("jointlyLiable", input.IsJointlyLiable ? "yes" : "no"), ("terms", $"{structure.Terms}"));
        return new(call.Engagement, structure.Terms);
    }

    internal static IEnumerable<Reason> WhyNotInvited(Id<Organization> organization, IEnumerable<Choice<Organization>> invited)
    {
        if (invited.All(i => i.Id != organization))
        {
            yield return StructureWords.NotInvited.Because("organization");
        }
    }

    private static DeliveryStructure Begin(AppDb db, Engagement engagement, StructureForm form, Id<Organization> lead)
    {
        var structure = new DeliveryStructure { Id = db.Scope.NewId<DeliveryStructure>(), EngagementId = engagement.Id, ProviderId = engagement.ProviderId, Form = form, LeadId = lead };
        db.Add(structure);
        return structure;
    }

    private static async Task ApplyAsync(AppDb db, DeliveryStructure structure, Input input, Id<Organization> lead, bool isNew, CancellationToken ct)
    {
        var before = (structure.Form, structure.LeadId, structure.IsJointlyLiable, structure.SplitIsShared, structure.LeadSeesAmounts);
        if (structure.LeadId != lead)
        {
            // The new lead asks anew; until then the parties owe nobody anything.
            foreach (var party in await db.Set<StructureParty>().Where(p => p.StructureId == structure.Id).ToListAsync(ct))
            {
                await db.DropAcceptanceAsync(party, ct);
            }
        }
        (structure.Form, structure.LeadId, structure.IsJointlyLiable, structure.SplitIsShared, structure.LeadSeesAmounts) =
            (input.Form, lead, input.IsJointlyLiable, input.SplitIsShared, input.LeadSeesAmounts);
        if (!isNew && before != (structure.Form, structure.LeadId, structure.IsJointlyLiable, structure.SplitIsShared, structure.LeadSeesAmounts))
        {
            structure.Change();
        }
    }
}
