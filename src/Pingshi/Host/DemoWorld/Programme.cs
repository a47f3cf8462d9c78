using Pingshi.Partners;
using Pingshi.Policies;

namespace Pingshi.Host.DemoWorld;

/// <summary>The partner policy in two versions, the second under notice; a deal that two partners claim.</summary>
internal static class Programme
{
    private static readonly string[] Rates = ["云平台 8", "备份 10", "安全 12.5", "县级上门 6"];

    public static Task PublishFirstAsync(World world) => PublishAsync(world, new DraftPolicy.Input
    {
        Title = "伙伴合作政策", Text = "报备先到先得，以证明为准；受理之后，保护期内不直接承接，也不另邀伙伴。伙伴毛利不低于保底。政策调整先公示，已报备的项目不受影响。",
        EffectiveOn = world.Clock.Today, NoticeDays = 30, ProtectionDays = 90, AnswerDays = 3, MarginFloorPercent = 8, Rates = Rates, ReservedRegions = [Places.Shiwa.Code], ReservedBelow = 300_000,
    });

    public static async Task PublishSecondAsync(World world)
    {
        await PublishAsync(world, new DraftPolicy.Input
        {
            Title = "伙伴合作政策（年末调整）", Text = "安全产品返佣提高；报备保护期由九十天改为六十天，公示满三十天或由伙伴会签后适用。",
            EffectiveOn = world.Clock.Today.PlusDays(7), NoticeDays = 30, ProtectionDays = 60, AnswerDays = 3, MarginFloorPercent = 8, Rates = ["云平台 8", "备份 10", "安全 15", "县级上门 6"],
            ReservedRegions = [Places.Shiwa.Code], ReservedBelow = 300_000,
        });
        var first = await RegisterAsync(world, Cast.SecurityPartnerManager, "清河市妇幼保健院", "影像云容灾", "与信息科谈过两次，已做现状调研。");
        await RegisterAsync(world, Cast.Consultant.Members[0], "清河市妇幼保健院", "影像云 容灾", "院长办公会上介绍过方案。");
        await world[Cast.AccountManager].ActOnAsync<AnswerDeal.Answered>(Patterns.Url(ShowDeal.Route, [first]), Patterns.Url(AnswerDeal.Route, [first]), new AnswerDeal.Input { Accepts = true, Words = "证明清楚，予以受理。" });
        await RegisterAsync(world, Cast.DataCentreManager, "石洼县人民医院", "机房上云", "勘察了机房，县里预算还没批。");
    }

    // The first draft starts from nothing: its version is none yet.
    private static async Task PublishAsync(World world, DraftPolicy.Input draft)
    {
        var manager = world[Cast.Manager];
        await manager.ActAsync<DraftPolicy.Drafted>(DraftPolicy.Route, draft, version: 0);
        await manager.ActOnAsync<PublishPolicy.Published>(DraftPolicy.Route, PublishPolicy.Route, new Nothing());
    }

    private static async Task<Id<DealRegistration>> RegisterAsync(World world, Member by, string customer, string project, string evidence) =>
        (await world[by].ActAsync<RegisterDeal.Registered>(RegisterDeal.Route, new RegisterDeal.Input
        {
            CustomerName = customer, Project = project, Product = "备份", Region = Places.QingheCity, Evidence = evidence,
        })).Deal;
}
