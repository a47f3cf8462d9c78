namespace Pingshi.Tenders;

/// <summary>A fact and the place that says so.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
/// <param name="Value">What the document says.</param>
/// <param name="Place">Where it says so.</param>
public sealed record PlacedFact<T>(T Value, Place Place);

/// <summary>An amount of money as a document states it.</summary>
/// <param name="Minor">Minor units (fen, cents) of the currency.</param>
/// <param name="Currency">ISO 4217 code.</param>
public sealed record StatedAmount(long Minor, string Currency);

/// <summary>A point in time as a document states it, in the local time of the purchaser.</summary>
/// <param name="Date">Day.</param>
/// <param name="Time">Time of day; null when only the day is given.</param>
public sealed record StatedMoment(DateOnly Date, TimeOnly? Time);

/// <summary>
/// What a document says of its own procurement. A fact that the document does not state is null; nothing is inferred from silence.
/// </summary>
public sealed record ProcurementFacts
{
    /// <summary>Nothing stated.</summary>
    public static ProcurementFacts None { get; } = new();

    /// <summary>Number of the project or solicitation.</summary>
    public PlacedFact<string>? ProjectNumber { get; init; }

    /// <summary>Name of the project.</summary>
    public PlacedFact<string>? ProjectName { get; init; }

    /// <summary>Who buys.</summary>
    public PlacedFact<string>? Purchaser { get; init; }

    /// <summary>Who runs the procurement for the purchaser.</summary>
    public PlacedFact<string>? Agency { get; init; }

    /// <summary>
    /// Procurement method: <c>open</c> 公开招标, <c>invited</c> 邀请招标, <c>negotiation</c> 竞争性谈判, <c>consultation</c> 竞争性磋商,
    /// <c>inquiry</c> 询价, <c>single-source</c> 单一来源, <c>framework</c> 框架协议, <c>rfp</c>, <c>rfq</c>, <c>itb</c>.
    /// </summary>
    public PlacedFact<string>? Method { get; init; }

    /// <summary>Budget of the purchase.</summary>
    public PlacedFact<StatedAmount>? Budget { get; init; }

    /// <summary>Highest price that may be bid.</summary>
    public PlacedFact<StatedAmount>? MaximumPrice { get; init; }

    /// <summary>Until when bids are accepted.</summary>
    public PlacedFact<StatedMoment>? BidDeadline { get; init; }

    /// <summary>Days for which a bid must stay valid.</summary>
    public PlacedFact<int>? BidValidityDays { get; init; }

    /// <summary>Bid bond; 0 where the document says that none is asked.</summary>
    public PlacedFact<StatedAmount>? BidBond { get; init; }

    /// <summary>Whether a consortium (联合体, joint venture, teaming) may bid.</summary>
    public PlacedFact<bool>? ConsortiumAllowed { get; init; }

    /// <summary>Whether parts may be given to a subcontractor.</summary>
    public PlacedFact<bool>? SubcontractAllowed { get; init; }

    /// <summary>Whether only small or medium-sized enterprises may bid.</summary>
    public PlacedFact<bool>? SmeOnly { get; init; }

    /// <summary>Period of delivery or service, in the document's words.</summary>
    public PlacedFact<string>? DeliveryPeriod { get; init; }

    /// <summary>Terms of payment, in the document's words.</summary>
    public PlacedFact<string>? PaymentTerms { get; init; }
}
