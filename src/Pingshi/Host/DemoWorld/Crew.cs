using Pingshi.Dispatch;
using Pingshi.Workforce;

namespace Pingshi.Host.DemoWorld;

/// <summary>Ten engineers of the provider, each at home in another city or county, and two that partners offer.</summary>
internal static class Crew
{
    private static readonly IReadOnlyList<(County Home, string[] Skills, string[] Industries)> Homes =
    [
        (Places.CityEast, ["云平台", "虚拟化", "存储"], ["政务"]), (Places.RiverWest, ["服务台", "网络", "安全"], ["政务", "水务"]), (Places.Qingxi, ["灾备", "存储"], ["政务"]),
        (Places.Linyuan, ["网络", "县级节点"], ["政务"]), (Places.Nanping, ["网络", "影像系统"], ["医疗", "政务"]), (Places.Beiyuan, ["云平台", "项目管理"], ["政务"]),
        (Places.RiverMouth, ["数据库", "迁移"], ["水务"]), (Places.Bailing, ["网络", "视频"], ["水务"]), (Places.Yunqiao, ["安全", "等级保护"], ["政务", "医疗"]), (Places.Shiwa, ["县级节点", "机房"], ["政务"]),
    ];

    public static async Task HireAsync(World world)
    {
        foreach (var (member, (home, skills, industries)) in Cast.Engineers.Zip(Homes))
        {
            await AddAsync(world, Cast.Dispatcher, member, home, skills, industries, isOffered: false);
        }
        await AddAsync(world, Cast.Integrator.Members[0], Cast.Integrator.Members[1], Places.Beiyuan, ["上门", "机房", "网络"], ["政务"], isOffered: true);
        await AddAsync(world, Cast.SecurityPartnerManager, Cast.SecurityPartner.Members[1], Places.CityEast, ["安全", "密码应用"], ["政务"], isOffered: true);
    }

    private static async Task AddAsync(World world, Member by, Member engineer, County home, string[] skills, string[] industries, bool isOffered)
    {
        var employer = world[by];
        var added = await employer.ActAsync<AddEngineer.Added>(AddEngineer.Route, new EngineerInput
        {
            Name = engineer.Name, Person = world[engineer].Id, CountyCode = home.Code, Latitude = home.Latitude, Longitude = home.Longitude, System = CoordinateSystem.Wgs84,
            Skills = skills, Industries = industries, IsOffered = isOffered,
        });
        const string Day = "08:30-12:00, 13:30-17:30";
        var page = Patterns.Url(ShowEngineer.Route, [added.Engineer]);
        await employer.ActOnAsync<PlanShifts.Planned>(page, Patterns.Url(PlanShifts.Route, [added.Engineer]),
            new PlanShifts.Input { Monday = Day, Tuesday = Day, Wednesday = Day, Thursday = Day, Friday = Day, Saturday = home == Places.CityEast ? "09:00-12:00" : null });
        await employer.ActOnAsync<CertifyEngineer.Certified>(page, Patterns.Url(CertifyEngineer.Route, [added.Engineer]), new CertifyEngineer.Input
        {
            Name = skills[0] + "工程师认证", Issuer = "澄岸学院", Number = $"CA-{home.Code}-{skills.Length}", ValidFrom = world.Clock.Day(-400), ValidTo = world.Clock.Day(home == Places.Linyuan ? 25 : 330),
        });
    }
}
