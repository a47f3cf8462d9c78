using Pingshi.Accounts;
using Pingshi.Dispatch;

namespace Pingshi.Host.DemoWorld;

/// <summary>What the provider knows of its customers: industry, region, sites, who of it is there for them.</summary>
internal static class Customers
{
    private static readonly IReadOnlyList<(Party Customer, string Name, string Address, County County)> Sites =
    [
        (Cast.Bureau, "市级数据中心", "云山路16号", Places.CityEast), (Cast.Bureau, "青溪灾备机房", "青溪县政务服务中心四楼", Places.Qingxi), (Cast.Bureau, "河西区接入节点", "滨江大道9号", Places.RiverWest),
        (Cast.Bureau, "临沅县接入节点", "临沅县县府路2号", Places.Linyuan), (Cast.Bureau, "南屏县接入节点", "南屏县人民路30号", Places.Nanping), (Cast.Bureau, "北塬县接入节点", "北塬县塬上路1号", Places.Beiyuan),
        (Cast.Hospital, "总医院影像科", "南屏县健康路6号", Places.Nanping), (Cast.Hospital, "石门镇卫生院", "南屏县石门镇", Places.Nanping),
        (Cast.Water, "调度中心", "清河市城东区水厂路1号", Places.CityEast), (Cast.Water, "第三水厂", "临沅县上游村", Places.Linyuan), (Cast.Water, "江口加压泵站", "江口区沿江路", Places.RiverMouth),
    ];

    private static readonly IReadOnlyList<(Party Customer, Member Colleague, TeamPart Part)> Seats =
    [
        (Cast.Bureau, Cast.AccountManager, TeamPart.AccountManager), (Cast.Bureau, Cast.Presales, TeamPart.Presales), (Cast.Bureau, Cast.Engineers[0], TeamPart.Engineer),
        (Cast.Bureau, Cast.Engineers[1], TeamPart.Engineer), (Cast.Bureau, Cast.DeskAgent, TeamPart.Service),
        (Cast.Hospital, Cast.AccountManager, TeamPart.AccountManager), (Cast.Hospital, Cast.Presales, TeamPart.Presales), (Cast.Hospital, Cast.Engineers[4], TeamPart.Engineer),
        (Cast.Water, Cast.AccountManager, TeamPart.AccountManager), (Cast.Water, Cast.SecondPresales, TeamPart.Presales), (Cast.Water, Cast.Engineers[6], TeamPart.Engineer),
    ];

    /// <summary>The customers' organisations; their people come with everyone else's.</summary>
    public static async Task AddAsync(World world)
    {
        var accountManager = world[Cast.AccountManager];
        var qinghe = await accountManager.ActAsync<KeepRegion.Kept>(KeepRegion.AddRoute, new KeepRegion.Input { Name = "清河市", Prefixes = [Places.QingheCity] });
        await accountManager.ActAsync<KeepRegion.Kept>(KeepRegion.AddRoute, new KeepRegion.Input { Name = "澜江市", Prefixes = [Places.LanjiangCity] });
        foreach (var (customer, name) in ((Party, string)[])[(Cast.Bureau, "政务"), (Cast.Hospital, "医疗"), (Cast.Water, "水务")])
        {
            var industry = await accountManager.ActAsync<KeepIndustry.Kept>(KeepIndustry.AddRoute, new KeepIndustry.Input { Name = name });
            var added = await accountManager.ActAsync<KeepCustomer.Kept>(KeepCustomer.AddRoute, new KeepCustomer.Adding { Name = customer.Name, Industry = industry.Industry, Region = qinghe.Region });
            world.Enter(customer, added.Customer);
        }
    }

    public static async Task CareForAsync(World world)
    {
        var accountManager = world[Cast.AccountManager];
        foreach (var (customer, name, address, county) in Sites)
        {
            await accountManager.ActAsync<KeepSite.Kept>(Patterns.Url(KeepSite.AddRoute, [world[customer]]), new KeepSite.Input
            {
                Name = name, Address = address, County = county.Code, Latitude = county.Latitude, Longitude = county.Longitude, System = CoordinateSystem.Wgs84,
            });
        }
        foreach (var (customer, colleague, part) in Seats)
        {
            await accountManager.ActAsync<KeepTeam.Done>(Patterns.Url(KeepTeam.AddRoute, [world[customer]]),
                new KeepTeam.Adding { Person = world[colleague].Id, Part = part, IsLead = part == TeamPart.AccountManager });
        }
        await accountManager.ActAsync<AddNote.Added>(Patterns.Url(AddNote.Route, [world[Cast.Bureau]]),
            new AddNote.Input { Text = "县（区）节点去年两次无人到场，赵文博最在意这一条；谈方案先讲县级工程师名单。" });
    }

    /// <summary>An engineer goes on leave: seat, answers and what is due pass to a colleague.</summary>
    public static async Task HandOverAsync(World world)
    {
        world.Clock.MoveTo(daysAgo: 2);
        await world[Cast.Manager].ActAsync<HandOverCustomer.Done>(Patterns.Url(HandOverCustomer.Route, [world[Cast.Bureau]]), new HandOverCustomer.Input
        {
            From = world[Cast.Engineers[1]].Id, To = world[Cast.Engineers[2]].Id, Note = "李桂芳休产假，政务云的服务类条款由张铁柱接手；备件库的地点已看过南屏县两处，照片在共享盘。",
        });
    }
}
