using Pingshi.Platform.Access;
using Pingshi.Proposals;
using Pingshi.Tests.Harness;
using static Pingshi.Tests.Access.Line;

namespace Pingshi.Tests.Access.Matrix;

internal static class Proposals
{
    public static IReadOnlyList<Line> Lines { get; } =
    [
        //                                                                           customer provider partner admin steward
        Read("/engagements/{engagement}/go",                                         "... AP....M ... ... ..").On(Finds.Engagement),
        Act("/engagements/{engagement}/go",                                          "... .P....M ... ... ..").On(Finds.Engagement).With(_ => new { goes = true, reason = "值得" }),
        Read("/engagements/{engagement}/bid",                                        "... AP.E.FM MEF ... ..").On(Finds.Engagement),
        File("/engagements/{engagement}/bid/export",                                 "... AP.E.FM MEF ... ..").On(Finds.Engagement),
        Read("/engagements/{engagement}/bid/{requirement}",                          "... AP.E.FM MEF ... ..").On(Finds.Invited),
        Act("/engagements/{engagement}/bid/{requirement}",                           "... AP.E..M ME. ... ..").On(Finds.Invited).With(_ => new { text = "满足。", deviation = Deviation.None }).At(OwnProposal),
        Act("/engagements/{engagement}/bid/{requirement}/evidence",                  "... AP.E..M ME. ... ..").On(Finds.Invited).With(_ => new { nature = EvidenceNature.TestReport, @object = "平台", issuer = "测评中心", number = "T-1" }),
        Act("/engagements/{engagement}/bid/{requirement}/evidence/{evidence}/remove", "... AP.E..M ME. ... ..").On(FindsOwnEvidence).Naming("evidence", OwnEvidence),
        Act("/engagements/{engagement}/bid-assign",                                  "... AP....M M.. ... ..").On(Finds.Engagement).With(Assignment),
        Act("/engagements/{engagement}/bid-partners",                                "... AP....M ... ... ..").On(Finds.Engagement).With(x => new { requirements = new[] { x.Project.Unshared }, partner = x.World.Outsider.Id }),
        Act("/engagements/{engagement}/bid/{requirement}/adopt/{organization}",      "... AP....M ... ... ..").On(FindsPartner).Naming("organization", x => x.World.Partner.Id),
        Read("/engagements/{engagement}/answers",                                    "rj. AP.E..M ... ... ..").On(Finds.Engagement),
        Act("/engagements/{engagement}/bid-show",                                    "... AP....M ... ... ..").On(Finds.Engagement),
    ];

    private static async Task<long?> OwnProposal(Ask x) => await x.Product.VersionOfProposalAsync(x.Project, x.Company.Side == Side.Partner ? x.World.Partner : x.World.Provider);

    private static object OwnEvidence(Ask x) => x.Company.Side == Side.Partner ? x.Project.PartnersEvidence : x.Project.Evidence;

    // The provider's evidence is the customer's to read once it is shown; the answers of a recorded tender never are.
    private static bool FindsOwnEvidence(Ask x) => Finds.Invited(x) && (x.Company.Side != Side.Customer || x.Project.Origin == Pingshi.Engagements.Origin.OwnNeed);

    private static object Assignment(Ask x) => new
    {
        requirements = new[] { x.Company == x.World.Rival ? x.Project.Rivals : x.Project.Invited },
        owner = (x.Company.Side == Side.Partner ? x.Company.With(Role.PartnerEngineer) : x.World.Provider.With(Role.Engineer)).Person,
        due = new NodaTime.LocalDate(2026, 12, 1),
    };

    // The customer never learns which partners work for it.
    private static bool FindsPartner(Ask x) => Finds.Invited(x) && x.Company.Side != Side.Customer;
}
