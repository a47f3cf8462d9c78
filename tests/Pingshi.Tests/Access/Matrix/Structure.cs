using NodaTime;
using Pingshi.Platform.Access;
using Pingshi.Tests.Harness;
using static Pingshi.Tests.Access.Line;

namespace Pingshi.Tests.Access.Matrix;

internal static class Structure
{
    public static IReadOnlyList<Line> Lines { get; } =
    [
        //                                                                              customer provider partner admin steward
        Read("/engagements/{engagement}/structure",                                     "... AP.E.FM MEF ... ..").On(Finds.Engagement),
        File("/engagements/{engagement}/structure/export",                              "... AP.E.FM MEF ... ..").On(Finds.Engagement),
        Act("/engagements/{engagement}/structure",                                      "... AP....M ... ... ..").On(Finds.Engagement).With(_ => new { form = "consortium", isJointlyLiable = true, splitIsShared = true }).At(Now),
        Act("/engagements/{engagement}/structure/parties",                              "... AP....M ... ... ..").On(Finds.Engagement).With(x => new { organization = x.World.Partner.Id, kind = "consulting" }).At(Now),
        Act("/engagements/{engagement}/structure/parties/{organization}/remove",        "... AP....M ... ... ..").On(FindsPartner).Naming("organization", x => x.World.Partner.Id).At(Now),
        Act("/engagements/{engagement}/structure/work",                                 "... AP....M ... ... ..").On(Finds.Engagement).With(x => new { requirements = new[] { x.Project.Unshared }, responsible = x.World.Provider.Id }).At(Now),
        Act("/engagements/{engagement}/structure/amount",                               "... AP....M M.. ... ..").On(Sits).With(_ => new { amount = 12 }),
        Act("/engagements/{engagement}/structure/total",                                "... AP....M M.. ... ..").On(Sits).With(_ => new { amount = 1200 }),
        Act("/engagements/{engagement}/structure/ask",                                  "... AP....M M.. ... ..").On(Sits).With(_ => new { due = new LocalDate(2026, 12, 1) }).At(Now),
        Act("/engagements/{engagement}/structure/accept",                               "... ......M M.. ... ..").On(Sits).With(x => new { terms = x.Project.Terms }),
        Act("/engagements/{engagement}/structure/decline",                              "... ......M M.. ... ..").On(Sits).With(x => new { terms = x.Project.Terms, because = "来不及" }),
        Act("/engagements/{engagement}/structure/freeze",                               "... AP....M M.. ... ..").On(Sits).At(Now),
    ];

    private static async Task<long?> Now(Ask x) => await x.Product.VersionOfStructureAsync(x.Project);

    // The rival was invited to the bid and has no seat in its structure: for whoever could act there, there is none. A role
    // that could not is told so first.
    private static bool Sits(Ask x) => Finds.Engagement(x) && !(x.Company == x.World.Rival && x.Who!.Roles.Has(Role.PartnerManager));

    private static bool FindsPartner(Ask x) => Finds.Invited(x) && x.Company.Side != Side.Customer;
}
