using Pingshi.Engagements;
using Pingshi.Needs;

namespace Pingshi.Host.DemoWorld;

/// <summary>A direct purchase that went to someone else: the work before it still counts.</summary>
internal static class LostVideo
{
    public static async Task MakeAsync(World world)
    {
        world.Clock.MoveTo(daysAgo: 76);
        var begun = await world[Cast.WaterRequester].ActAsync<BeginEngagement.Begun>(BeginEngagement.Route, new BeginEngagement.Input
        {
            Title = "营业厅与泵站视频汇聚上云", Method = ProcurementMethod.Direct, BudgetFrom = 400_000, BudgetTo = 600_000,
            Goal = "二十一个营业厅和四十处泵站的监控视频现在各存各的，想统一存到云上，保存九十天，调度中心能随时调看。",
        });
        var thread = new DemoThread(world, begun.Engagement);
        await thread.JoinAsync(Cast.AccountManager, Cast.SecondPresales, Cast.Engineers[0]);
        world.Clock.MoveTo(daysAgo: 62);
        await thread.LogAsync(Cast.SecondPresales, 12, 6, PresalesKind.Survey, "走访八处泵站，记录带宽和取电情况");
        await thread.LogAsync(Cast.SecondPresales, 9, 5.5m, PresalesKind.DraftedSpecification, "应客户要求整理技术需求");
        await thread.LogAsync(Cast.SecondPresales, 4, 7, PresalesKind.Solution, "汇聚与存储方案两稿");
        await thread.LogAsync(Cast.Engineers[0], 3, 4, PresalesKind.Demonstration, "现场演示断网续传");
        await thread.LogAsync(Cast.AccountManager, 1, 2, PresalesKind.Consulting, "与调度中心沟通预算");
        world.Clock.MoveTo(daysAgo: 40);
        await world[Cast.AccountManager].ActOnAsync<MovePhase.Moved>(thread.Url(ShowEngagement.Route), thread.Url(MovePhase.Route), new MovePhase.Input
        {
            Phase = Phase.Lost, On = world.Clock.Today, Rank = 2, Reason = "价格高出中选方约一成；对方承诺沿用现有摄像机，我们要求更换其中十二路。",
        });
    }
}
