using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Words;
using Pingshi.Tests.Harness;
using static Pingshi.Tests.Access.Line;

namespace Pingshi.Tests.Access.Matrix;

internal static class Platform
{
    private const string Link = "a-link-that-was-handed-over";
    private const string? Anyone = null;
    private const string SignedIn = "RJF APDEXFM MEF SCA CP";

    public static IReadOnlyList<Line> Lines { get; } =
    [
        //                                   customer provider partner admin steward
        Read("/",                            Anyone),
        Page("/sign-in",                     Anyone),
        Act("/sign-in",                      Anyone).With(x => new { mail = x.World.Customer.Steward.Mail, password = World.Password }).Slowly(),
        Act("/language",                     Anyone).With(_ => new { language = Language.English }),
        Page("/join/{secret}",               Anyone).Naming("secret", _ => Link).After(x => InviteAsync(x, InvitationPurpose.Join)),
        Act("/join/{secret}",                Anyone).Naming("secret", _ => Link).After(x => InviteAsync(x, InvitationPurpose.Join)).With(_ => new { password = "A-new-level-8-9" }).Slowly(),
        Page("/first-start/{secret}",        Anyone).Naming("secret", _ => Link).After(x => InviteAsync(x, InvitationPurpose.FirstStart)),
        Act("/first-start/{secret}",         Anyone).Naming("secret", _ => Link).After(x => InviteAsync(x, InvitationPurpose.FirstStart)).With(_ => Founders).Slowly(),

        Read("/account",                     SignedIn),
        Act("/account/profile",              SignedIn).With(_ => new { name = "新名字", language = Language.English, zone = "Asia/Urumqi" }).At(async x => await x.Product.VersionOfAsync<Person>(p => p.Id == x.Who!.Person)),
        Act("/account/password",             SignedIn).With(_ => new { oldPassword = World.Password, password = "A-new-level-8-9" }).Slowly(),
        Act("/account/acting-for",           SignedIn).With(x => new { membership = x.Who?.Membership ?? default }),
        Act("/account/sessions/end",         SignedIn),
        Page("/account/second-factor",       SignedIn),
        Act("/account/second-factor",        SignedIn).With(x => new { secret = World.TotpSecret, code = Totp.Code(World.TotpSecret, x.Product.Now) }),
        Act("/sign-out",                     SignedIn),

        Read("/organizations",               "... AP..XFM ... SCA .."),
        File("/organizations/export",        "... AP..XFM ... SCA .."),
        Act("/organizations/new",            "... A.....M ... S.. ..").With(_ => new { name = "新客户", side = Side.Customer }),
        Read("/people",                      "... A.....M ... SC. CP"),
        File("/people/export",               "... A.....M ... SC. CP"),
        Act("/people/invite",                "... A.....M ... S.. CP").With(Invited),
        Act("/people/{membership}/roles",    "... ....... ... .C. CP").On(Finds.Own).Naming("membership", x => OwnColleague(x).Membership).With(x => new { roles = OwnColleague(x).Roles.Each() }).At(async x => await VersionOf(x, OwnColleague(x))),
        Act("/people/{membership}/roles",    "... ....... ... ... ..").On(Finds.Others).Naming("membership", x => Stranger(x).Membership).With(_ => new { roles = new[] { Role.Judge } }).At(async x => await VersionOf(x, Stranger(x))).Where("of another organisation"),
        Act("/people/{person}/disable",      "... ....... ... S.. ..").On(Finds.Providers).Naming("person", x => x.World.Provider.Outside(Role.Engineer).Person),
        Act("/people/{person}/enable",       "... ....... ... S.. ..").On(Finds.Providers).Naming("person", x => x.World.Provider.Outside(Role.Engineer).Person),
        Act("/people/{person}/new-link",     "... ....... ... S.. ..").On(Finds.Providers).Naming("person", x => x.World.Provider.Outside(Role.Engineer).Person),

        Read("/audit",                       "... ....... ... ..A .."),
        File("/audit/export",                "... ....... ... ..A .."),
        Read("/outbox",                      "... ....... ... S.. .."),
        Act("/outbox/{message}/retry",       "... ....... ... S.. ..").On(IsKeeper).Naming("message", x => x.World.ParkedMessage),
        Act("/outbox/{message}/give-up",     "... ....... ... S.. ..").On(IsKeeper).Naming("message", x => x.World.ParkedMessage),

        Upload("/files",                     SignedIn),
        File("/files/{file}",                SignedIn).On(Finds.Own).Naming("file", x => x.Company.LooseFile).Where("one's own, of no engagement"),
        File("/files/{file}",                SignedIn).On(_ => false).Naming("file", x => Stranger(x).Company.LooseFile).Where("another's, of no engagement"),
        File("/files/{file}",                SignedIn).On(x => Finds.Shared(x)).Naming("file", x => x.Project.Document).Where("a need document"),
        File("/files/{file}",                SignedIn).On(x => Finds.Shared(x) && (x.IsTeam || x.Project.Origin == Pingshi.Engagements.Origin.OwnNeed)).Naming("file", x => x.Project.EvidenceFile).Where("the provider's evidence"),
        File("/files/{file}",                SignedIn).On(x => Finds.Invited(x) && x.Company.Side != Side.Customer).Naming("file", x => x.Project.PartnersFile).Where("a partner's evidence"),
    ];

    private static readonly object Founders = new
    {
        provider = "另一家", systemName = "甲", systemMail = "a@new.example", securityName = "乙", securityMail = "b@new.example", auditName = "丙", auditMail = "c@new.example",
    };

    private static async Task InviteAsync(Ask x, InvitationPurpose purpose)
    {
        await using var db = x.Product.Open();
        db.Add(new Invitation
        {
            Id = db.Scope.NewId<Invitation>(), Purpose = purpose, SecretDigest = Secret.Digest(Link), CreatedAt = db.Scope.Now,
            PersonId = purpose == InvitationPurpose.Join ? x.World.Provider.With(Role.Engineer).Person : null,
        });
        await db.SaveChangesAsync();
    }

    // The provider's account managers bring first people to others; everybody else invites to its own.
    private static object Invited(Ask x) => new
    {
        organization = x.Who?.Roles.Has(Role.AccountManager) == true || x.Who?.Roles.Has(Role.Manager) == true ? x.World.FourthPartner.Id : x.Company.Id, name = "新人", mail = "new@people.example",
    };

    private static Member OwnColleague(Ask x) => x.Company.Side == Side.Provider ? x.World.Provider.Outside(Role.Engineer) : x.Company.People[^1];

    /// <summary>Somebody of an organisation that is not the caller's.</summary>
    private static Member Stranger(Ask x) => (x.Company == x.World.ThirdCustomer ? x.World.OtherCustomer : x.World.ThirdCustomer).With(Role.Judge);

    private static Task<long> VersionOf(Ask x, Member member) => x.Product.VersionOfAsync<Membership>(m => m.Id == member.Membership);

    // That a message exists is nobody's business but the system administrator's.
    private static bool IsKeeper(Ask x) => x.Who?.Roles.Has(Role.SystemAdministrator) == true;
}
