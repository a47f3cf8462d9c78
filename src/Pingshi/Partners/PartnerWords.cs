namespace Pingshi.Partners;

internal static class PartnerWords
{
    public static readonly Rule KindNeeded = new("partner.kind-needed", 422, "请至少选择一种伙伴类型。", "Choose at least one kind.");

    public static readonly Text Partners = new("伙伴", "Partners");
    public static readonly Text Lead = new("一起承接项目的单位：提供资源、技术、渠道、集成或咨询。伙伴之间互不可见。", "Who carries part of the work: resources, technology, channel, integration, consulting. Partners do not see each other.");
    public static readonly Text Empty = new("还没有伙伴。登记第一家，再邀请它的第一位成员。", "No partner yet. Add the first, then invite its first person.");
    public static readonly Text Add = new("登记伙伴", "Add a partner");
    public static readonly Text Name = new("伙伴", "Partner");
    public static readonly Text Kinds = new("类型", "Kinds");
    public static readonly Text Regions = new("服务区域（行政区划代码）", "Regions (division codes)");
    public static readonly Text RegionsHint = new("如 32、5101、510107，用逗号分隔；不填为不限。", "Such as 32, 5101, 510107, separated by commas; none = everywhere.");
    public static readonly Text Everywhere = new("不限区域", "everywhere");
    public static readonly Text State = new("状态", "State");
    public static readonly Text Contact = new("联系人", "Contact");
    public static readonly Text Phone = new("电话", "Phone");
    public static readonly Text Mail = new("邮箱", "Mail");
    public static readonly Text Keep = new("维护伙伴信息", "Keep this partner's record");
    public static readonly Text NoCard = new("还没有登记类型、区域与联系人。", "Kinds, regions and contact are not recorded yet.");
    public static readonly Text NoOffers = new("还没有供给。", "No offers yet.");
    public static readonly Text Members = new("成员与邀请", "People and invitations");

    public static Text Of(PartnerKind kind) => kind switch
    {
        PartnerKind.Resource => new("资源", "resource"),
        PartnerKind.Technology => new("技术", "technology"),
        PartnerKind.Channel => new("渠道", "channel"),
        PartnerKind.Integration => new("集成", "integration"),
        PartnerKind.Consulting => new("咨询", "consulting"),
    };

    public static Text Of(PartnerState state) => state switch
    {
        PartnerState.Candidate => new("洽谈中", "candidate"),
        PartnerState.Active => new("合作中", "active"),
        PartnerState.Paused => new("暂停", "paused"),
        PartnerState.Ended => new("已结束", "ended"),
    };
}
