using Pingshi.Platform.Access;
using Pingshi.Proposals.Quotes;
using Pingshi.Tests.Harness;
using static Pingshi.Tests.Access.Line;

namespace Pingshi.Tests.Access.Matrix;

internal static class Quotes
{
    public static IReadOnlyList<Line> Lines { get; } =
    [
        //                                                                             customer provider partner admin steward
        Read("/engagements/{engagement}/quote",                                        "... AP...FM ... ... ..").On(Finds.Engagement),
        Read("/engagements/{engagement}/quote/cost",                                   "... .P...FM M.F ... ..").On(Finds.Engagement),
        Read("/engagements/{engagement}/quote/lines",                                  "... .P....M ... ... ..").On(Finds.Engagement),
        Act("/engagements/{engagement}/quote/lines",                                   "... .P....M ... ... ..").On(Finds.Engagement).With(OneLine).At(Draft),
        Read("/engagements/{engagement}/quote/lines/{quoteLine}",                      "... .P....M ... ... ..").On(Finds.Shared).Naming("quoteLine", x => x.Project.QuoteLine),
        Act("/engagements/{engagement}/quote/lines/{quoteLine}",                       "... .P....M ... ... ..").On(Finds.Shared).Naming("quoteLine", x => x.Project.QuoteLine).With(OneLine).At(Draft),
        Act("/engagements/{engagement}/quote/lines/{quoteLine}/remove",                "... .P....M ... ... ..").On(Finds.Shared).Naming("quoteLine", x => x.Project.QuoteLine).At(Draft),
        Act("/engagements/{engagement}/quote/redraft",                                 "... .P....M ... ... ..").On(Finds.Engagement).At(Draft),
        Act("/engagements/{engagement}/quote/scope",                                   "... .P....M ... ... ..").On(Finds.Engagement).With(_ => new { serviceYears = 3 }).At(Draft),
        Act("/engagements/{engagement}/quote/offer",                                   "... .P....M ... ... ..").On(Finds.Engagement).With(_ => new { validUntil = new NodaTime.LocalDate(2027, 2, 1) }).At(Draft),
        Read("/engagements/{engagement}/quotes",                                       "r.f AP...FM M.F ... ..").On(Finds.Engagement),
        File("/engagements/{engagement}/quotes/export",                                "r.f AP...FM M.F ... ..").On(Finds.Engagement),
        Read("/engagements/{engagement}/quotes/{quote}",                               "r.f AP...FM M.F ... ..").On(Finds.Invited).Naming("quote", x => x.Project.Quote),
        File("/engagements/{engagement}/quotes/{quote}/export",                        "r.f AP...FM M.F ... ..").On(Finds.Invited).Naming("quote", x => x.Project.Quote),
        Act("/engagements/{engagement}/quotes/{quote}/lines/{quoteLine}/strike",       "r.. ....... ... ... ..").On(Finds.Shared).Naming("quote", x => x.Project.Quote).Naming("quoteLine", x => x.Project.QuoteLine).With(_ => new { words = "没有要求过" }),
        Act("/engagements/{engagement}/quotes/{quote}/lines/{quoteLine}/restore",      "r.. ....... ... ... ..").On(Finds.Shared).Naming("quote", x => x.Project.Quote).Naming("quoteLine", x => x.Project.StruckLine).With(_ => new { words = "还是要" }),
        Act("/engagements/{engagement}/quotes/{quote}/answer",                         "r.. ....... ... ... ..").On(Finds.Invited).Naming("quote", x => x.Project.Quote).With(_ => new { accepts = true }),
    ];

    private static async Task<long?> Draft(Ask x) => await x.Product.VersionOfAsync<Quote>(q => q.EngagementId == x.Project.Id);

    private static object OneLine(Ask x) => new { requirements = new[] { x.Project.Unshared }, offer = x.World.Provider.Supply!.Offer, quantity = 3, deliveryDays = 20 };
}
