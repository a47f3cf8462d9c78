using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Commitments;
using Pingshi.Platform.Identity;
using Pingshi.Shares;

namespace Pingshi.Proposals.Structure;

/// <summary>A party accepts the terms for itself, by a named person and at the version it read, or declines them with a reason.</summary>
public static class ReplyToStructure
{
    public const string AcceptRoute = "/engagements/{engagement}/structure/accept";
    public const string DeclineRoute = "/engagements/{engagement}/structure/decline";

    public static readonly Policy Policy = Platform.Access.Policy.For("proposals.accept-structure", Role.Manager, Role.PartnerManager);

    public sealed record Acceptance
    {
        /// <summary>The version of the agreement that was read.</summary>
        public required int Terms { get; init; }
    }

    public sealed record Refusing
    {
        public required int Terms { get; init; }
        [Required, StringLength(1000)] public required string Because { get; init; }
    }

    public static void Map(Routes routes)
    {
        routes.Act<Acceptance, ChooseStructure.Chosen>(AcceptRoute, Policy, ShowStructure.Route, (call, input) => ExecuteAsync(call, input.Terms, null), c => Patterns.Url(ShowStructure.Route, [c.Engagement]));
        routes.Act<Refusing, ChooseStructure.Chosen>(DeclineRoute, Policy, ShowStructure.Route, (call, input) => ExecuteAsync(call, input.Terms, input.Because), c => Patterns.Url(ShowStructure.Route, [c.Engagement]));
    }

    private static async Task<ChooseStructure.Chosen> ExecuteAsync(Call call, int terms, string? because)
    {
        var (db, ct, acting, accepts) = (call.Db, call.Cancel, call.Scope.Acting, because is null);
        var structure = await db.StructureAsync(call.Engagement, ct);
        var party = await db.Set<StructureParty>().AsNoTracking().SingleOrDefaultAsync(p => p.StructureId == structure.Id && p.OrganizationId == acting, ct) ?? throw Refusal.NotFound;
        var replies = await db.Set<StructureReply>().AsNoTracking().Where(r => r.StructureId == structure.Id && r.OrganizationId == acting).ToListAsync(ct);
        var amount = await db.NewestAmountAsync(structure, acting, isTotal: false, ct);
        Refusal.If(Agreement.WhyNotReply(structure, terms, amount is not null, Agreement.ConsentOf(structure.Terms, replies), accepts));
        if (accepts && amount is not null && amount.ShownTo != structure.AmountsShownTo)
        {
            // Who accepts that the lead sees the amounts has shown it its own; before, no change of the terms shows it.
            db.Put(structure, Money.FromMinor(amount.GrossMinor, Currency.Of(amount.Currency)), isTotal: false);
        }
        var reply = new StructureReply
        {
            Id = db.Scope.NewId<StructureReply>(), StructureId = structure.Id, EngagementId = call.Engagement, OrganizationId = acting, Terms = structure.Terms, Nth = replies.Count + 1, Accepts = accepts, Because = because,
            By = db.Scope.Actor, ByName = await db.Set<Person>().Where(p => p.Id == db.Scope.Actor).Select(p => p.Name).SingleAsync(ct), At = db.Scope.Now,
        };
        db.Add(reply);
        await (accepts ? db.KeepAsync(Structuring.AcceptanceDue, party.OwedAs, ct) : db.DropAsync(Structuring.AcceptanceDue, party.OwedAs, ct));
        db.Record(accepts ? "proposals.accept-structure" : "proposals.decline-structure", reply.Id.Subject, call.Engagement, ("terms", $"{structure.Terms}"), ("because", because));
        return new(call.Engagement, structure.Terms);
    }
}
