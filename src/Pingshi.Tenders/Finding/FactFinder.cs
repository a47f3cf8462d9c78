namespace Pingshi.Tenders.Finding;

/// <summary>Finds what a document says of its own procurement.</summary>
internal static class FactFinder
{
    public static ProcurementFacts Find(IReadOnlyList<DocumentNode> nodes, List<ReadingWarning> warnings)
    {
        _ = nodes;
        _ = warnings;
        return ProcurementFacts.None;
    }
}
