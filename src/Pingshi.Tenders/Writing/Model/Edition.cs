namespace Pingshi.Tenders.Writing;

/// <summary>The language in which a document's own words are printed. People's text is printed as it was given.</summary>
public enum Edition
{
    /// <summary>Chinese, as tenders in China are answered.</summary>
    Chinese,

    /// <summary>English, for tenders that are written in English.</summary>
    English,
}

/// <summary>The printed words, both languages side by side.</summary>
internal static class EditionWords
{
    extension(Edition edition)
    {
        public string Say(string chinese, string english) => edition switch
        {
            Edition.Chinese => chinese,
            Edition.English => english,
        };
    }
}
