using Pingshi.Tests.Harness;
using Pingshi.Workforce;
using static Pingshi.Tests.Access.Line;
using static Pingshi.Tests.Access.Matrix.Partners;

namespace Pingshi.Tests.Access.Matrix;

internal static class Workforce
{
    public static IReadOnlyList<Line> Lines { get; } =
    [
        //                                              customer provider partner admin steward
        Read("/engineers",                              "... .PDEX.M ME. ... .."),
        File("/engineers/export",                       "... .PDEX.M ME. ... .."),
        Act("/engineers/new",                           "... ....X.M M.. ... ..").With(_ => Wang),
        Read("/engineers/{engineer}",                   "... .PDEX.M ME. ... ..").On(FindsOwn).Naming("engineer", x => Own(x).Engineer),
        Read("/engineers/{engineer}",                   "... ....... ME. ... ..").On(x => x.Company == x.World.Partner && x.Who is not null).Naming("engineer", x => x.World.Partner.Supply!.Engineer).Where("a partner's, not offered"),
        Act("/engineers/{engineer}",                    "... ....X.M M.. ... ..").On(FindsOwn).Naming("engineer", x => Own(x).Engineer).With(_ => Wang).At(OfEngineer),
        Act("/engineers/{engineer}/shifts",             "... ....X.M M.. ... ..").On(FindsOwn).Naming("engineer", x => Own(x).Engineer).With(_ => new { monday = "09:00-17:00" }).At(OfEngineer),
        Act("/engineers/{engineer}/absences",           "... ....X.M M.. ... ..").On(FindsOwn).Naming("engineer", x => Own(x).Engineer).With(_ => new { from = "2027-05-01", to = "2027-05-05" }).At(OfEngineer),
        Act("/engineers/{engineer}/absences/{absence}/remove", "... ....X.M M.. ... ..").On(FindsOwn).Naming("engineer", x => Own(x).Engineer).Naming("absence", x => Own(x).Absence).At(OfEngineer),
        Act("/engineers/{engineer}/certificates",       "... ....X.M M.. ... ..").On(FindsOwn).Naming("engineer", x => Own(x).Engineer).With(_ => new { name = "PMP", validTo = "2028-01-01" }).At(OfEngineer),
        Act("/engineers/{engineer}/certificates/{engineerCertificate}/withdraw", "... ....X.M M.. ... ..").On(FindsOwn).Naming("engineer", x => Own(x).Engineer).Naming("engineerCertificate", x => Own(x).EngineerCertificate).At(OfEngineer),
        Act("/engineers/{engineer}/close",              "... ....X.M M.. ... ..").On(FindsOwn).Naming("engineer", x => Own(x).Engineer).With(_ => new { closed = true }).At(OfEngineer),
    ];

    private static object Wang => new { name = "王工", countyCode = "510107" };

    private static async Task<long?> OfEngineer(Ask x) => await x.Product.VersionOfAsync<Engineer>(e => e.Id == Own(x).Engineer);
}
