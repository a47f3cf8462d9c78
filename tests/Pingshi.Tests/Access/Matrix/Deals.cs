using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Policies;
using Pingshi.Tests.Harness;
using static Pingshi.Tests.Access.Line;

namespace Pingshi.Tests.Access.Matrix;

internal static class Deals
{
    private const string Engagement = "/engagements/{engagement}/deals";

    public static IReadOnlyList<Line> Lines { get; } =
    [
        //                                              customer provider partner admin steward
        Read("/policies",                               "... AP...FM MEF ... .P"),
        File("/policies/export",                        "... AP...FM MEF ... .P"),
        Read("/policies/draft",                         "... A.....M ... ... .."),
        Act("/policies/draft",                          "... A.....M ... ... ..").With(_ => Draft).At(OfDraft),
        Act("/policies/draft/publish",                  "... ......M ... ... ..").At(OfDraft),
        Read("/policies/{policyVersion}",               "... AP...FM MEF ... .P").On(FindsPolicy).Naming("policyVersion", x => x.World.Policy),
        Act("/policies/{policyVersion}/sign",           "... ....... M.. ... ..").On(FindsPolicy).Naming("policyVersion", x => x.World.WorsePolicy),

        Read("/deals",                                  "... AP....M MEF ... .."),
        File("/deals/export",                           "... AP....M MEF ... .."),
        Act("/deals/new",                               "... ....... M.. ... ..").With(_ => new { customerName = "水务集团", project = "二期", product = "安全", region = "62", evidence = "见面两次" }),
        Read("/deals/{deal}",                           "... AP....M MEF ... ..").On(FindsPartners).Naming("deal", x => x.World.Partner.Deal),
        Read("/deals/{deal}",                           "... AP....M MEF ... ..").On(FindsRivals).Naming("deal", x => x.World.Rival.Deal).Where("a rival's"),
        Act("/deals/{deal}/evidence",                   "... ....... M.. ... ..").On(FindsPartners).Naming("deal", x => x.World.Partner.Deal).With(_ => new { evidence = "又见一次" }),
        Act("/deals/{deal}/answer",                     "... A.....M ... ... ..").On(FindsPartners).Naming("deal", x => x.World.Partner.Deal).With(_ => new { accepts = true }).At(x => OfDeal(x, x.World.Partner)),
        Act("/deals/{deal}/withdraw",                   "... ....... M.. ... ..").On(FindsPartners).Naming("deal", x => x.World.Partner.Deal).At(x => OfDeal(x, x.World.Partner)),
        Act("/deals/{deal}/extend",                     "... A.....M ... ... ..").On(x => Finds.Providers(x) || x.Who?.Company == x.World.FourthPartner).Naming("deal", x => x.World.FourthPartner.Deal)
            .With(_ => new { until = "2027-06-01", words = "客户推迟" }).At(x => OfDeal(x, x.World.FourthPartner)),

        Read(Engagement,                                "... AP....M ... ... ..").On(Finds.Engagement),
        Act(Engagement + "/link",                       "... A.....M ... ... ..").On(Finds.Engagement).With(x => new { deal = x.World.Partner.Deal }),
        Act(Engagement + "/reserve",                    "... ......M ... ... ..").On(Finds.Engagement).With(_ => new { because = "伙伴先谈的" }),
        Act(Engagement + "/lift",                       "... ......M ... ... ..").On(Finds.Engagement).With(_ => new { because = "写错了" })
            .After(async x => (await x.Product.As(x.World.Provider.With(Role.Manager)).ActAsync($"/engagements/{x.Project.Id}/deals/reserve", new { because = "误标" })).MustBeDone()),
    ];

    private static readonly object Draft = new
    {
        title = "新版", text = "正文", effectiveOn = "2027-01-01", noticeDays = 30, protectionDays = 120, answerDays = 3, marginFloorPercent = 12, rates = new[] { "云平台 9" }, reservedRegions = new[] { "51" },
    };

    private static bool FindsPolicy(Ask x) => x.Who?.Company.Side is Side.Provider or Side.Partner;

    private static bool FindsPartners(Ask x) => Finds.Providers(x) || x.Who?.Company == x.World.Partner;

    private static bool FindsRivals(Ask x) => Finds.Providers(x) || x.Who?.Company == x.World.Rival;

    private static async Task<long?> OfDraft(Ask x) => await x.Product.VersionOfAsync<PolicyDraft>(_ => true);

    private static async Task<long?> OfDeal(Ask x, Harness.Company company) => await x.Product.VersionOfAsync<DealRegistration>(d => d.Id == company.Deal);
}
