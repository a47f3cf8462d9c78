using Pingshi.Engagements;
using Pingshi.Tenders;
using Pingshi.Tests.Harness;
using static Pingshi.Tests.Access.Line;

namespace Pingshi.Tests.Access.Matrix;

internal static class Needs
{
    private const string NotYours = "need.not-yours-to-shape";

    public static IReadOnlyList<Line> Lines { get; } =
    [
        //                                                       customer provider partner admin steward
        Page("/engagements/new",                                 "R.. ....... ... ... .."),
        Act("/engagements/new",                                  "R.. ....... ... ... ..").With(x => new { title = "专网", goal = "连通各街道", method = ProcurementMethod.OpenTender, document = x.Company.LooseFile }),
        Page("/engagements/record",                              "... AP..... ... ... .."),
        Act("/engagements/record",                               "... AP..... ... ... ..").With(Tender),

        Read("/engagements/{engagement}/need",                   "rj. AP.E.FM ... ... ..").On(Finds.Engagement),
        File("/engagements/{engagement}/need/export",            "rj. AP.E.FM ... ... ..").On(Finds.Engagement),
        Read("/engagements/{engagement}/need-compare",           "rj. AP.E.FM ... ... ..").On(Finds.Engagement),
        Read("/engagements/{engagement}/need/{requirement}",     "rj. AP.E.FM ... ... ..").On(Finds.Invited),
        Read("/engagements/{engagement}/need/{requirement}",     "rj. AP.E.FM ... ... ..").On(Finds.Shared).Naming("requirement", x => x.Project.Unshared).Where("no partner invited"),

        Shape("/engagements/{engagement}/need-add").On(Finds.Engagement).With(_ => new { text = "支持双活。", obligation = Obligation.Important, kind = RequirementKind.Technical }),
        Shape("/engagements/{engagement}/need-freeze").On(Finds.Engagement),
        Shape("/engagements/{engagement}/need-revise").On(Finds.Engagement).With(_ => new { reason = "预算变了" }),
        Shape("/engagements/{engagement}/need/{requirement}").On(Finds.Invited).With(_ => new { text = "改写。", obligation = Obligation.Mandatory, kind = RequirementKind.Technical }),
        Shape("/engagements/{engagement}/need/{requirement}/merge").On(Finds.Invited).With(x => new { other = x.Project.Unshared }),
        Shape("/engagements/{engagement}/need/{requirement}/move").On(Finds.Invited).With(x => new { other = x.Project.Unshared }),
        Shape("/engagements/{engagement}/need/{requirement}/split").On(Finds.Invited).With(_ => new { text = "前半。\n\n后半。" }),
        Shape("/engagements/{engagement}/need/{requirement}/remove").On(Finds.Invited),
    ];

    // A need is its owner's to shape: the requester's own, presales' a recorded tender.
    private static Line Shape(string pattern) =>
        Act(pattern, "r.. ....... ... ... ..", recorded: "... AP..... ... ... ..").Otherwise(NotYours).At(async x => await x.Product.VersionOfNeedAsync(x.Project));

    private static object Tender(Ask x) => new
    {
        customer = x.World.OtherCustomer.Id, title = "水务云", method = ProcurementMethod.OpenTender, publishedOn = new NodaTime.LocalDate(2026, 11, 20), document = x.Company.LooseFile,
    };
}
