using NodaTime;
using Pingshi.Platform.Access;
using Pingshi.Tests.Harness;
using Pingshi.Tests.Settlement;
using static Pingshi.Tests.Access.Line;

namespace Pingshi.Tests.Access.Matrix;

internal static class Settlement
{
    private static readonly LocalDate Today = new(2026, 11, 23);
    private static readonly RoleSet Readers = RoleSet.Of(Role.Finance, Role.Manager, Role.CustomerFinance, Role.PartnerFinance, Role.PartnerManager);

    public static IReadOnlyList<Line> Lines { get; } =
    [
        //                                                                    customer provider partner admin steward
        Read("/engagements/{engagement}/money",                               "..f .....FM M.F ... ..").On(Finds.Engagement),
        File("/engagements/{engagement}/money/export",                        "..f .....FM M.F ... ..").On(Finds.Engagement),
        Act("/engagements/{engagement}/invoices",                             "... .....F. ..F ... ..").On(Finds.Engagement).With(_ => new { number = "F-1", issuedOn = Today, dueOn = Today.PlusDays(30), basis = "终验", net = 100, vatPercent = 6 }),
        Act("/engagements/{engagement}/receipts",                             "... .....F. ..F ... ..").On(Finds.Engagement).With(_ => new { on = Today, gross = 100, reference = "B-1" }),
        Read("/engagements/{engagement}/receipts/{receipt}",                  "..f .....FM M.F ... ..").On(Money).Naming("receipt", x => x.Project.Receipt),
        Act("/engagements/{engagement}/receipts/{receipt}/split",             "... .....F. ..F ... ..").On(Waiting).Naming("receipt", x => x.Project.WaitingReceipt),
        Act("/engagements/{engagement}/receipts/{receipt}/reverse",           "... .....F. ... ... ..").On(Mine).Naming("receipt", x => x.Project.Receipt).With(_ => new { amount = 1, on = Today, reference = "R-1" }),
        Act("/engagements/{engagement}/receipts/{receipt}/release",           "... .....F. ... ... ..").On(Mine).Naming("receipt", x => x.Project.Receipt).With(_ => new { step = "quality", grade = "good", on = Today, reference = "V-1" }),
        Read("/engagements/{engagement}/statement",                           "... .....FM M.F ... ..").On(Finds.Engagement),
        File("/engagements/{engagement}/statement/export",                    "... .....FM M.F ... ..").On(Finds.Engagement),
        File("/engagements/{engagement}/ledger/export",                       "... .....FM M.F ... ..").On(Finds.Engagement),
        Read("/engagements/{engagement}/split-rules",                         "... .....FM M.F ... ..").On(Finds.Engagement),
        Act("/engagements/{engagement}/split-rules",                          "... .....F. ..F ... ..").On(Finds.Engagement).With(x => new { text = RuleText.Of(x.World.Provider.Id, x.World.Partner.Id, 3) }),
        Act("/engagements/{engagement}/split-rules/{splitRule}/sign",         "... ......M M.. ... ..").On(Rule).Naming("splitRule", x => x.Project.OpenRule).With(x => new { digest = x.Project.OpenDigest }),
        Read("/engagements/{engagement}/payables",                            "... .....FM M.F ... ..").On(Finds.Engagement),
        File("/engagements/{engagement}/payables/export",                     "... .....FM M.F ... ..").On(Finds.Engagement),
        Act("/engagements/{engagement}/subcontract-terms",                    "... .....F. ..F ... ..").On(Finds.Engagement)
            .With(x => new { payee = x.World.Rival.Id, contract = "C-1", agreedOn = Today, trigger = "ownAcceptance", acceptanceDays = 10, paymentDays = 30 }),
        Act("/engagements/{engagement}/deliveries",                           "... .....F. ..F ... ..").On(Finds.Engagement)
            .With(x => new { terms = x.Project.SubcontractTerms, number = "N-1", what = "部署", on = Today, net = 10, vatPercent = 6 }),
        Act("/engagements/{engagement}/deliveries/{delivery}/accept",         "... .....FM ... ... ..").On(Payer).Naming("delivery", x => x.Project.Delivery),
        Act("/engagements/{engagement}/deliveries/{delivery}/return",         "... .....FM ... ... ..").On(Payer).Naming("delivery", x => x.Project.Delivery).With(_ => new { words = "重做" }),
        Act("/engagements/{engagement}/payouts",                              "... .....F. ..F ... ..").On(Finds.Engagement).With(x => new { invoice = x.Project.PartnersInvoice, amount = 10 }),
        Act("/engagements/{engagement}/payouts/{payout}/approve",             "... .....FM ... ... ..").On(Payer).Naming("payout", x => x.Project.Payout).With(_ => new { words = "付-1" }),
        Act("/engagements/{engagement}/payouts/{payout}/decline",             "... .....FM ... ... ..").On(Payer).Naming("payout", x => x.Project.Payout).With(_ => new { words = "再议" }),
    ];

    // Rows about money are there only for those who have to do with it.
    private static bool Money(Ask x) => Finds.Invited(x) && x.Who!.Roles.HasAnyOf(Readers);

    // A partner's finance finds the receipt that it has a share in, and is told apart from its holder in the act only.
    private static bool Mine(Ask x) => Money(x) && !(x.Company == x.World.Partner && x.Who!.Roles.Has(Role.PartnerFinance));

    private static bool Waiting(Ask x) => Money(x) && x.Company.Side != Side.Partner;

    // Payer and payee find a delivery or a payout; the payee is told apart from the payer in the act only.
    private static bool Payer(Ask x) => Finds.Engagement(x) && x.Company == x.World.Provider && x.Who!.Roles.HasAnyOf(Readers);

    private static bool Rule(Ask x) => Money(x) && x.Company.Side != Side.Customer;
}
