using Pingshi.Engagements;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Tests.Harness;
using static Pingshi.Tests.Access.Line;

namespace Pingshi.Tests.Access.Matrix;

internal static class Engagements
{
    public static IReadOnlyList<Line> Lines { get; } =
    [
        //                                                           customer provider partner admin steward
        Read("/engagements",                                         "RJF APDEXFM MEF ... .."),
        File("/engagements/export",                                  "RJF APDEXFM MEF ... .."),
        Read("/engagements/{engagement}",                            "rjf APDEXFM MEF ... ..").On(Finds.Engagement),
        Act("/engagements/{engagement}/phase",                       "... AP....M ... ... ..").On(Finds.Engagement).With(NextPhase).At(async x => await x.Product.VersionOfAsync<Engagement>(e => e.Id == x.Project.Id)),
        Act("/engagements/{engagement}/members",                     "r.. AP....M ... ... ..").On(Finds.Engagement).With(x => new { person = Newcomer(x) }),
        Act("/engagements/{engagement}/members/{person}/remove",     "r.. AP....M ... ... ..").On(Finds.Engagement).Naming("person", x => Colleague(x)),
        Act("/engagements/{engagement}/presales",                    "... AP.E..M ... ... ..").On(Finds.Engagement).With(_ => new { on = new NodaTime.LocalDate(2026, 11, 20), hours = 1.5, kind = PresalesKind.Survey }),
        Read("/presales-credit",                                     "... AP....M ... ... .."),
        File("/presales-credit/export",                              "... AP....M ... ... .."),
        Read("/engagements/{engagement}/files",                      "rjf APDEXFM MEF ... ..").On(Finds.Engagement),
        Act("/engagements/{engagement}/files/{file}/class",          "r.. AP....M M.. ... ..").On(FindsOwnFile).Naming("file", x => OwnFile(x)).With(_ => new { @class = FileClass.Sensitive }),
    ];

    private static object NextPhase(Ask x) => new
    {
        phase = x.Project.IsFirewallUp ? Phase.Won : Phase.Published, on = new NodaTime.LocalDate(2026, 11, 23), announcement = x.Company.LooseFile,
    };

    private static Id<Person> Newcomer(Ask x) => (x.Company == x.World.Customer ? x.Company.Outside(Role.Judge) : x.World.Provider.Outside(Role.DeskAgent)).Person;

    private static Id<Person> Colleague(Ask x) => (x.Company == x.World.Customer ? x.Company.With(Role.Judge) : x.World.Provider.With(Role.Finance)).Person;

    private static Id<StoredFile> OwnFile(Ask x) => x.Company.Side switch
    {
        Side.Provider => x.Project.EvidenceFile,
        Side.Customer => x.Project.Document,
        Side.Partner => x.Project.PartnersFile,
    };

    // The document of a recorded tender is the provider's: to its customer it is there to read, and not theirs to classify.
    private static bool FindsOwnFile(Ask x) => Finds.Invited(x) && !(x.Project.Origin == Origin.RecordedTender && x.Who!.Roles.Has(Role.Requester));
}
