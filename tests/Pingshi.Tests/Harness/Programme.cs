using NodaTime;
using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Policies;

namespace Pingshi.Tests.Harness;

/// <summary>
/// The partner programme of the world: a version in force, a worse one whose notice runs, a draft; and a registration of each
/// partner. Those of <see cref="World.Partner"/> and <see cref="World.Rival"/> claim the same deal.
/// </summary>
public static class Programme
{
    internal static readonly PolicyTerms Terms = new(90, 5, 10, [new("云平台", 8), new("安全", 12.5m)], ["51"], [], null);

    public static void Add(AppDb db, World world, string draft, Func<Company, string> word)
    {
        var (scope, us, by) = (db.Scope, world.Provider.Id, world.Provider.With(Role.Manager).Person);
        world.Policy = scope.NewId<PolicyVersion>();
        world.WorsePolicy = scope.NewId<PolicyVersion>();
        db.AddRange(
            new PolicyVersion
            {
                Id = world.Policy, OrganizationId = us, Number = 1, Title = "伙伴政策", Text = "正文", EffectiveOn = new(2026, 1, 1), NoticeDays = 30, Terms = Terms, PublishedAt = scope.Now - Duration.FromDays(60), PublishedBy = by,
            },
            new PolicyVersion
            {
                Id = world.WorsePolicy, OrganizationId = us, Number = 2, Title = "伙伴政策调整", Text = "正文", EffectiveOn = new(2026, 12, 1), NoticeDays = 30, Terms = Terms with { ProtectionDays = 60 },
                PublishedAt = scope.Now - Duration.FromDays(1), PublishedBy = by,
            },
            new PolicyDraft { Id = scope.NewId<PolicyDraft>(), OrganizationId = us, Title = draft, Text = "正文", EffectiveOn = new(2027, 1, 1), NoticeDays = 30, Terms = Terms });
        foreach (var company in world.Companies.Where(c => c.Side == Side.Partner))
        {
            var deal = DealOf(world, company, scope, word(company));
            company.Deal = deal.Id;
            db.AddRange(deal, new DealEvidence { Id = scope.NewId<DealEvidence>(), DealId = deal.Id, OrganizationId = company.Id, Text = $"见过 {deal.CustomerName}", By = deal.RegisteredBy, At = scope.Now });
            if (company != world.Rival)
            {
                db.Add(new DealClaim { Key = deal.NameKey, DealId = deal.Id, OrganizationId = company.Id, Until = deal.ProtectedUntil });
            }
        }
    }

    private static DealRegistration DealOf(World world, Company company, Scope scope, string word)
    {
        // The customer as each knows it; the fourth partner's deal is accepted already.
        var shared = company == world.Partner || company == world.Rival;
        DealRegistration deal = new()
        {
            Id = scope.NewId<DealRegistration>(), OrganizationId = company.Id, CustomerName = $"医院 {word}", Project = "云平台", Product = "云平台", Region = "33", PolicyId = world.Policy, RegisteredAt = scope.Now,
            RegisteredBy = company.With(Role.PartnerManager).Person, AnswerDueAt = scope.Now + Duration.FromDays(7), State = company == world.Rival ? DealState.AlreadyClaimed : DealState.Registered,
            NameKey = ClaimKeys.ByName(shared ? "医院" : company.Name, "云平台", "云平台", "33"),
        };
        if (company == world.FourthPartner)
        {
            deal.Accept(90, null, scope with { Person = world.Provider.With(Role.Manager).Person });
        }
        return deal;
    }
}
