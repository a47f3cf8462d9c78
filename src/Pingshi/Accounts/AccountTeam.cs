using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Accounts;

/// <summary>Whom of the provider a customer's matters go to; copied to each new engagement with it.</summary>
public sealed class TeamMember : IOrganizationOwned
{
    public required Id<TeamMember> Id { get; init; }

    /// <summary>The provider: the team is its own affair.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Organization> CustomerId { get; init; }
    public required Id<Person> PersonId { get; init; }
}

internal static class AccountTeam
{
    extension(AppDb db)
    {
        /// <summary>The customer's account team, and the provider's managers: nobody's need falls between chairs.</summary>
        public async Task<IReadOnlyList<Id<Person>>> AccountTeamAsync(Id<Organization> customer, CancellationToken ct)
        {
            var team = await db.Set<TeamMember>().IgnoreQueryFilters([Filters.Scope]).Where(m => m.CustomerId == customer).Select(m => m.PersonId).ToListAsync(ct);
            var provider = await db.Set<Organization>().Where(o => o.Side == Side.Provider).Select(o => o.Id).SingleAsync(ct);
            var members = await db.Set<Membership>().IgnoreQueryFilters([Filters.Scope]).Where(m => m.OrganizationId == provider && m.EndedAt == null).ToListAsync(ct);
            return [.. members.Where(m => team.Contains(m.PersonId) || m.Roles.Has(Role.Manager)).Select(m => m.PersonId).Distinct()];
        }
    }
}
