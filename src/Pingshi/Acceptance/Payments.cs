using NodaTime;
using Pingshi.Commitments;
using Pingshi.Contracts;
using Pingshi.WorkTime;

namespace Pingshi.Acceptance;

/// <summary>
/// An accepted milestone is owed its payment, by the term that the contract agrees on. Which basis it rests on is told by the kind of
/// the promise; where acceptance was delayed past its term the payment counts from the term's end.
/// </summary>
internal static class Payments
{
    public static readonly CommitmentKind Due = new("acceptance.payment", new("验收合格后 {3} 日内付款（合同约定）：{0} {1} {2}", "Pay within {3} days of acceptance, as the contract agrees: {0} {1} {2}"));
    public static readonly CommitmentKind DueAfterTerm = new("acceptance.payment-after-term",
        new("验收期限届满后 {3} 日内付款（合同约定）：{0} {1} {2}", "Pay within {3} days of the end of the acceptance term, as the contract agrees: {0} {1} {2}"));
    public static readonly CommitmentKind DueAfterTermPublic = new("acceptance.payment-after-term-public", new(
        "验收期限届满后 {3} 日内付款（合同约定；拖延验收的自期限届满之日起算，国务院令第802号第十条）：{0} {1} {2}",
        "Pay within {3} days of the end of the acceptance term (the contract; State Council decree 802 art. 10 counts from it where acceptance is delayed): {0} {1} {2}"));

    public static CommitmentKind KindOf(bool isByTerm, bool isPublic) => !isByTerm ? Due : isPublic ? DueAfterTermPublic : DueAfterTerm;

    extension(AppDb db)
    {
        /// <summary>Enters the acceptance of a milestone and raises its payment: both once.</summary>
        /// <param name="on">The day of the conclusion, or the last day of the term that passed.</param>
        /// <param name="isByTerm">It was the term that made it whole, and no conclusion of the group.</param>
        public async Task AcceptAsync(JudgedContract judged, MilestoneStanding standing, LocalDate on, bool isByTerm, CancellationToken ct)
        {
            var (contract, terms, milestone) = (judged.Contract, judged.Terms, standing.Milestone);
            var money = judged.MoneyOf(standing);
            var due = (await db.WorkingCalendarAsync(ct)).InForceOn(on).Calendar.DeadlineOf(on, LegalPeriod.Days(milestone.PaymentDays));
            var accepted = new MilestoneAcceptance
            {
                Id = db.Scope.NewId<MilestoneAcceptance>(), ContractId = contract.Id, EngagementId = contract.EngagementId, Milestone = milestone.Key, IsDeemed = standing.HasDeemed, On = on,
                AmountMinor = money?.Amount.Minor, DeductedMinor = money?.Deducted.Minor, Currency = terms.Currency, PayableOn = due.LastDay, At = db.Scope.Now,
            };
            db.Add(accepted);
            await db.RaiseAsync(KindOf(isByTerm, terms.IsPublic), accepted.Id.Value, new(
                judged.Asker, contract.HolderId, due.Ends, Judging.Url(contract), [terms.Number, milestone.Name, money?.Payable.ToString() ?? "—", Contracting.Shown(milestone.PaymentDays)], null,
                contract.EngagementId, due.IsProvisional), ct);
            db.Record("acceptance.accept", contract.Id.Subject, contract.EngagementId, ("milestone", milestone.Key), ("deemed", standing.HasDeemed ? "true" : "false"), ("payable", money?.Payable.ToString()),
                ("by", due.LastDay.ToString()));
        }
    }
}
