using NodaTime;
using Pingshi.Accounts;
using Pingshi.Dispatch;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;

namespace Pingshi.Tests.Accounts;

public class TeamTests
{
    private static readonly Scope Job = Scope.System("test", Instant.FromUtc(2026, 11, 23, 4, 0));
    private readonly TeamMember _lead = Seat(isLead: true);
    private readonly TeamMember _other = Seat(isLead: false);

    [Fact]
    public void A_team_has_a_lead()
    {
        Assert.Empty(AccountTeam.WhyNot([_lead, _other]));
        Assert.Equal([AccountWords.TeamNeedsLead], AccountTeam.WhyNot([_other]).Select(r => r.Rule));
        Assert.Equal([AccountWords.TeamNeedsLead], AccountTeam.WhyNot([]).Select(r => r.Rule));
    }

    [Theory]
    [InlineData(Role.Engineer, true)]
    [InlineData(Role.Finance, true)]
    [InlineData(Role.SystemAdministrator, false)]
    [InlineData(Role.AuditAdministrator, false)]
    [InlineData(Role.SecurityAdministrator, false)]
    public void An_administrator_sits_in_no_team(Role role, bool may) =>
        Assert.Equal(may ? [] : [AccountWords.NoBusinessRole], AccountTeam.WhyNotSeated(Post(role), Invitee(), "person").Select(r => r.Rule));

    [Fact]
    public void Only_a_colleague_who_is_active_sits_in_a_team()
    {
        var (left, disabled) = (Post(Role.Engineer), Invitee());
        left.EndedAt = Job.Now;
        disabled.DisabledAt = Job.Now;
        Assert.Equal([AccountWords.NotAColleague], AccountTeam.WhyNotSeated(left, Invitee(), "person").Select(r => r.Rule));
        Assert.Equal([AccountWords.NotAColleague], AccountTeam.WhyNotSeated(Post(Role.Engineer), disabled, "person").Select(r => r.Rule));
        Assert.Equal([AccountWords.NotAColleague], AccountTeam.WhyNotSeated(null, null, "person").Select(r => r.Rule));
    }

    [Fact]
    public void A_seat_is_handed_over_by_its_holder_a_lead_or_a_manager()
    {
        Assert.Empty(Facts(actor: _other.PersonId).WhyNot());
        Assert.Empty(Facts(actor: _lead.PersonId).WhyNot());
        Assert.Empty(Facts(actor: Job.NewId<Person>(), manages: true).WhyNot());
        Assert.Equal([AccountWords.NotYoursToHandOver], Facts(actor: Job.NewId<Person>()).WhyNot().Select(r => r.Rule));
    }

    [Fact]
    public void Who_has_no_seat_hands_none_over_and_nobody_succeeds_himself()
    {
        var stranger = Job.NewId<Person>();
        var facts = Facts(actor: _lead.PersonId) with { From = stranger, To = stranger };
        Assert.Equal([AccountWords.NoSeat, AccountWords.ToOneself], facts.WhyNot().Select(r => r.Rule));
    }

    [Theory]
    [InlineData(30.25, null, null)]
    [InlineData(30.25, 120.17, null)]
    [InlineData(null, null, CoordinateSystem.Bd09)]
    public void A_position_is_given_whole_or_not_at_all(double? latitude, double? longitude, CoordinateSystem? system) =>
        Assert.Equal([AccountWords.HalfAPosition], KeepSite.WhyNot(Site(latitude, longitude, system)).Select(r => r.Rule));

    [Fact]
    public void A_site_may_have_no_position() => Assert.Empty(KeepSite.WhyNot(Site(null, null, null)));

    private HandoverFacts Facts(Id<Person> actor, bool manages = false) =>
        new() { From = _other.PersonId, To = Job.NewId<Person>(), Actor = actor, ActorManages = manages, Team = [_lead, _other] };

    private static TeamMember Seat(bool isLead) => new()
    {
        Id = Job.NewId<TeamMember>(), OrganizationId = Job.NewId<Organization>(), CustomerId = Job.NewId<Organization>(), PersonId = Job.NewId<Person>(), IsLead = isLead,
    };

    private static KeepSite.Input Site(double? latitude, double? longitude, CoordinateSystem? system) =>
        new() { Name = "数据中心", County = "330106", Address = "文三路 1 号", Latitude = latitude, Longitude = longitude, System = system };

    private static Membership Post(Role role) => new() { Id = Job.NewId<Membership>(), PersonId = Job.NewId<Person>(), OrganizationId = Job.NewId<Organization>(), Roles = RoleSet.Of(role) };

    private static Person Invitee() => Invitations.NewPerson(Job, "王", "wang@provider.example", Pingshi.Platform.Words.Language.Chinese);
}
