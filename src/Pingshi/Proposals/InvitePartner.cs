using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Identity;

namespace Pingshi.Proposals;

/// <summary>A partner is invited to named requirements: it sees those, answers those, and learns of nothing and nobody else.</summary>
public static class InvitePartner
{
    public const string Route = "/engagements/{engagement}/bid-partners";

    public sealed record Input
    {
        public required IReadOnlyList<Id<Requirement>> Requirements { get; init; }
        public required Id<Organization> Partner { get; init; }

        /// <summary>The product it is for, as the partner policy names it; none = all of the engagement.</summary>
        [StringLength(100)] public string? Product { get; init; }
    }

    public sealed record Invited(EngagementId Engagement, int Count);

    public static void Map(Routes routes) =>
        routes.Act<Input, Invited>(Route, BidRoom.Lead, BidRoom.Route, ExecuteAsync, a => Patterns.Url(BidRoom.Route, [a.Engagement]));

    private static async Task<Invited> ExecuteAsync(Call call, Input input)
    {
        var db = call.Db;
        ProposalWords.NoRequirementChosen.Unless(input.Requirements.Count > 0, "requirements");
        var partner = await db.Set<Organization>().SingleOrDefaultAsync(o => o.Id == input.Partner, call.Cancel) ?? throw Refusal.NotFound;
        ProposalWords.NotAPartner.Unless(partner.Side == Side.Partner, "partner");
        Refusal.If(await db.WhyNotInviteAsync(call.Engagement, partner.Id, input.Product, call.Cancel));
        var there = await db.Set<RequirementShare>().Where(s => s.EngagementId == call.Engagement && s.OrganizationId == partner.Id).Select(s => s.RequirementId).ToListAsync(call.Cancel);
        List<Id<Requirement>> added = [.. input.Requirements.Distinct().Except(there)];
        foreach (var id in added)
        {
            await db.FrozenAsync(call.Engagement, id, call.Cancel);
            db.Add(new RequirementShare { Id = db.Scope.NewId<RequirementShare>(), EngagementId = call.Engagement, RequirementId = id, OrganizationId = partner.Id, At = db.Scope.Now });
        }
        if (there.Count == 0 && !await db.Set<Grant>().AnyAsync(g => g.EngagementId == call.Engagement && g.OrganizationId == partner.Id && g.Aspect == Aspect.Own, call.Cancel))
        {
            db.Add(new Grant { Id = db.Scope.NewId<Grant>(), EngagementId = call.Engagement, OrganizationId = partner.Id, Aspect = Aspect.Own });
        }
        db.Record("proposals.invite-partner", partner.Id.Subject, call.Engagement, ("requirements", string.Join(',', added)), ("product", input.Product));
        return new(call.Engagement, added.Count);
    }
}
