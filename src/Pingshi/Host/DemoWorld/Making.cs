using Pingshi.Platform;
using Pingshi.Platform.Identity;

namespace Pingshi.Host.DemoWorld;

/// <summary>
/// Makes the demo world through the product's own API: a product is started on this machine, every person signs in and acts,
/// and no row is written past a rule. Only its time of day is the demo's, so that the world has a past.
/// </summary>
internal static class Making
{
    public static async Task<IReadOnlyList<DemoSignIn>> RunAsync(Place place, Terminal terminal, CancellationToken ct)
    {
        var clock = new DemoClock(terminal.Clock);
        await using var app = WebHost.Build(place, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(clock);
            // Everyone here joins from one address within seconds.
            builder.Services.AddSingleton(new RateLimits { SignInsPerMinute = 10_000, ActsPerMinute = 10_000, ReadsPerMinute = 10_000 });
        });
        var database = app.Services.GetRequiredService<Database>();
        var job = Scope.System("demo", clock.Now);
        await database.MigrateAsync(job, ct);
        await app.StartAsync(ct);
        using var http = new HttpClient { BaseAddress = new(app.Urls.First()) };
        var api = new DemoApi(http, ct);
        var world = new World(api, clock);
        var link = await FirstStart.OpenAsync(database, job, ct) ?? throw new InvalidOperationException("The folder was empty and has a provider.");
        foreach (var (what, make) in Chapters(world, api, link))
        {
            await terminal.Error.WriteLineAsync(what);
            await make();
        }
        await app.StopAsync(ct);
        return world.SignIns();
    }

    private static IReadOnlyList<(string What, Func<Task> Make)> Chapters(World world, DemoApi api, string firstStart)
    {
        var governmentCloud = new GovernmentCloud(world);
        return
        [
            ("服务商与管理员 … provider and administrators …", () => Founding.ProviderAsync(world, api, firstStart)),
            ("客户与伙伴 … customers and partners …", () => Founding.OthersAsync(world)),
            ("规模、资质与关联单位 … sizes, certificates, related organisations …", () => Papers.FileAsync(world)),
            ("供给与价格 … offers and prices …", () => Offers.ListAsync(world)),
            ("工程师 … engineers …", () => Crew.HireAsync(world)),
            ("站点与客户团队 … sites and account teams …", () => Customers.CareForAsync(world)),
            ("伙伴政策 … the partner policy …", () => Programme.PublishFirstAsync(world)),
            ("一个丢掉的项目 … a lost engagement …", () => LostVideo.MakeAsync(world)),
            ("政务云的需求 … the government cloud's need …", governmentCloud.AskAsync),
            ("应答与证据 … answers and evidence …", governmentCloud.AnswerAsync),
            ("招标静默中的项目 … a tender under the firewall …", () => WaterTender.MakeAsync(world)),
            ("需求改了主意 … the need changes its mind …", governmentCloud.ReviseAsync),
            ("政策公示与报备 … a policy under notice, registered deals …", () => Programme.PublishSecondAsync(world)),
            ("交接 … a handover …", () => Customers.HandOverAsync(world)),
            ("联合体、报价与响应文件 … consortium, quote and response documents …", governmentCloud.OfferAsync),
            ("一段话的需求 … a need in one paragraph …", () => HospitalNeed.MakeAsync(world)),
        ];
    }
}
