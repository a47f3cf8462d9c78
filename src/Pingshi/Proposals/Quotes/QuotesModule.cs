using Pingshi.Platform;

namespace Pingshi.Proposals.Quotes;

/// <summary>What the quote adds to the module: its tables, commitments, tabs and routes.</summary>
internal static class QuotesModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(OfferQuote.Valid).AddSingleton(OfferQuote.AnswerDue);
        services.AddSingleton(PlatformModule.SubjectOf<OfferedQuote>("quote")).AddSingleton(PlatformModule.SubjectOf<QuoteLine>("quoteLine"));
        services.AddSingleton(new EngagementTab(QuoteWords.QuoteWord, ShowQuote.Route, ShowQuote.See, 54))
            .AddSingleton(new EngagementTab(QuoteWords.Quotes, ListQuotes.Route, ListQuotes.See, 55));
    }

    public static void Map(Routes routes)
    {
        ShowQuote.Map(routes);
        KeepLine.Map(routes);
        RemoveLine.Map(routes);
        RedraftQuote.Map(routes);
        ScopeQuote.Map(routes);
        OfferQuote.Map(routes);
        ListQuotes.Map(routes);
        ShowOffered.Map(routes);
        StrikeLine.Map(routes);
        AnswerQuote.Map(routes);
        ShowQuoteCost.Map(routes);
    }
}
