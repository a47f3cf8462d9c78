using NodaTime;
using Pingshi.Engagements;
using Pingshi.Needs;

namespace Pingshi.Host.DemoWorld;

/// <summary>A published tender that presales recorded: the customer's accounts see nothing of it until the award.</summary>
internal static class WaterTender
{
    public static async Task MakeAsync(World world)
    {
        world.Clock.MoveTo(daysAgo: 9);
        var presales = world[Cast.SecondPresales];
        var begun = await presales.ActAsync<BeginEngagement.Begun>(RecordTender.Route, new RecordTender.Input
        {
            Customer = world[Cast.Water], Title = "Regional Water Operations Platform: cloud hosting and managed services", ProjectNumber = "QWG-2026-ICB-07",
            Method = ProcurementMethod.EnterpriseOwn, PublishedOn = world.Clock.Today, BidDeadline = Deadline(world.Clock.Today), MaximumPrice = 19_000_000,
            Document = await presales.UploadAsync("water-operations-cloud-rfp.md", Samples.Read("water-operations-cloud-rfp.md")),
        });
        var thread = new DemoThread(world, begun.Engagement);
        await thread.JoinAsync(Cast.AccountManager, Cast.Presales);
        world.Clock.MoveTo(daysAgo: 7);
        await thread.FreezeAsync(Cast.SecondPresales);
        await thread.LogAsync(Cast.SecondPresales, 1, 6, PresalesKind.BidPreparation, "Read the RFP, checked the qualifications");
        await thread.LogAsync(Cast.Presales, 0, 3, PresalesKind.BidPreparation, "Hosting: two sites, distance, reserves");
    }

    /// <summary>As the document says; in a demo made later, some weeks ahead instead.</summary>
    private static LocalDateTime Deadline(LocalDate today)
    {
        var printed = new LocalDateTime(2027, 1, 18, 16, 0);
        return printed.Date >= today.PlusDays(30) ? printed : today.PlusDays(45).At(printed.TimeOfDay);
    }
}
