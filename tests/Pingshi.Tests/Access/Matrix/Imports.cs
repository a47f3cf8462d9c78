using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Imports;
using Pingshi.Tests.Harness;
using static Pingshi.Tests.Access.Line;

namespace Pingshi.Tests.Access.Matrix;

internal static class Imports
{
    public static IReadOnlyList<Line> Lines { get; } =
    [
        //                           customer provider partner admin steward
        Read("/imports",             "... AP..X.M M.. ... .."),
        File("/imports/export",      "... AP..X.M M.. ... .."),
        .. Kind("customers",         "... A.....M ... ... .."),
        .. Kind("sites",             "... A.....M ... ... .."),
        .. Kind("partners",          "... A.....M ... ... .."),
        .. Kind("offers",            "... .P....M M.. ... .."),
        .. Kind("engineers",         "... ....X.M M.. ... .."),
        // The steps of one import: there for those of its organisation who may import its kind.
        .. Steps("of customers",     "... A.....M ... ... ..", x => IsOf(x, x.World.Provider, Role.AccountManager, Role.Manager), x => x.World.Provider.Import),
        .. Steps("of a partner's engineers", "... ....... M.. ... ..", x => IsOf(x, x.World.Partner, Role.PartnerManager), x => x.World.Partner.Import),
    ];

    private static bool IsOf(Ask ask, Company company, params ReadOnlySpan<Role> roles) => ask.Who is { } who && who.Company == company && who.Roles.HasAnyOf(RoleSet.Of(roles));

    private static IEnumerable<Line> Kind(string key, string cells) =>
    [
        Read($"/imports/{key}", cells),
        File($"/imports/{key}/template", cells),
        Act($"/imports/{key}", cells).With(x => new { file = x.Company.Table }),
    ];

    private static IEnumerable<Line> Steps(string of, string cells, Func<Ask, bool> finds, Func<Ask, Id<ImportRun>> import)
    {
        Line About(Line line) => line.On(finds).Naming("import", x => import(x)).At(async x => await x.Product.VersionOfAsync<ImportRun>(r => r.Id == import(x))).Where(of);
        return
        [
            About(Read("/imports/{import}", cells)),
            About(Read("/imports/{import}/columns", cells)),
            About(File("/imports/{import}/refused", cells)),
            About(Act("/imports/{import}/columns", cells)).With(x => new { sheet = "表", headingRow = 1, columns = (string[])["A=name"] }),
            About(Act("/imports/{import}/run", cells)),
            About(Act("/imports/{import}/cancel", cells)),
        ];
    }
}
