namespace Pingshi.Tenders.Writing;

/// <summary>Which seal belongs in a place.</summary>
public enum SealKind
{
    /// <summary>The organisation's official seal (公章).</summary>
    Official,

    /// <summary>Its seal for contracts (合同专用章).</summary>
    Contract,

    /// <summary>Its seal for invoices and accounts (财务专用章).</summary>
    Finance,

    /// <summary>The name seal of the legal representative (法定代表人名章).</summary>
    LegalRepresentative,

    /// <summary>A seal across the edges of all pages (骑缝章).</summary>
    Straddle,

    /// <summary>An electronic seal put on by a certified service (电子签章).</summary>
    Electronic,
}

/// <summary>A place where somebody signs or seals, and who that is.</summary>
public sealed record SignPlace
{
    /// <summary>The party as this document calls it: 投标人, 甲方（采购人）, 验收小组组长.</summary>
    public required string Party { get; init; }

    /// <summary>Name of the organisation or person; empty leaves a line.</summary>
    public string Name { get; init; } = "";

    /// <summary>The seal; null where none is asked.</summary>
    public SealKind? Seal { get; init; }

    /// <summary>Who signs: 法定代表人或授权代表; null where only a seal is asked.</summary>
    public string? Signer { get; init; }

    /// <summary>Name of the signer when known; it is printed beside the line, never on it.</summary>
    public string SignerName { get; init; } = "";

    /// <summary>Number or date of the authority letter (授权委托书) that lets the signer sign; null when it is not printed.</summary>
    public string? AuthorityLetter { get; init; }

    /// <summary>Whether a date is written beside the signature.</summary>
    public bool Dated { get; init; } = true;
}

/// <summary>The words of seals.</summary>
internal static class SealWords
{
    public static string Say(this SealKind seal, Edition edition) => seal switch
    {
        SealKind.Official => edition.Say("公章", "official seal"),
        SealKind.Contract => edition.Say("合同专用章", "contract seal"),
        SealKind.Finance => edition.Say("财务专用章", "finance seal"),
        SealKind.LegalRepresentative => edition.Say("法定代表人名章", "name seal of the legal representative"),
        SealKind.Straddle => edition.Say("骑缝章", "straddle seal"),
        SealKind.Electronic => edition.Say("电子签章", "electronic seal"),
    };
}
