using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Proposals;

namespace Pingshi.Host.DemoWorld;

/// <summary>
/// The city's own need before publication: read from its document and frozen, answered in every way an answer can stand,
/// with partners on what is theirs, shown to the customer, and changed by it afterwards.
/// </summary>
internal sealed class GovernmentCloud(World world)
{
    internal static readonly string[] ForSecurityPartner = ["国密算法", "所有运维操作须经堡垒机", "为每台云主机提供防病毒", "安全态势感知功能", "高危漏洞自公布起"];
    internal static readonly string[] ForDataCentre = ["存储级异步复制", "均须在清河市行政区域内的机房"];
    private static readonly string[] ForEngineer = ["新增计算资源不少于9600核vCPU、内存不少于", "处理器、操作系统须为", "物理节点故障时", "容器集群服务", "三副本或者同等可靠性", "RPO", "不可篡改保存", "双链路接入", "IPv4/IPv6", "统一纳管现有资源池"];
    private static readonly string[] ForDesk = ["7×24小时故障受理", "须由具名工程师答复", "六个县（区）提供上门服务", "平台整体或者三个以上重要系统不可用", "每季度对六个县"];

    private DemoThread? _thread;

    private DemoThread Thread => _thread ?? throw new InvalidOperationException("The need comes first.");

    public async Task AskAsync()
    {
        world.Clock.MoveTo(daysAgo: 34);
        var requester = world[Cast.BureauRequester];
        var begun = await requester.ActAsync<BeginEngagement.Begun>(BeginEngagement.Route, new BeginEngagement.Input
        {
            Title = "清河市政务云平台升级扩容及三年运维服务", Method = ProcurementMethod.OpenTender, BudgetFrom = 26_000_000, BudgetTo = 28_600_000,
            Goal = "政务云快用满了，重要系统要有灾备，县（区）出了故障要有人到场。招标前先把需求说清楚，请服务商逐条应答。",
            Document = await requester.UploadAsync("清河市政务云招标文件（征求意见稿）.docx", Samples.Read("qinghe-government-cloud.docx")),
        });
        _thread = new(world, begun.Engagement);
        world.Clock.MoveTo(daysAgo: 31);
        await Thread.FreezeAsync(Cast.BureauRequester);
    }

    public async Task AnswerAsync()
    {
        world.Clock.MoveTo(daysAgo: 30);
        await Thread.JoinAsync(Cast.AccountManager, Cast.Presales, Cast.Engineers[0], Cast.Engineers[1]);
        await world[Cast.Manager].ActAsync<DecideGo.Decided>(Thread.Url(DecideGo.Route), new DecideGo.Input { Goes = true, Reason = "等级保护测评和证书在投标截止前补齐，由林晓芸跟进。" });
        await AssignAsync(Cast.Engineers[0], ForEngineer, days: 10);
        await AssignAsync(Cast.Engineers[1], ForDesk, days: 12);
        await InviteAsync(Cast.SecurityPartner, ForSecurityPartner);
        await InviteAsync(Cast.DataCentre, ForDataCentre);
        await Thread.LogAsync(Cast.Presales, 0, 5, PresalesKind.Consulting, "与数据局逐条核对需求");
        world.Clock.MoveTo(daysAgo: 22);
        foreach (var (member, reply) in GovernmentCloudAnswers.All)
        {
            await Thread.AnswerAsync(member, reply);
        }
        await world[Cast.Presales].ActAsync<AnswerRequirement.Answered>(
            Thread.Url(AdoptAnswer.Route, Thread.About("国密算法"), world[Cast.SecurityPartner]), new Nothing());
        await Thread.LogAsync(Cast.Presales, 2, 7.5m, PresalesKind.Solution, "总体方案第一稿");
        await Thread.LogAsync(Cast.Engineers[0], 4, 8, PresalesKind.Survey, "青溪县、南屏县机房踏勘");
        world.Clock.MoveTo(daysAgo: 12);
        await world[Cast.Presales].ActAsync<ShowAnswers.Shown>(Thread.Url(ShowAnswers.ShowRoute), new Nothing());
    }

    /// <summary>The customer changes its mind: a second edition, and what it touches is stale.</summary>
    public async Task ReviseAsync()
    {
        world.Clock.MoveTo(daysAgo: 3);
        var requester = world[Cast.BureauRequester];
        await requester.ActOnAsync<BeginRevision.Begun>(Thread.Url(NeedPages.Route), Thread.Url(BeginRevision.Route), new BeginRevision.Input
        {
            Reason = "县（区）征求意见后修改：提高处理器与县级到场要求，备份防篡改改为实质性条款，增设县级备件库。",
            Document = await requester.UploadAsync("清河市政务云招标文件（征求意见稿·第二稿）.docx", Samples.Read("qinghe-government-cloud-2.docx")),
        });
        await Thread.FreezeAsync(Cast.BureauRequester);
        await AssignAsync(Cast.Engineers[1], ["设立备件库", "平台整体或者三个以上重要系统不可用"], days: 8);
    }

    /// <summary>Who delivers it on the edition that stands, the price for it, and the documents of both.</summary>
    public async Task OfferAsync()
    {
        world.Clock.MoveTo(daysAgo: 2);
        var offer = new GovernmentCloudOffer(world, Thread);
        await offer.DivideAsync();
        world.Clock.MoveTo(daysAgo: 1);
        await offer.QuoteAsync();
        await offer.PrintAsync();
    }

    private Task<AssignAnswers.Assigned> AssignAsync(Member owner, string[] about, int days) => world[Cast.Presales].ActAsync<AssignAnswers.Assigned>(Thread.Url(AssignAnswers.Route),
        new AssignAnswers.Input { Requirements = Thread.About(about), Owner = world[owner].Id, Due = world.Clock.Today.PlusDays(days) });

    private Task<InvitePartner.Invited> InviteAsync(Party partner, string[] about) => world[Cast.Presales].ActAsync<InvitePartner.Invited>(Thread.Url(InvitePartner.Route),
        new InvitePartner.Input { Requirements = Thread.About(about), Partner = world[partner] });
}
