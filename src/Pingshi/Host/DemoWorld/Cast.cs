using Pingshi.Partners;
using Pingshi.Platform.Identity;

namespace Pingshi.Host.DemoWorld;

/// <summary>Someone of the demo world, as invited. All are invented.</summary>
internal sealed record Member(string Name, string MailName, params IReadOnlyList<Role> Roles);

/// <summary>An organisation of the demo world; its first member invites the others.</summary>
internal sealed record Party(string Name, Side Side, OrganizationSize? Size, string Domain, params IReadOnlyList<Member> Members)
{
    /// <summary>What a partner brings.</summary>
    public IReadOnlyList<PartnerKind> Brings { get; init; } = [];
}

/// <summary>Who is in the demo world: one provider, three customers, four partners.</summary>
internal static class Cast
{
    public static readonly Member SystemAdministrator = new("彭建国", "peng.jianguo", Role.SystemAdministrator);
    public static readonly Member SecurityAdministrator = new("苏敏", "su.min", Role.SecurityAdministrator);
    public static readonly Member AuditAdministrator = new("罗正", "luo.zheng", Role.AuditAdministrator);
    public static readonly Member Manager = new("周启明", "zhou.qiming", Role.Manager);
    public static readonly Member AccountManager = new("林晓芸", "lin.xiaoyun", Role.AccountManager);
    public static readonly Member Presales = new("陈卓", "chen.zhuo", Role.Presales);
    public static readonly Member SecondPresales = new("何静", "he.jing", Role.Presales);
    public static readonly Member DeskAgent = new("韩冬梅", "han.dongmei", Role.DeskAgent);
    public static readonly Member Dispatcher = new("曹磊", "cao.lei", Role.Dispatcher);
    public static readonly Member Finance = new("邓雅", "deng.ya", Role.Finance);

    /// <summary>Ten engineers, each at home in another city or county.</summary>
    public static readonly IReadOnlyList<Member> Engineers =
    [
        new("王海涛", "wang.haitao", Role.Engineer), new("李桂芳", "li.guifang", Role.Engineer), new("张铁柱", "zhang.tiezhu", Role.Engineer), new("刘雪", "liu.xue", Role.Engineer),
        new("杨志强", "yang.zhiqiang", Role.Engineer), new("黄丽华", "huang.lihua", Role.Engineer), new("吴建军", "wu.jianjun", Role.Engineer), new("徐慧敏", "xu.huimin", Role.Engineer),
        new("朱宏伟", "zhu.hongwei", Role.Engineer), new("马秀兰", "ma.xiulan", Role.Engineer),
    ];

    public static readonly Member BureauRequester = new("赵文博", "zhao.wenbo", Role.Requester);
    public static readonly Member HospitalRequester = new("郑秋", "zheng.qiu", Role.Requester);
    public static readonly Member WaterRequester = new("梁军", "liang.jun", Role.Requester);

    public static readonly Member SecurityPartnerManager = new("沈一鸣", "shen.yiming", Role.PartnerManager);
    public static readonly Member DataCentreManager = new("唐国栋", "tang.guodong", Role.PartnerManager);

    public static readonly Party Provider = new("澄岸云服务有限公司", Side.Provider, OrganizationSize.Large, "chengan.example",
        [SystemAdministrator, SecurityAdministrator, AuditAdministrator, Manager, AccountManager, Presales, SecondPresales, DeskAgent, Dispatcher, Finance, .. Engineers]);

    public static readonly Party Bureau = new("清河市大数据管理局", Side.Customer, null, "data.qinghe.example",
        BureauRequester, new("孙立", "sun.li", Role.Judge), new("吴慧", "wu.hui", Role.CustomerFinance));

    public static readonly Party Hospital = new("南屏县医共体总医院", Side.Customer, null, "hospital.nanping.example", HospitalRequester, new("马骏", "ma.jun", Role.Judge));

    public static readonly Party Water = new("清河水务集团有限公司", Side.Customer, null, "water.qinghe.example",
        WaterRequester, new("许静怡", "xu.jingyi", Role.CustomerFinance));

    /// <summary>Resources: machine rooms and lines.</summary>
    public static readonly Party DataCentre = new("厚壤数据中心有限公司", Side.Partner, OrganizationSize.Medium, "houran.example",
        DataCentreManager, new("宋佳", "song.jia", Role.PartnerEngineer)) { Brings = [PartnerKind.Resource] };

    /// <summary>Technology: security.</summary>
    public static readonly Party SecurityPartner = new("青隼安全技术有限公司", Side.Partner, OrganizationSize.Small, "qingsun.example",
        SecurityPartnerManager, new("冯凯", "feng.kai", Role.PartnerEngineer), new("董洁", "dong.jie", Role.PartnerFinance)) { Brings = [PartnerKind.Technology] };

    /// <summary>Integration: on site in the counties.</summary>
    public static readonly Party Integrator = new("同岸系统集成有限公司", Side.Partner, OrganizationSize.Small, "tongan.example",
        new Member("谢勇", "xie.yong", Role.PartnerManager), new("袁浩", "yuan.hao", Role.PartnerEngineer)) { Brings = [PartnerKind.Integration] };

    /// <summary>Channel and consulting.</summary>
    public static readonly Party Consultant = new("问渠信息咨询有限公司", Side.Partner, OrganizationSize.Micro, "wenqu.example",
        new Member("程思远", "cheng.siyuan", Role.PartnerManager)) { Brings = [PartnerKind.Channel, PartnerKind.Consulting] };

    /// <summary>Those whom the provider brings onto the deployment.</summary>
    public static readonly IReadOnlyList<Party> Others = [Bureau, Hospital, Water, DataCentre, SecurityPartner, Integrator, Consultant];
}
