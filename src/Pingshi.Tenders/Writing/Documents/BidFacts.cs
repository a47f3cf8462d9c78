namespace Pingshi.Tenders.Writing;

/// <summary>What every document of a bid says at its head and foot.</summary>
public sealed record BidFacts
{
    /// <summary>The language of the documents.</summary>
    public Edition Edition { get; init; }

    /// <summary>Name of the project, as the tender has it.</summary>
    public required string ProjectName { get; init; }

    /// <summary>Number of the project, as the tender has it; empty when it has none.</summary>
    public string ProjectNumber { get; init; } = "";

    /// <summary>Who bids; a consortium names its lead first.</summary>
    public required string Bidder { get; init; }

    /// <summary>Name of the person who signs for the bidder; empty leaves it to be written.</summary>
    public string SignerName { get; init; } = "";

    /// <summary>The place where the bidder seals and signs.</summary>
    internal SignPlace Sign() => new()
    {
        Party = Edition.Say("投标人", "Bidder"),
        Name = Bidder,
        Seal = SealKind.Official,
        Signer = Edition.Say("法定代表人或授权代表", "Legal or authorised representative"),
        SignerName = SignerName,
    };

    /// <summary>The lines under a title.</summary>
    internal IEnumerable<Block> Head()
    {
        yield return new ParagraphBlock(Edition.Say("项目名称：", "Project: ") + ProjectName, ParagraphLook.Plain);
        yield return new ParagraphBlock(
            (ProjectNumber.Length > 0 ? Edition.Say("项目编号：", "Project No.: ") + ProjectNumber + Edition.Say("　　", "    ") : "")
            + Edition.Say("投标人：", "Bidder: ") + Bidder,
            ParagraphLook.Plain);
    }

    /// <summary>The same lines above a sheet.</summary>
    internal IReadOnlyList<string> Lines(string title) =>
    [
        title,
        Edition.Say("项目名称：", "Project: ") + ProjectName + (ProjectNumber.Length > 0 ? Edition.Say("　项目编号：", "   Project No.: ") + ProjectNumber : ""),
        Edition.Say("投标人：", "Bidder: ") + Bidder,
    ];
}
