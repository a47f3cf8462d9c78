using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Identity;

/// <summary>The security administrator gives the provider's roles; a customer's or partner's first person gives its own side's.</summary>
internal static class GiveRolesTo
{
    public const string Route = "/people/{membership}/roles";

    public sealed record Input
    {
        public required IReadOnlyList<Role> Roles { get; init; }
    }

    public static void Map(Routes routes) =>
        routes.Act<Input, Nothing>(Route, OrganizationDirectory.GiveRoles, ListPeople.Route, ExecuteAsync, _ => ListPeople.Route);

    private static async Task<Nothing> ExecuteAsync(Call call, Input input)
    {
        var id = call.Id<Membership>("membership");
        var membership = await call.Db.Set<Membership>().SingleOrDefaultAsync(m => m.Id == id && m.EndedAt == null, call.Cancel) ?? throw Refusal.NotFound;
        call.Expect(membership);
        var side = await call.Db.Set<Organization>().Where(o => o.Id == membership.OrganizationId).Select(o => o.Side).SingleAsync(call.Cancel);
        var roles = RoleSet.Of([.. input.Roles]);
        Refusal.If(WhyNot(call.Scope, membership, side, roles));
        call.Db.Record("identity.give-roles", membership.PersonId.Subject, null,
            ("before", string.Join(',', membership.Roles.Each())), ("after", string.Join(',', roles.Each())), ("organization", membership.OrganizationId.ToString()));
        membership.Roles = roles;
        return new();
    }

    public static IEnumerable<Reason> WhyNot(Scope scope, Membership membership, Side side, RoleSet roles)
    {
        if (membership.PersonId == scope.Person && scope.Side == Side.Provider)
        {
            yield return IdentityWords.NotYourself.Because();
        }
        // Each organisation gives its own roles; the provider's security administrator has no say in a customer's.
        if (membership.OrganizationId != scope.Organization)
        {
            yield return AccessWords.WrongRole.Because();
        }
        foreach (var reason in roles.WhyNotHeldBy(side))
        {
            yield return reason;
        }
    }
}
