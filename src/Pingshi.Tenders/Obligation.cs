namespace Pingshi.Tenders;

/// <summary>The weight of a requirement (实质性、重要、一般).</summary>
public enum Obligation
{
    /// <summary>A departure voids the bid (实质性).</summary>
    Mandatory,

    /// <summary>A departure costs points or standing (重要).</summary>
    Important,

    /// <summary>Any other requirement (一般).</summary>
    Ordinary,
}
