using Pingshi.Partners;

namespace Pingshi.Host.DemoWorld;

/// <summary>What can be had from whom at which price, net with its VAT rate; what it costs; how many hours it takes per site.</summary>
internal static class Offers
{
    private sealed record Line(
        Member By, string Code, string Name, string Unit, decimal Net, decimal Vat, decimal Cost, decimal Installation, decimal Construction, decimal Yearly, params IReadOnlyList<string> Capabilities);

    private static readonly IReadOnlyList<Line> All =
    [
        new(Cast.Presales, "CA-VCPU", "云主机计算（国产化，每 vCPU）", "vCPU·月", 38.5m, 6, 24.2m, 0, 0, 0.05m, "云主机", "弹性伸缩", "国产化"),
        new(Cast.Presales, "CA-EBS", "分布式块存储（高性能）", "GB·月", 0.32m, 6, 0.19m, 0, 0, 0, "块存储", "三副本"),
        new(Cast.Presales, "CA-BAK", "防篡改备份", "TB·月", 168, 6, 96.4m, 2, 0, 4, "备份", "防勒索"),
        new(Cast.Presales, "CA-NODE", "县级接入节点", "个", 186_000, 13, 141_500, 16, 24, 12, "双链路接入", "县级节点"),
        new(Cast.Presales, "CA-MIG", "业务系统迁移", "系统", 21_500, 6, 14_800, 0, 36, 0, "迁移", "回退方案"),
        new(Cast.Presales, "CA-OPS", "平台运维服务（含县级上门）", "站点·年", 64_000, 6, 47_300, 0, 0, 96, "7×24 受理", "24 小时修复", "县级上门"),
        new(Cast.DataCentreManager, "HR-RACK", "标准机柜（6kW）", "架·月", 5_200, 6, 3_950, 8, 0, 6, "机房", "双路供电"),
        new(Cast.DataCentreManager, "HR-LINE", "同城光纤专线（10Gbps）", "条·月", 11_800, 6, 8_900, 12, 40, 8, "专线"),
        new(Cast.SecurityPartnerManager, "QS-VPN", "国密加密网关", "台", 78_000, 13, 52_600, 6, 0, 4, "国密", "SM2", "SM4"),
        new(Cast.SecurityPartnerManager, "QS-HOST", "主机安全", "台·年", 420, 6, 210, 0.5m, 0, 0.5m, "主机安全", "基线核查"),
        new(Cast.Integrator.Members[0], "TA-ONSITE", "县级驻场与上门", "人·月", 13_600, 6, 10_900, 0, 0, 160, "上门", "备件"),
        new(Cast.Consultant.Members[0], "WQ-SCHEME", "密码应用方案咨询", "项", 96_000, 6, 61_000, 0, 120, 0, "密码应用", "咨询"),
    ];

    public static async Task ListAsync(World world)
    {
        foreach (var line in All)
        {
            var added = await world[line.By].ActAsync<AddOffer.Added>(AddOffer.Route, new AddOffer.Input
            {
                Code = line.Code, Name = line.Name, Unit = line.Unit, Net = line.Net, VatPercent = line.Vat, ValidFrom = world.Clock.Today, Capabilities = line.Capabilities,
                Regions = [Places.QingheCity, Places.LanjiangCity], InstallationHours = line.Installation, ConstructionHours = line.Construction, YearlyServiceHours = line.Yearly,
            });
            await world[line.By].ActAsync<ShowCost.Recorded>(Patterns.Url(ShowCost.Route, [added.Offer]),
                new ShowCost.Input { Unit = line.Cost, YearlyService = line.Yearly * 85, ValidFrom = world.Clock.Today });
        }
    }
}
