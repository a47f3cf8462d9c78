using CsCheck;
using NodaTime;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Settlement;
using Pingshi.Settlement.Payables;
using Pingshi.Shares;
using Pingshi.Shares.Postings;

namespace Pingshi.Tests.Settlement;

/// <summary>When a subcontractor is owed, and who may let money go.</summary>
public sealed class PayableRuleTests
{
    private static readonly LocalDate HandedIn = new(2026, 11, 2);
    private static readonly Id<Organization> Payer = new(new("019ab000-0000-7000-8000-000000000001"));
    private static readonly Id<Organization> Payee = new(new("019ab000-0000-7000-8000-000000000002"));
    private static readonly Id<Person> Proposer = new(new("019ab000-0000-7000-8000-000000000003"));
    private static readonly Id<Person> Other = new(new("019ab000-0000-7000-8000-000000000004"));

    private static IReadOnlyList<string> Codes(IEnumerable<Pingshi.Platform.Words.Reason> reasons) => [.. reasons.Select(r => r.Rule.Code).Order(StringComparer.Ordinal)];

    private static SubcontractDelivery Delivery(int paymentDays = 30) => new()
    {
        Id = new(new("019ab000-0000-7000-8000-00000000000a")), EngagementId = new(new("019ab000-0000-7000-8000-00000000000b")), OrganizationId = Payee, PayerId = Payer, TermsId = new(new("019ab000-0000-7000-8000-00000000000c")),
        Number = "D-1", What = "部署", HandedInOn = HandedIn, AcceptBy = HandedIn.PlusDays(10), PaymentDays = paymentDays, Currency = "CNY", NetMinor = 100_000, VatPartsPerMillion = 60_000, TaxMinor = 6000, GrossMinor = 106_000,
        At = Instant.MinValue, By = Other, ByName = "乙",
    };

    private static DeliveryVerdict Verdict(bool isAccepted, int after) => new()
    {
        DeliveryId = Delivery().Id, EngagementId = Delivery().EngagementId, OrganizationId = Payer, IsAccepted = isAccepted, On = HandedIn.PlusDays(after), At = Instant.MinValue, By = Other, ByName = "甲",
    };

    /// <summary>DESIGN §4.10: fails where the rule is taken out.</summary>
    [Theory]
    [InlineData(OrganizationSize.Micro, "payable.pay-when-paid")]
    [InlineData(OrganizationSize.Small, "payable.pay-when-paid")]
    [InlineData(OrganizationSize.Medium, "payable.pay-when-paid")]
    [InlineData(OrganizationSize.Large, "payable.own-due-date")]
    [InlineData(null, "payable.own-due-date")]
    public void Nobody_waits_for_the_customers_money_and_a_small_firm_is_protected_by_law(OrganizationSize? size, string code)
    {
        Assert.Equal([code], Codes(SubcontractTerms.WhyNot(PaymentTrigger.CustomerPaid, 30, null, "乙", size)));
        Assert.Empty(SubcontractTerms.WhyNot(PaymentTrigger.OwnAcceptance, 30, null, "乙", size));
    }

    [Fact]
    public void More_than_sixty_days_towards_a_small_firm_needs_a_reason()
    {
        Assert.Equal(["payable.too-long"], Codes(SubcontractTerms.WhyNot(PaymentTrigger.OwnAcceptance, 61, " ", "乙", OrganizationSize.Small)));
        Assert.Empty(SubcontractTerms.WhyNot(PaymentTrigger.OwnAcceptance, 61, "行业惯例", "乙", OrganizationSize.Small));
        Assert.Empty(SubcontractTerms.WhyNot(PaymentTrigger.OwnAcceptance, 60, null, "乙", OrganizationSize.Small));
        Assert.Empty(SubcontractTerms.WhyNot(PaymentTrigger.OwnAcceptance, 90, null, "乙", OrganizationSize.Large));
    }

    [Fact]
    public void A_delivery_is_owed_from_its_own_acceptance_or_from_the_day_on_which_the_payer_let_its_days_pass()
    {
        Assert.Equal(new(DeliveryState.InAcceptance, null, null), DeliveryStanding.Of(Delivery(), null, HandedIn.PlusDays(10)));
        Assert.Equal(new(DeliveryState.DeemedAccepted, HandedIn.PlusDays(10), HandedIn.PlusDays(40)), DeliveryStanding.Of(Delivery(), null, HandedIn.PlusDays(11)));
        Assert.Equal(new(DeliveryState.Accepted, HandedIn.PlusDays(3), HandedIn.PlusDays(33)), DeliveryStanding.Of(Delivery(), Verdict(isAccepted: true, 3), HandedIn.PlusDays(99)));
        Assert.Equal(new(DeliveryState.Returned, null, null), DeliveryStanding.Of(Delivery(), Verdict(isAccepted: false, 3), HandedIn.PlusDays(99)));
    }

    [Fact]
    public void Whatever_the_payer_does_a_delivery_that_is_not_returned_is_due_no_later_than_its_days_allow() =>
        Gen.Select(Gen.Int[1, 365], Gen.Int[0, 10], Gen.Int[0, 400], Gen.Bool).Sample((payment, decidedAfter, todayAfter, isDecided) =>
        {
            var standing = DeliveryStanding.Of(Delivery(payment), isDecided ? Verdict(isAccepted: true, decidedAfter) : null, HandedIn.PlusDays(11 + todayAfter));
            Assert.True(standing.IsOwed && standing.DueOn <= HandedIn.PlusDays(10 + payment));
        });

    [Fact]
    public void Lateness_costs_five_ten_thousandths_of_what_is_open_each_day()
    {
        var standing = DeliveryStanding.Of(Delivery(), Verdict(isAccepted: true, 0), HandedIn);
        Assert.Equal((0, 0L), (standing.DaysLate(HandedIn.PlusDays(30)), standing.LateInterest(Money.Of(1060, Currency.Cny), HandedIn.PlusDays(30)).Minor));
        Assert.Equal((10, 530L), (standing.DaysLate(HandedIn.PlusDays(40)), standing.LateInterest(Money.Of(1060, Currency.Cny), HandedIn.PlusDays(40)).Minor));
    }

    [Fact]
    public void What_is_next_for_a_delivery_follows_from_its_state_and_figures()
    {
        var accepted = DeliveryStanding.Of(Delivery(), Verdict(isAccepted: true, 0), HandedIn);
        Assert.Equal(NextAction.AcceptDelivery, DeliveryStanding.Of(Delivery(), null, HandedIn).Next(100, 100, isProposed: false));
        Assert.Equal(NextAction.None, DeliveryStanding.Of(Delivery(), Verdict(isAccepted: false, 0), HandedIn).Next(100, 100, isProposed: false));
        Assert.Equal(NextAction.AskForInvoice, accepted.Next(100, 99, isProposed: false));
        Assert.Equal(NextAction.PayOut, accepted.Next(100, 100, isProposed: false));
        Assert.Equal(NextAction.ApprovePayout, accepted.Next(100, 100, isProposed: true));
        Assert.Equal(NextAction.None, accepted.Next(0, 0, isProposed: false));
    }

    [Fact]
    public void Nothing_is_decided_twice_or_after_its_days()
    {
        Assert.Empty(DecideDelivery.WhyNot(DeliveryStanding.Of(Delivery(), null, HandedIn)));
        Assert.Equal(["payable.accepted-by-time"], Codes(DecideDelivery.WhyNot(DeliveryStanding.Of(Delivery(), null, HandedIn.PlusDays(11)))));
        Assert.Equal(["payable.decided"], Codes(DecideDelivery.WhyNot(DeliveryStanding.Of(Delivery(), Verdict(isAccepted: false, 1), HandedIn))));
    }

    [Fact]
    public void A_payout_never_exceeds_its_invoice_or_its_accepted_delivery()
    {
        var (open, accepted) = (DeliveryStanding.Of(Delivery(), null, HandedIn), DeliveryStanding.Of(Delivery(), Verdict(isAccepted: true, 0), HandedIn));
        Assert.Empty(ProposePayout.WhyNot(100, 100, accepted, 100, Currency.Cny));
        Assert.Empty(ProposePayout.WhyNot(100, 100, null, null, Currency.Cny));
        Assert.Equal(["money.not-above-zero"], Codes(ProposePayout.WhyNot(0, 100, null, null, Currency.Cny)));
        Assert.Equal(["payout.beyond-delivery", "payout.beyond-invoice", "payout.not-accepted"], Codes(ProposePayout.WhyNot(101, 100, open, 100, Currency.Cny)));
    }

    /// <summary>Four eyes: fails where the rule is taken out.</summary>
    [Fact]
    public void Whoever_proposed_a_payout_does_not_approve_it_but_may_take_it_back()
    {
        var payout = Payout();
        Assert.Equal(["payout.same-person"], Codes(DecidePayout.WhyNot(payout, null, Proposer, isApproved: true)));
        Assert.Empty(DecidePayout.WhyNot(payout, null, Proposer, isApproved: false));
        Assert.Empty(DecidePayout.WhyNot(payout, null, Other, isApproved: true));
        Assert.Equal(["payout.decided"], Codes(DecidePayout.WhyNot(payout, Decision(isApproved: false), Other, isApproved: true)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_rows_of_a_payout_are_ones_that_a_ledger_takes(bool isApproved)
    {
        var ledger = new Ledger();
        var rows = PayoutRows.Of(Payout(), Decision(isApproved)).ToList();
        Assert.True(ledger.Post(rows, rows[0].Effective).Stands);
        var bank = ledger.BalanceOf(rows[0].Credit);
        Assert.Equal((isApproved ? (Int128)5000 : 0, (Int128)0), (bank.Credits, bank.PendingCredits));
    }

    private static Payout Payout() => new()
    {
        Id = new(new("019ab000-0000-7000-8000-00000000000d")), EngagementId = Delivery().EngagementId, OrganizationId = Payer, PayeeId = Payee, InvoiceId = new(new("019ab000-0000-7000-8000-00000000000e")), DeliveryId = Delivery().Id,
        Currency = "CNY", AmountMinor = 5000, At = Instant.FromUtc(2026, 11, 23, 4, 0), By = Proposer, ByName = "甲",
    };

    private static PayoutDecision Decision(bool isApproved) => new()
    {
        PayoutId = Payout().Id, EngagementId = Delivery().EngagementId, OrganizationId = Payer, IsApproved = isApproved, Words = "付-1", At = Instant.FromUtc(2026, 11, 23, 5, 0), By = Other, ByName = "丙",
    };
}
