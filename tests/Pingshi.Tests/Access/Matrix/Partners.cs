using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Tests.Harness;
using static Pingshi.Tests.Access.Line;

namespace Pingshi.Tests.Access.Matrix;

internal static class Partners
{
    public static IReadOnlyList<Line> Lines { get; } =
    [
        //                                              customer provider partner admin steward
        Read("/company",                                "... AP...FM MEF ... .P"),
        Act("/company",                                 "... AP....M M.. ... .P").With(_ => new { creditCode = "91440300708461136T" }).At(async x => await x.Product.VersionOfAsync<Pingshi.Platform.Identity.Organization>(o => o.Id == x.Company.Id)),
        Act("/company/size",                            "... AP....M M.. ... .P").With(_ => new { size = "medium", on = "2026-11-01" }),
        Act("/company/relations",                       "... AP....M M.. ... .P").With(_ => new { name = "控股公司", kind = "holding" }),
        Act("/company/relations/{relation}/remove",     "... AP....M M.. ... .P").On(FindsOwn).Naming("relation", x => Own(x).Relation),

        Read("/certificates",                           "... AP...FM MEF ... .P"),
        File("/certificates/export",                    "... AP...FM MEF ... .P"),
        Act("/certificates/new",                        "... AP....M M.. ... .P").With(_ => Iso(2028)),
        Read("/certificates/{certificate}",             "... AP...FM MEF ... .P").On(FindsOwn).Naming("certificate", x => Own(x).Certificate),
        Read("/certificates/{certificate}",             "... AP...FM MEF ... .P").On(FindsPartners).Naming("certificate", x => x.World.Partner.Supply!.Certificate).Where("a partner's"),
        Act("/certificates/{certificate}",              "... AP....M M.. ... .P").On(FindsOwn).Naming("certificate", x => Own(x).Certificate).With(_ => Iso(2028)).At(OfCertificate),
        Act("/certificates/{certificate}/renew",        "... AP....M M.. ... .P").On(FindsOwn).Naming("certificate", x => Own(x).Certificate).With(_ => Iso(2030)).At(OfCertificate),
        Act("/certificates/{certificate}/withdraw",     "... AP....M M.. ... .P").On(FindsOwn).Naming("certificate", x => Own(x).Certificate).With(_ => new { because = "注销" }).At(OfCertificate),
        Act("/engagements/{engagement}/bid/{requirement}/evidence/certificate", "... AP.E..M ME. ... ..").On(Finds.Invited).With(x => new { certificate = Own(x).Certificate }),

        Read("/partners",                               "... AP..XFM ... ... .."),
        File("/partners/export",                        "... AP..XFM ... ... .."),
        Act("/partners/new",                            "... A.....M ... ... ..").With(_ => new { name = "新伙伴", kinds = new[] { "channel" }, state = "candidate" }),
        Read("/partners/{partner}",                     "... AP..XFM MEF ... .P").On(FindsPartners).Naming("partner", x => x.World.Partner.Id),
        Act("/partners/{partner}",                      "... A.....M ... ... ..").On(FindsPartners).Naming("partner", x => x.World.Partner.Id).With(_ => new { kinds = new[] { "channel" }, state = "paused" }).At(async x => await x.Product.VersionOfAsync<Partner>(p => p.Id == x.World.Partner.Id)),

        Read("/offers",                                 "... AP...FM M.F ... .."),
        File("/offers/export",                          "... AP...FM M.F ... .."),
        Act("/offers/new",                              "... .P....M M.. ... ..").With(_ => new { code = "NEW", name = "云主机", unit = "台" }),
        Read("/offers/{offer}",                         "... AP...FM M.F ... ..").On(FindsOwn).Naming("offer", x => Own(x).Offer),
        Read("/offers/{offer}",                         "... AP...FM M.F ... ..").On(FindsPartners).Naming("offer", x => x.World.Partner.Supply!.Offer).Where("a partner's"),
        Act("/offers/{offer}",                          "... .P....M M.. ... ..").On(FindsOwn).Naming("offer", x => Own(x).Offer).With(_ => new { name = "改名", unit = "台" }).At(OfOffer),
        Act("/offers/{offer}/price",                    "... .P....M M.. ... ..").On(FindsOwn).Naming("offer", x => Own(x).Offer).With(_ => new { net = 9, vatPercent = 6, validFrom = "2027-01-01" }).At(OfOffer),
        Act("/offers/{offer}/end-of-sale",              "... .P....M M.. ... ..").On(FindsOwn).Naming("offer", x => Own(x).Offer).With(_ => new { soldUntil = "2027-01-01" }).At(OfOffer),
        Read("/offers/{offer}/cost",                    "... .P...FM M.F ... ..").On(FindsOwn).Naming("offer", x => Own(x).Offer),
        Act("/offers/{offer}/cost",                     "... .P...FM M.F ... ..").On(FindsOwn).Naming("offer", x => Own(x).Offer).With(_ => new { unit = 9, validFrom = "2027-01-01" }),
    ];

    /// <summary>The caller's own supply; a customer, which has none, asks for the provider's.</summary>
    internal static Supply Own(Ask x) => x.Company.Supply ?? x.World.Provider.Supply!;

    internal static bool FindsOwn(Ask x) => x.Who?.Company.Supply is not null;

    /// <summary>What is the partner's: itself and the provider.</summary>
    private static bool FindsPartners(Ask x) => Finds.Providers(x) || x.Who?.Company == x.World.Partner;

    private static object Iso(int year) => new { name = "ISO 20000", @object = "company", issuer = "认证中心", number = "Z-2", validTo = new NodaTime.LocalDate(year, 12, 31) };

    private static async Task<long?> OfCertificate(Ask x) => await x.Product.VersionOfAsync<Certificate>(c => c.Id == Own(x).Certificate);

    private static async Task<long?> OfOffer(Ask x) => await x.Product.VersionOfAsync<Offer>(o => o.Id == Own(x).Offer);
}
