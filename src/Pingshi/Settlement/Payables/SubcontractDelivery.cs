using NodaTime;
using Pingshi.Platform.Identity;
using Pingshi.Shares;

namespace Pingshi.Settlement.Payables;

/// <summary>Work that a subcontractor hands in to whoever pays it, with what it asks for it. Never changed.</summary>
public sealed class SubcontractDelivery : IEngagementOwned
{
    public required Id<SubcontractDelivery> Id { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>Who did the work and is to be paid.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Organization> PayerId { get; init; }
    public required Id<SubcontractTerms> TermsId { get; init; }

    /// <summary>The payee's own number of it.</summary>
    public required string Number { get; init; }
    public required string What { get; init; }
    public required LocalDate HandedInOn { get; init; }

    /// <summary>The last day on which the payer may decide; once it has passed, the work counts as accepted on it.</summary>
    public required LocalDate AcceptBy { get; init; }

    /// <summary>Days from the acceptance within which it is paid.</summary>
    public required int PaymentDays { get; init; }
    public required string Currency { get; init; }
    public required long NetMinor { get; init; }
    public required int VatPartsPerMillion { get; init; }
    public required long TaxMinor { get; init; }
    public required long GrossMinor { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }
    public required string ByName { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;

    public Money Gross => Money.FromMinor(GrossMinor, Shares.Currency.Of(Currency));
}

/// <summary>The payer's one word on a delivery: accepted, or returned and why.</summary>
public sealed class DeliveryVerdict : IEngagementOwned
{
    public required Id<SubcontractDelivery> DeliveryId { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>The payer.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required bool IsAccepted { get; init; }
    public required LocalDate On { get; init; }
    public string? Words { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }
    public required string ByName { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

public enum DeliveryState
{
    InAcceptance,
    Accepted,

    /// <summary>Nobody decided in time. Told apart from an acceptance.</summary>
    DeemedAccepted,
    Returned,
}

/// <summary>Where a delivery stands, from figures alone: whether it counts as accepted, when it must be paid, what lateness costs. The customer's payments play no part.</summary>
/// <param name="AcceptedOn">The day from which the payment days count; null while there is none.</param>
/// <param name="DueOn">The last day for paying it.</param>
public sealed record DeliveryStanding(DeliveryState State, LocalDate? AcceptedOn, LocalDate? DueOn)
{
    /// <summary>What each day of lateness costs where nothing else is agreed, in ten-thousandths.</summary>
    private const int LatePerDay = 5;

    public bool IsOwed => DueOn is not null;

    public static DeliveryStanding Of(SubcontractDelivery delivery, DeliveryVerdict? verdict, LocalDate today)
    {
        var state = verdict switch
        {
            { IsAccepted: true } => DeliveryState.Accepted,
            { IsAccepted: false } => DeliveryState.Returned,
            null => today > delivery.AcceptBy ? DeliveryState.DeemedAccepted : DeliveryState.InAcceptance,
        };
        LocalDate? accepted = state switch
        {
            DeliveryState.Accepted => verdict!.On,
            DeliveryState.DeemedAccepted => delivery.AcceptBy,
            DeliveryState.InAcceptance or DeliveryState.Returned => null,
        };
        return new(state, accepted, accepted?.PlusDays(delivery.PaymentDays));
    }

    /// <summary>Days since it was due; 0 while it is not.</summary>
    public int DaysLate(LocalDate today) => DueOn is { } due && today > due ? Period.DaysBetween(due, today) : 0;

    /// <summary>Interest on what is still open, simple, day by day.</summary>
    public Money LateInterest(Money open, LocalDate today) => open.Times((long)LatePerDay * DaysLate(today), 10_000);

    public NextAction Next(long open, long invoiced, bool isProposed) => State switch
    {
        DeliveryState.InAcceptance => NextAction.AcceptDelivery,
        DeliveryState.Returned => NextAction.None,
        DeliveryState.Accepted or DeliveryState.DeemedAccepted => open == 0 ? NextAction.None : isProposed ? NextAction.ApprovePayout : invoiced < open ? NextAction.AskForInvoice : NextAction.PayOut,
    };
}
