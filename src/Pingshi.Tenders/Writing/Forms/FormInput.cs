namespace Pingshi.Tenders.Writing;

/// <summary>What a bidder knows when it fills the forms that a tender prints. What is empty stays blank and is listed.</summary>
public sealed record FormInput
{
    /// <summary>Name of the project, as the tender has it.</summary>
    public string ProjectName { get; init; } = "";

    /// <summary>Number of the project, as the tender has it.</summary>
    public string ProjectNumber { get; init; } = "";

    /// <summary>Who buys.</summary>
    public string Purchaser { get; init; } = "";

    /// <summary>Full name of the bidder.</summary>
    public string Bidder { get; init; } = "";

    /// <summary>Address of the bidder.</summary>
    public string Address { get; init; } = "";

    /// <summary>Telephone of the bidder.</summary>
    public string Telephone { get; init; } = "";

    /// <summary>Mail address of the bidder.</summary>
    public string Mail { get; init; } = "";

    /// <summary>Postal code of the bidder.</summary>
    public string PostalCode { get; init; } = "";

    /// <summary>Bank of the bidder.</summary>
    public string Bank { get; init; } = "";

    /// <summary>Account of the bidder.</summary>
    public string BankAccount { get; init; } = "";

    /// <summary>The day of the bid; null leaves dates to be written.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>When delivery is done, in words.</summary>
    public string Delivery { get; init; } = "";

    /// <summary>Leading member where a consortium bids.</summary>
    public string ConsortiumLead { get; init; } = "";

    /// <summary>The prices; null leaves them blank.</summary>
    public Quotation? Quotation { get; init; }

    /// <summary>Answers to technical clauses; none leaves their table blank.</summary>
    public IReadOnlyList<AnswerLine> Technical { get; init; } = [];

    /// <summary>Answers to commercial clauses; none leaves their table blank.</summary>
    public IReadOnlyList<AnswerLine> Commercial { get; init; } = [];
}
