namespace Pingshi.Engagements;

internal static class EngagementWords
{
    public static readonly Rule NoSuchStep = new("engagement.no-such-step", 422,
        "不能从“{0}”直接到“{1}”。", "There is no step from {0} to {1}.");

    public static readonly Text Engagement = new("项目", "Engagement");
    public static readonly Text Firewall = new("招标静默", "Tender firewall");

    public static Text Of(Phase phase) => phase switch
    {
        Phase.Preparing => new("发布前", "Before publication"),
        Phase.Published => new("已发布", "Published"),
        Phase.Evaluating => new("评审中", "Under evaluation"),
        Phase.Won => new("中标", "Won"),
        Phase.Lost => new("未中标", "Lost"),
        Phase.Cancelled => new("已终止", "Cancelled"),
    };

    public static Text Of(ProcurementMethod method) => method switch
    {
        ProcurementMethod.Direct => new("直接采购", "Direct purchase"),
        ProcurementMethod.OpenTender => new("公开招标", "Open tender"),
        ProcurementMethod.InvitedTender => new("邀请招标", "Invited tender"),
        ProcurementMethod.CompetitiveNegotiation => new("竞争性谈判", "Competitive negotiation"),
        ProcurementMethod.CompetitiveConsultation => new("竞争性磋商", "Competitive consultation"),
        ProcurementMethod.Inquiry => new("询价", "Inquiry"),
        ProcurementMethod.SingleSource => new("单一来源", "Single source"),
        ProcurementMethod.FrameworkAgreement => new("框架协议", "Framework agreement"),
        ProcurementMethod.ElectronicMall => new("电子卖场", "Electronic mall"),
        ProcurementMethod.WorksTender => new("工程招标", "Works tender"),
        ProcurementMethod.EnterpriseOwn => new("企业自有采购方式", "Enterprise's own method"),
    };
}
