using Pingshi.Engagements;
using Pingshi.Tests.Harness;
using static Pingshi.Tests.Access.Line;

namespace Pingshi.Tests.Access.Matrix;

internal static class Response
{
    public static IReadOnlyList<Line> Lines { get; } =
    [
        //                                                     customer provider partner admin steward
        Read("/engagements/{engagement}/hand-in",              "... AP...FM ... ... ..").On(Finds.Engagement),
        Act("/engagements/{engagement}/hand-in",               "... AP....M ... ... ..").On(Finds.Engagement),
        File("/engagements/{engagement}/hand-in/zip",          "... AP...FM ... ... ..").On(Finds.Engagement),
        Act("/engagements/{engagement}/result",                "... AP....M ... ... ..").On(Finds.Engagement).With(_ => new { score = 91.5m, rank = 1, reason = "公告" })
            .At(async x => await x.Product.VersionOfAsync<Engagement>(e => e.Id == x.Project.Id)),
    ];
}
