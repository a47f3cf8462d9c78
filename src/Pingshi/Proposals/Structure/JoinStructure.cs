using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Engagements;
using Pingshi.Partners;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals.Structure;

/// <summary>An invited partner becomes a party with its kind of work; one that is a party already gets another.</summary>
public static class JoinStructure
{
    public const string Route = "/engagements/{engagement}/structure/parties";

    public sealed record Input
    {
        public required Id<Organization> Organization { get; init; }
        public required PartnerKind Kind { get; init; }

        /// <summary>Its work in the words of the agreement.</summary>
        [StringLength(1000)] public string? Work { get; init; }

        /// <summary>With whom it contracts; nobody named = with the lead.</summary>
        public Id<Organization>? Under { get; init; }
    }

    public static void Map(Routes routes) =>
        routes.Act<Input, ChooseStructure.Chosen>(Route, BidRoom.Lead, ShowStructure.Route, ExecuteAsync, c => Patterns.Url(ShowStructure.Route, [c.Engagement]), Structuring.Job);

    private static async Task<ChooseStructure.Chosen> ExecuteAsync(Call call, Input input)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var structure = await db.StructureAsync(call.Engagement, ct);
        call.Expect(structure);
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleAsync(e => e.Id == call.Engagement, ct);
        var invited = await db.InvitedAsync(engagement, ct);
        Refusal.If(ChooseStructure.WhyNotInvited(input.Organization, invited));
        var who = invited.Single(i => i.Id == input.Organization);
        var before = await db.CompositionAsync(structure, ct);
        var after = before with { Parties = [.. before.Parties.Where(p => p.Organization != who.Id), new(who.Id, who.Name, input.Kind, input.Under)] };
        var terms = await db.TenderTermsAsync(call.Engagement, await AnswerSheet.CurrentRevisionAsync(db, call.Engagement, ct), ct);
        Refusal.If([.. after.WhyNot(), .. terms.WhyNot(structure.Form), .. await db.WhyNotBidAsync(engagement, after, terms, ct)]);
        structure.Change();
        var party = await db.SeatAsync(structure, who, input.Kind, ct);
        (party.Kind, party.Work) = (input.Kind, input.Work ?? "");
        db.Record("proposals.join-structure", structure.Id.Subject, call.Engagement,
            ("organization", who.Id.ToString()), ("kind", input.Kind.ToString()), ("work", input.Work), ("terms", $"{structure.Terms}"));
        return new(call.Engagement, structure.Terms);
    }
}
