namespace Pingshi.Tenders.Tests.Corpus;

/// <summary>
/// A clause as a person who read the document marked it: how it begins, how it binds, where it stands. Only the parts of
/// the place that a person sees are stated (page and row in a PDF, paragraph or table and row in a text document).
/// </summary>
internal sealed record Label(Obligation Obligation, string Place, string Begins, decimal? Weight = null)
{
    public bool Marks(FoundRequirement found)
    {
        var place = Tenders.Place.Parse(Place);
        return Bare(found.Text).StartsWith(Bare(Begins), StringComparison.Ordinal)
            && (place.Page is null || place.Page == found.Place.Page)
            && (place.Paragraph is null || place.Paragraph == found.Place.Paragraph)
            && (place.Table is null || place.Table == found.Place.Table)
            && (place.Row is null || place.Row == found.Place.Row);
    }

    public static Label M(string place, string begins) => new(Obligation.Mandatory, place, begins);

    public static Label I(string place, string begins) => new(Obligation.Important, place, begins);

    public static Label O(string place, string begins, decimal? weight = null) => new(Obligation.Ordinary, place, begins, weight);

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
