using NodaTime;
using Pingshi.Engagements;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Words;

namespace Pingshi.Tests.Engagements;

public class EngagementTests
{
    private static readonly Scope Job = Scope.System("test", Instant.FromUtc(2026, 11, 23, 12, 0));

    [Fact]
    public void The_firewall_stands_from_publication_to_the_award()
    {
        var engagement = Begun(ProcurementMethod.OpenTender);
        List<bool> up = [engagement.IsFirewallUp];
        foreach (var phase in (Phase[])[Phase.Published, Phase.Evaluating, Phase.Won])
        {
            engagement.MoveTo(phase);
            up.Add(engagement.IsFirewallUp);
        }
        Assert.Equal([false, true, true, false], up);
    }

    [Fact]
    public void A_direct_purchase_has_no_publication_and_no_firewall()
    {
        var engagement = Begun(ProcurementMethod.Direct);
        Assert.Equal([EngagementWords.NoSuchStep], engagement.WhyNotMoveTo(Phase.Published).Select(r => r.Rule));
        engagement.MoveTo(Phase.Won);
        Assert.False(engagement.IsFirewallUp);
    }

    [Theory]
    [InlineData(Phase.Preparing)]
    [InlineData(Phase.Published)]
    public void What_is_over_never_moves_again(Phase to)
    {
        var engagement = Begun(ProcurementMethod.OpenTender);
        engagement.MoveTo(Phase.Cancelled);
        var refusal = Assert.Throws<Refusal>(() => engagement.MoveTo(to));
        Assert.Equal(EngagementWords.NoSuchStep, Assert.Single(refusal.Reasons).Rule);
        Assert.Equal(Phase.Cancelled, engagement.Phase);
    }

    [Fact]
    public void A_phase_is_stated_no_earlier_than_its_day_and_with_the_announcement()
    {
        var engagement = Begun(ProcurementMethod.OpenTender);
        var today = new LocalDate(2026, 11, 23);
        Assert.Equal([EngagementWords.InTheFuture, EngagementWords.AnnouncementNeeded],
            MovePhase.WhyNot(engagement, new() { Phase = Phase.Published, On = today.PlusDays(1) }, today).Select(r => r.Rule));
        Assert.Empty(MovePhase.WhyNot(engagement, new() { Phase = Phase.Published, On = today, Announcement = Job.NewId<Pingshi.Platform.Files.StoredFile>() }, today));
    }

    [Theory]
    [InlineData(1, 1, "2026-Q1")]
    [InlineData(3, 31, "2026-Q1")]
    [InlineData(4, 1, "2026-Q2")]
    [InlineData(12, 31, "2026-Q4")]
    public void Presales_credit_counts_by_calendar_quarter(int month, int day, string quarter) =>
        Assert.Equal(quarter, PresalesCredit.QuarterOf(new(2026, month, day)));

    private static Engagement Begun(ProcurementMethod method) => new()
    {
        Id = Job.NewId<EngagementThread>(), Title = "政务云扩容", Origin = Origin.OwnNeed, CustomerId = Job.NewId<Organization>(), ProviderId = Job.NewId<Organization>(),
        Method = method, Currency = "CNY", BeganAt = Job.Now,
    };
}
