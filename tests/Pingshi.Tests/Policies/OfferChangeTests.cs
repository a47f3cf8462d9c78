using CsCheck;
using NodaTime;
using Pingshi.Platform.Words;
using Pingshi.Policies;

namespace Pingshi.Tests.Policies;

/// <summary>A price rise, an end of sale or a renaming towards a customer with a live contract. DESIGN §4.11.</summary>
public class OfferChangeTests
{
    private static readonly Instant Announced = Instant.FromUtc(2026, 3, 1, 2, 0);
    private static readonly Notice Notice = new(Announced, new(2026, 3, 10), 30);
    private static readonly OfferTerms Before = new("云主机", 100, null);
    private static readonly Instant NoticeEnds = Instant.FromUtc(2026, 3, 31, 16, 0);

    [Fact]
    public void A_rise_an_end_and_a_new_name_are_owed_notice() => Assert.Multiple(
        () => Assert.Equal([OfferChangeKind.PriceRise], new OfferChange(Before, Before with { NetPrice = 100.01m }).Kinds),
        () => Assert.Equal([OfferChangeKind.EndOfSale], new OfferChange(Before, Before with { SoldUntil = new(2027, 1, 1) }).Kinds),
        () => Assert.Equal([OfferChangeKind.EndOfSale], new OfferChange(Before with { SoldUntil = new(2027, 1, 1) }, Before with { SoldUntil = new(2026, 12, 1) }).Kinds),
        () => Assert.Equal([OfferChangeKind.Renaming], new OfferChange(Before, Before with { Name = "弹性云主机" }).Kinds));

    [Fact]
    public void What_costs_the_customer_nothing_holds_from_its_day()
    {
        OfferChange cheaper = new(Before with { SoldUntil = new(2027, 1, 1) }, Before with { NetPrice = 90, SoldUntil = new(2028, 1, 1) });
        Assert.Empty(cheaper.Kinds);
        Assert.Equal(Instant.FromUtc(2026, 3, 9, 16, 0), cheaper.HoldsFrom(Notice, null));
        Assert.Equal([PolicyWords.OfferNotYet], cheaper.WhyNotYet(Notice, null, Announced).Select(r => r.Rule));
    }

    [Fact]
    public void What_is_worse_waits_for_the_notice_or_for_the_customer()
    {
        OfferChange change = new(Before, new("云主机二代", 120, new(2026, 12, 31)));
        Assert.Equal([PolicyWords.OfferNoticeRuns, PolicyWords.OfferNoticeRuns, PolicyWords.OfferNoticeRuns], change.WhyNotYet(Notice, null, NoticeEnds - Duration.Epsilon).Select(r => r.Rule));
        Assert.Empty(change.WhyNotYet(Notice, null, NoticeEnds));
        Assert.Empty(change.WhyNotYet(Notice, Announced + Duration.FromDays(12), Announced + Duration.FromDays(12)));
        Assert.NotEmpty(change.WhyNotYet(Notice, Announced + Duration.FromDays(2), Announced + Duration.FromDays(2)));
    }

    [Fact]
    public void A_notice_is_never_shorter_than_its_full_days_and_an_agreement_never_makes_it_longer() => Gen.Select(Gen.Int[0, 24 * 400], Gen.Int[-20, 60], Gen.Int[0, 90], Gen.Int[0, 3000]).Sample((hour, lead, days, agreed) =>
    {
        var at = Announced + Duration.FromHours(hour);
        Notice notice = new(at, at.InUtc().Date.PlusDays(lead), days);
        Assert.True(notice.WorseHoldsFrom(null) >= at + Duration.FromDays(days));
        Assert.True(notice.WorseHoldsFrom(null) >= notice.Starts);
        Assert.InRange(notice.WorseHoldsFrom(at + Duration.FromHours(agreed)), notice.Starts, notice.WorseHoldsFrom(null));
    });
}
