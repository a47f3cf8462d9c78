using NodaTime;
using Pingshi.Engagements;
using Pingshi.Host;
using Pingshi.Needs;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Outbox;

namespace Pingshi.Tests.Host;

public class NextStepTests
{
    [Fact]
    public void An_administrator_sets_up_one_time_codes_before_anything_else() =>
        Assert.Equal(SetUpSecondFactor.Route, Url(As(Side.Provider, Role.SystemAdministrator), new() { LacksSecondFactor = true, ParkedMessages = 3 }));

    [Fact]
    public void A_person_without_an_organisation_has_nowhere_to_go() =>
        Assert.Null(Url(Scope.Nobody(default) with { Person = new(Guid.Empty) }, new()));

    [Fact]
    public void What_is_owed_soonest_comes_before_new_work() =>
        Assert.Equal("/owed", Url(As(Side.Provider, Role.Presales), new() { SoonestOwed = "/owed", NewestEngagement = "/newest" }));

    [Fact]
    public void The_system_administrator_sees_to_parked_messages_then_people_then_customers()
    {
        var scope = As(Side.Provider, Role.SystemAdministrator);
        Assert.Equal(ParkedMessages.Route, Url(scope, new() { ParkedMessages = 1 }));
        Assert.Equal(ListPeople.Route, Url(scope, new() { People = 3 }));
        Assert.Equal(ListOrganizations.Route, Url(scope, new() { People = 4 }));
        Assert.Null(Url(scope, new() { People = 4, HasCustomers = true }));
    }

    [Fact]
    public void The_security_administrator_gives_roles_to_those_who_have_none()
    {
        var step = NextStep.Of(As(Side.Provider, Role.SecurityAdministrator), new() { PeopleWithoutRole = 2 });
        Assert.Equal((2, ListPeople.Route), (step.Count, step.Url));
        Assert.Null(Url(As(Side.Provider, Role.SecurityAdministrator), new()));
    }

    [Fact]
    public void The_audit_administrator_reads_the_log() =>
        Assert.Equal(AuditLog.Route, Url(As(Side.Provider, Role.AuditAdministrator), new()));

    [Fact]
    public void The_first_person_of_a_customer_invites_the_others() =>
        Assert.Equal(ListPeople.Route, Url(As(Side.Customer) with { IsSteward = true }, new()));

    [Fact]
    public void Who_has_no_role_is_told_so() =>
        Assert.Null(Url(As(Side.Customer), new() { NewestEngagement = "/newest" }));

    [Theory]
    [InlineData(Side.Customer, Role.Requester, BeginEngagement.Route)]
    [InlineData(Side.Provider, Role.Presales, RecordTender.Route)]
    [InlineData(Side.Provider, Role.Finance, null)]
    public void Without_an_engagement_one_begins_it_where_the_role_allows(Side side, Role role, string? url) =>
        Assert.Equal(url, Url(As(side, role), new()));

    private static string? Url(Scope scope, NextStep.Facts facts) => NextStep.Of(scope, facts).Url;

    private static Scope As(Side side, params ReadOnlySpan<Role> roles) => new()
    {
        Now = Instant.FromUtc(2026, 11, 23, 4, 0), Person = new(Guid.Empty), Organization = new Id<Organization>(Guid.Empty), Side = side, Roles = RoleSet.Of(roles),
    };
}
