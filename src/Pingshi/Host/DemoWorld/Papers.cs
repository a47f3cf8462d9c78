using Pingshi.Partners;
using Pingshi.Platform.Identity;

namespace Pingshi.Host.DemoWorld;

/// <summary>What companies file about themselves: size, certificates (one ends soon, one has ended), related organisations.</summary>
internal static class Papers
{
    private const string Board = "北辰认证中心";
    public const string Security = "ISO/IEC 27001 信息安全管理体系认证";
    public const string Service = "ISO/IEC 20000-1 信息技术服务管理体系认证";

    public static async Task FileAsync(World world)
    {
        var manager = world[Cast.Manager];
        await DeclareAsync(world, manager, OrganizationSize.Large);
        foreach (var party in Cast.Others.Where(p => p.Side == Side.Partner))
        {
            await DeclareAsync(world, world[party.Members[0]], party.Size!.Value);
        }
        foreach (var paper in Ours(world.Clock))
        {
            await manager.ActAsync<RecordCertificate.Recorded>(RecordCertificate.Route, paper);
        }
        await RecordAsync(world, Cast.DataCentreManager, "增值电信业务经营许可证", CertificateObject.Company, null, "HR-B1-20240117", days: 480);
        await RecordAsync(world, Cast.SecurityPartnerManager, "商用密码产品认证", CertificateObject.Product, "青隼加密网关 3.2", "GM-2026-3341", days: 900);
        await RecordAsync(world, Cast.Integrator.Members[0], "信息系统建设和服务能力等级证书", CertificateObject.Company, null, "TA-CS3-0219", days: 300);
        await RelateAsync(manager, "澄岸数据运营有限公司", RelationKind.Holding);
        await RelateAsync(manager, "澄岸软件技术有限公司", RelationKind.SameLegalRepresentative);
        await RelateAsync(world[Cast.Consultant.Members[0]], "问渠招标代理有限公司", RelationKind.Management);
    }

    private static IEnumerable<CertificateInput> Ours(DemoClock clock) =>
    [
        new() { Name = Security, Object = CertificateObject.Company, Issuer = Board, Number = "BC-27001-2025-0312", ValidFrom = clock.Day(-480), ValidTo = clock.Day(615) },
        new() { Name = Service, Object = CertificateObject.Company, Issuer = Board, Number = "BC-20000-2023-1187", ValidFrom = clock.Day(-1075), ValidTo = clock.Day(20) },
        new() { Name = "ISO 22301 业务连续性管理体系认证", Object = CertificateObject.Company, Issuer = Board, Number = "BC-22301-2023-0075", ValidFrom = clock.Day(-1110), ValidTo = clock.Day(-15) },
        new() { Name = "增值电信业务经营许可证（互联网数据中心业务）", Object = CertificateObject.Company, Issuer = "通信管理部门", Number = "CA-B1-20230428", ValidFrom = clock.Day(-940), ValidTo = clock.Day(885) },
        new()
        {
            Name = "网络安全等级保护第三级测评", Object = CertificateObject.System, Subject = "澄岸政务云平台 V5", Region = "清河市", Level = "三级", Issuer = "西河软件测评实验室", Number = "XH-DB-2026-0140",
            ValidFrom = clock.Day(-160), ValidTo = clock.Day(205),
        },
    ];

    private static Task<DeclareSize.Declared> DeclareAsync(World world, DemoPerson person, OrganizationSize size) =>
        person.ActAsync<DeclareSize.Declared>(DeclareSize.Route, new DeclareSize.Input { Size = size, On = world.Clock.Today });

    private static Task<RecordCertificate.Recorded> RecordAsync(World world, Member member, string name, CertificateObject of, string? subject, string number, int days) =>
        world[member].ActAsync<RecordCertificate.Recorded>(RecordCertificate.Route, new CertificateInput
        {
            Name = name, Object = of, Subject = subject, Issuer = Board, Number = number, ValidFrom = world.Clock.Day(days - 1095), ValidTo = world.Clock.Day(days),
        });

    private static Task<RelateOrganization.Related> RelateAsync(DemoPerson person, string name, RelationKind kind) =>
        person.ActAsync<RelateOrganization.Related>(RelateOrganization.Route, new RelateOrganization.Input { Name = name, Kind = kind });
}
