using Pingshi.Engagements;
using Pingshi.Needs;

namespace Pingshi.Host.DemoWorld;

/// <summary>A need as it mostly begins: one paragraph, a rough budget, nothing frozen.</summary>
internal static class HospitalNeed
{
    public static async Task MakeAsync(World world)
    {
        world.Clock.MoveTo(daysAgo: 1);
        var requester = world[Cast.HospitalRequester];
        var begun = await requester.ActAsync<BeginEngagement.Begun>(BeginEngagement.Route, new BeginEngagement.Input
        {
            Title = "县域影像上云", Method = ProcurementMethod.CompetitiveConsultation, BudgetFrom = 3_000_000, BudgetTo = 5_000_000,
            Goal = "乡镇拍片、县里出报告，病人不用重拍；坏了当天有人上门修。",
            Document = await requester.UploadAsync("county-hospital-imaging.md", Samples.Read("county-hospital-imaging.md")),
        });
        await new DemoThread(world, begun.Engagement).JoinAsync(Cast.AccountManager, Cast.Presales);
        world.Clock.MoveTo(daysAgo: 0);
    }
}
