using NodaTime;
using Pingshi.Settlement.Splitting;
using Pingshi.Shares.Splits;

namespace Pingshi.Settlement;

/// <summary>How far the money of an invoice has come.</summary>
public enum InvoiceState
{
    Open,
    Overdue,
    PartlyPaid,
    Paid,
    TakenBack,
}

/// <summary>What is next to be done about money that does not move.</summary>
public enum NextAction
{
    None,
    AwaitPayment,
    Remind,
    MatchInvoices,
    WriteRule,
    CollectSignatures,
    TellTheRule,
    AwaitVerdict,
    AcceptDelivery,
    AskForInvoice,
    PayOut,
    ApprovePayout,
}

/// <summary>The rules of the money line: state, age and next step from figures alone.</summary>
public static class MoneyLine
{
    /// <param name="settled">What was received or taken back of it.</param>
    public static InvoiceState StateOf(long gross, long received, long takenBack, LocalDate dueOn, LocalDate today) =>
        takenBack == gross ? InvoiceState.TakenBack
        : received + takenBack >= gross ? InvoiceState.Paid
        : today > dueOn ? InvoiceState.Overdue
        : received > 0 ? InvoiceState.PartlyPaid
        : InvoiceState.Open;

    /// <summary>Days since it was due; 0 while it is not.</summary>
    public static int DaysLate(InvoiceState state, LocalDate dueOn, LocalDate today) => state == InvoiceState.Overdue ? Period.DaysBetween(dueOn, today) : 0;

    public static NextAction NextFor(InvoiceState state) => state switch
    {
        InvoiceState.Open or InvoiceState.PartlyPaid => NextAction.AwaitPayment,
        InvoiceState.Overdue => NextAction.Remind,
        InvoiceState.Paid or InvoiceState.TakenBack => NextAction.None,
    };

    public static NextAction NextFor(Waiting waiting, SuspenseReason reason) => waiting switch
    {
        Waiting.None => NextAction.None,
        Waiting.NoRule => NextAction.WriteRule,
        Waiting.NotSigned => NextAction.CollectSignatures,
        Waiting.ByRule => reason == SuspenseReason.NotMatched ? NextAction.MatchInvoices : NextAction.TellTheRule,
    };

    /// <summary>Of what a party earned: no payout without its own invoice; what is retained waits for the verdict.</summary>
    public static NextAction NextFor(bool isHolder, long payable, long invoiced, long retained) =>
        payable > 0 && !isHolder ? (invoiced < payable ? NextAction.AskForInvoice : NextAction.PayOut)
        : retained > 0 ? NextAction.AwaitVerdict
        : NextAction.None;
}
