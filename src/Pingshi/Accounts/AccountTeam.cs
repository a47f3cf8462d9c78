using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Accounts;

/// <summary>What a member of an account team is there for.</summary>
public enum TeamPart
{
    AccountManager,
    Presales,
    Engineer,
    Service,
}

/// <summary>Whom of the provider a customer's matters go to; copied to each new engagement with it.</summary>
public sealed class TeamMember : IOrganizationOwned
{
    public required Id<TeamMember> Id { get; init; }

    /// <summary>The provider: the team is its own affair.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Organization> CustomerId { get; init; }
    public required Id<Person> PersonId { get; init; }
    public TeamPart Part { get; set; } = TeamPart.AccountManager;

    /// <summary>A lead answers for the whole; a team has at least one.</summary>
    public bool IsLead { get; set; }

    /// <summary>The name as the customer is told it: of the provider's people it otherwise sees only those on its engagements.</summary>
    public string? ShownAs { get; set; }
}

internal static class TeamTable
{
    public static void Map(ModelBuilder model, AppDb db) => model.Entity<TeamMember>(b =>
    {
        b.ToTable("accounts_team_members");
        b.Property(m => m.ShownAs).HasMaxLength(100);
        b.HasIndex(m => new { m.CustomerId, m.PersonId }).IsUnique();
        b.HasIndex(m => m.PersonId);
        b.SeenByOwner(db, m => m.CustomerId == db.MyOrganization);
    });
}

internal static class AccountTeam
{
    /// <summary>Who of the provider may sit in a team: whoever has business there. Administrators have none (三员分立).</summary>
    private static readonly RoleSet Business = new(RoleSet.OfSide(Side.Provider).Bits & ~RoleSet.Administrators.Bits);

    /// <summary>All reasons why a team may not look like this: who is in it, and who of them leads.</summary>
    public static IEnumerable<Reason> WhyNot(IReadOnlyCollection<TeamMember> team)
    {
        if (!team.Any(m => m.IsLead))
        {
            yield return AccountWords.TeamNeedsLead.Because();
        }
    }

    /// <summary>All reasons why this person may not sit in a team.</summary>
    public static IEnumerable<Reason> WhyNotSeated(Membership? membership, Person? person, string field)
    {
        if (membership is not { EndedAt: null } || person is not { DisabledAt: null })
        {
            yield return AccountWords.NotAColleague.Because(field);
        }
        else if (!membership.Roles.HasAnyOf(Business))
        {
            yield return AccountWords.NoBusinessRole.Because(field);
        }
    }

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

        /// <summary>A colleague as a team seats it; refused with all reasons where it may not.</summary>
        public async Task<Person> SeatableAsync(Id<Person> id, string field, CancellationToken ct)
        {
            var us = db.Scope.Acting;
            var membership = await db.Set<Membership>().AsNoTracking().SingleOrDefaultAsync(m => m.PersonId == id && m.OrganizationId == us, ct);
            var person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
            Refusal.If(WhyNotSeated(membership, person, field));
            return person!;
        }

        /// <summary>Colleagues who may take a seat, by name.</summary>
        public async Task<IReadOnlyList<Choice<Person>>> SeatableColleaguesAsync(CancellationToken ct)
        {
            var us = db.Scope.Acting;
            var people = await (
                from m in db.Set<Membership>().AsNoTracking()
                join p in db.Set<Person>() on m.PersonId equals p.Id
                where m.OrganizationId == us && m.EndedAt == null && p.DisabledAt == null
                orderby p.NameSort
                select new { m.Roles, p.Id, p.Name }).ToListAsync(ct);
            return [.. people.Where(p => p.Roles.HasAnyOf(Business)).Select(p => new Choice<Person>(p.Id, p.Name))];
        }
    }
}
