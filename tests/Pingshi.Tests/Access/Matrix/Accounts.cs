using Pingshi.Accounts;
using Pingshi.Platform.Access;
using Pingshi.Platform.Identity;
using Pingshi.Tests.Harness;
using static Pingshi.Tests.Access.Line;

namespace Pingshi.Tests.Access.Matrix;

internal static class Accounts
{
    public static IReadOnlyList<Line> Lines { get; } =
    [
        //                                                      customer provider partner admin steward
        Read("/industries",                                     "... APDEXFM ... ... .."),
        File("/industries/export",                              "... APDEXFM ... ... .."),
        Act("/industries/new",                                  "... A.....M ... ... ..").With(_ => new { name = "交通" }),
        Act("/industries/{industry}",                           "... A.....M ... ... ..").On(Finds.Providers).Naming("industry", x => x.World.Industry).With(_ => new { name = "改名" }).At(async x => await x.Product.VersionOfAsync<Industry>(i => i.Id == x.World.Industry)),
        Act("/industries/{industry}/close",                     "... A.....M ... ... ..").On(Finds.Providers).Naming("industry", x => x.World.Industry).With(_ => new { close = true }).At(async x => await x.Product.VersionOfAsync<Industry>(i => i.Id == x.World.Industry)),
        Read("/regions",                                        "... APDEXFM ... ... .."),
        File("/regions/export",                                 "... APDEXFM ... ... .."),
        Act("/regions/new",                                     "... A.....M ... ... ..").With(_ => new { name = "西北", prefixes = (string[])["61", "62"] }),
        Act("/regions/{region}",                                "... A.....M ... ... ..").On(Finds.Providers).Naming("region", x => x.World.Region).With(_ => new { name = "改名", prefixes = (string[])["41"] }).At(async x => await x.Product.VersionOfAsync<Region>(r => r.Id == x.World.Region)),
        Act("/regions/{region}/close",                          "... A.....M ... ... ..").On(Finds.Providers).Naming("region", x => x.World.Region).With(_ => new { close = true }).At(async x => await x.Product.VersionOfAsync<Region>(r => r.Id == x.World.Region)),

        Read("/customers",                                      "... APDEXFM ... ... .."),
        File("/customers/export",                               "... APDEXFM ... ... .."),
        Act("/customers/new",                                   "... A.....M ... ... ..").With(_ => new { name = "新客户" }),
        Read("/customers/{organization}",                       "... APDEXFM ... ... ..").On(FindsCustomer).Naming("organization", x => x.World.Customer.Id),
        Act("/customers/{organization}/facts",                  "... A.....M ... ... ..").On(FindsCustomer).Naming("organization", x => x.World.Customer.Id).With(x => new { industry = x.World.Industry, region = x.World.Region }).At(FactsVersion),
        Act("/customers/{organization}/close",                  "... A.....M ... ... ..").On(FindsThird).Naming("organization", x => x.World.ThirdCustomer.Id).With(_ => new { close = true }).At(ThirdVersion),
        Act("/customers/{organization}/sites/new",              "... A.....M ... ... ..").On(FindsCustomer).Naming("organization", x => x.World.Customer.Id).With(_ => Site),
        Read("/customers/{organization}/sites/{site}",          "... APDEXFM ... ... ..").On(FindsSite).Naming("organization", x => x.World.Customer.Id).Naming("site", x => x.World.Site),
        Act("/customers/{organization}/sites/{site}",           "... A.....M ... ... ..").On(FindsSite).Naming("organization", x => x.World.Customer.Id).Naming("site", x => x.World.Site).With(_ => Site).At(SiteVersion),
        Act("/customers/{organization}/sites/{site}/close",     "... A.....M ... ... ..").On(FindsSite).Naming("organization", x => x.World.Customer.Id).Naming("site", x => x.World.Site).With(_ => new { close = true }).At(SiteVersion),
        Act("/customers/{organization}/team",                   "... A.....M ... ... ..").On(FindsCustomer).Naming("organization", x => x.World.Customer.Id).With(x => new { person = x.World.Provider.Outside(Role.Engineer).Person, part = TeamPart.Engineer, isLead = true }),
        Act("/customers/{organization}/team/{person}",          "... A.....M ... ... ..").On(FindsCustomer).Naming("organization", x => x.World.Customer.Id).Naming("person", Seated).With(_ => new { part = TeamPart.Service, isLead = true }),
        Act("/customers/{organization}/team/{person}/remove",   "... A.....M ... ... ..").On(FindsCustomer).Naming("organization", x => x.World.Customer.Id).Naming("person", Seated).After(LeadAsync),
        Act("/customers/{organization}/notes",                  "... APDEXFM ... ... ..").On(FindsCustomer).Naming("organization", x => x.World.Customer.Id).With(_ => new { text = "记一笔" }),
        Read("/customers/{organization}/hand-over",             "... A.....M ... ... ..").On(FindsCustomer).Naming("organization", x => x.World.Customer.Id),
        Act("/customers/{organization}/hand-over",              "... A.....M ... ... ..").On(FindsCustomer).Naming("organization", x => x.World.Customer.Id)
            .With(x => new { from = x.World.Provider.With(Role.Presales).Person, to = x.World.Provider.Outside(Role.Presales).Person, note = "交接" }),
        Read("/our-account",                                    "RJF ....... ... ... .."),
    ];

    private static readonly object Site = new { name = "二号机房", county = "330106", address = "文三路" };

    // The provider, its own people, and the partners who work with it.
    private static bool FindsCustomer(Ask x) => x.Who is not null && (x.Company == x.World.Provider || x.Company == x.World.Customer || x.Company == x.World.Partner || x.Company == x.World.Rival);

    // Shares nothing with any partner.
    private static bool FindsThird(Ask x) => x.Who is not null && (x.Company == x.World.Provider || x.Company == x.World.ThirdCustomer);

    private static async Task<long?> ThirdVersion(Ask x) => await x.Product.VersionOfAsync<Organization>(o => o.Id == x.World.ThirdCustomer.Id);

    private static bool FindsSite(Ask x) => x.Who is not null && (x.Company == x.World.Provider || x.Company == x.World.Customer);

    private static object Seated(Ask x) => x.World.Provider.With(Role.Presales).Person;

    private static async Task<long?> SiteVersion(Ask x) => await x.Product.VersionOfAsync<Site>(s => s.Id == x.World.Site);

    private static async Task<long?> FactsVersion(Ask x) => await x.Product.VersionOfAsync<Organization>(o => o.Id == x.World.Customer.Id);

    // A team without a lead lets nobody go.
    private static async Task LeadAsync(Ask x)
    {
        await using var db = x.Product.Open();
        db.Set<TeamMember>().Single(m => m.CustomerId == x.World.Customer.Id && m.PersonId == x.World.Provider.With(Role.Engineer).Person).IsLead = true;
        await db.SaveChangesAsync();
    }
}
