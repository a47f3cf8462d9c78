namespace Pingshi.Tenders.Writing;

/// <summary>A party to a contract and how it signs.</summary>
public sealed record ContractParty
{
    /// <summary>What the contract calls it: 甲方（采购人）, 乙方（联合体牵头方）.</summary>
    public required string Role { get; init; }

    /// <summary>Its full name.</summary>
    public required string Name { get; init; }

    /// <summary>Its unified social credit code; empty when it is not printed.</summary>
    public string CreditCode { get; init; } = "";

    /// <summary>Its address; empty when it is not printed.</summary>
    public string Address { get; init; } = "";

    /// <summary>Name and telephone of its contact; empty when they are not printed.</summary>
    public string Contact { get; init; } = "";

    /// <summary>Name of the person who signs; empty leaves it to be written.</summary>
    public string SignerName { get; init; } = "";

    /// <summary>Number or date of the authority letter; null when the legal representative signs.</summary>
    public string? AuthorityLetter { get; init; }

    /// <summary>The seal it puts on.</summary>
    public SealKind Seal { get; init; } = SealKind.Contract;

    /// <summary>How many originals it keeps.</summary>
    public int Originals { get; init; } = 1;
}

/// <summary>A chapter of a contract.</summary>
/// <param name="Heading">Its heading, without a number; the writer counts the chapters.</param>
/// <param name="Paragraphs">Its paragraphs, which the writer counts within the chapter.</param>
public sealed record ContractClause(string Heading, IReadOnlyList<string> Paragraphs);

/// <summary>A milestone and what is paid for it.</summary>
/// <param name="Name">What is delivered.</param>
/// <param name="Due">By when, in words or as a date.</param>
/// <param name="Proof">What shows that it is done.</param>
/// <param name="AmountMinor">What becomes payable with VAT, in minor units.</param>
/// <param name="Payment">By when it is paid, in words.</param>
public sealed record ContractMilestone(string Name, string Due, string Proof, long AmountMinor, string Payment);

/// <summary>A service level for one severity of faults. Times in words, such as 15分钟.</summary>
/// <param name="Severity">The severity and what it means.</param>
/// <param name="Response">Until an engineer answers.</param>
/// <param name="OnSite">Until somebody is on site.</param>
/// <param name="Restoration">Until service is restored.</param>
/// <param name="Calendar">When the clock runs.</param>
public sealed record ServiceLevel(string Severity, string Response, string OnSite, string Restoration, string Calendar);

/// <summary>A band of the assessment table and its consequence.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Band">The band.</param>
/// <param name="Consequence">Deduction, rectification or termination, in words.</param>
public sealed record AssessmentBand(string Measure, string Band, string Consequence);
