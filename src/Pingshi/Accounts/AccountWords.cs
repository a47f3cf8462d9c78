namespace Pingshi.Accounts;

internal static class AccountWords
{
    public static readonly Rule PrefixTaken = new("region.prefix-taken", 409,
        "“{0}”已属于区域“{1}”。", "{0} belongs to the region {1} already.");
    public static readonly Rule IndustryUnknown = new("customer.industry-unknown", 422, "没有这个行业，或已停用。", "There is no such industry, or it is closed.");
    public static readonly Rule RegionUnknown = new("customer.region-unknown", 422, "没有这个区域，或已停用。", "There is no such region, or it is closed.");
    public static readonly Rule CustomerClosed = new("customer.closed", 422, "这个客户已停用。请先恢复。", "This customer is closed. Open it first.");
    public static readonly Rule CommitmentsOpen = new("customer.commitments-open", 422,
        "与这个客户还有 {0} 项承诺没有了结。了结后才能停用。", "{0} promises to or of this customer are still open. Settle them before closing it.");
    public static readonly Rule HalfAPosition = new("site.half-a-position", 422,
        "纬度、经度和坐标系要一起填。", "Give latitude, longitude and the coordinate system together.");
    public static readonly Rule SiteClosed = new("site.closed", 422, "站点已停用。请先恢复。", "This site is closed. Open it first.");
    public static readonly Rule TeamNeedsLead = new("team.needs-lead", 422,
        "客户团队至少要有一名负责人。请先指定另一名负责人，或者办理交接。", "A team has at least one lead. Name another lead first, or hand over.");
    public static readonly Rule NotAColleague = new("team.not-a-colleague", 422, "只能选本单位在岗的同事。", "Choose a colleague of your organisation who is active.");
    public static readonly Rule NoBusinessRole = new("team.no-business-role", 422,
        "他没有业务角色，管理员不能进入客户团队。", "This person has no business role; administrators sit in no account team.");
    public static readonly Rule SeatTaken = new("team.seat-taken", 409, "他已在团队中。", "This person is on the team already.");
    public static readonly Rule NoSeat = new("handover.no-seat", 422, "他不在这个客户的团队中，没有可交接的席位。", "This person has no seat on the customer's team to hand over.");
    public static readonly Rule ToOneself = new("handover.to-oneself", 422, "不能交接给本人。", "Choose someone else as the successor.");
    public static readonly Rule NotYoursToHandOver = new("handover.not-yours", 422,
        "交接由本人、客户团队负责人或主管办理。", "A seat is handed over by its holder, a lead of the team or a manager.");

    public static readonly Text Catalogue = new("行业与区域", "Industries and regions");
    public static readonly Text Industries = new("行业", "Industries");
    public static readonly Text Industry = new("行业", "Industry");
    public static readonly Text IndustriesLead = new("客户属于哪些行业，工程师和供给懂哪些行业，都用这一份名单。", "One list for what customers are in, and what engineers and offers know.");
    public static readonly Text AddIndustry = new("新增行业", "Add an industry");
    public static readonly Text NoIndustries = new("还没有行业。先新增几个，例如政务、医疗、水务。", "No industry yet. Add some first: government, health, water.");
    public static readonly Text Regions = new("区域", "Regions");
    public static readonly Text Region = new("区域", "Region");
    public static readonly Text RegionsLead = new(
        "区域由省、市、县的行政区划代码组成；站点按县级代码自动归入，写得最细的区域优先。",
        "A region is made of division codes; a site finds its region by its county code, and the region that names it most closely wins.");
    public static readonly Text AddRegion = new("新增区域", "Add a region");
    public static readonly Text NoRegions = new("还没有区域。新增一个，例如“华东”：31 32 33 34 35 36 37。", "No region yet. Add one, such as East: 31 32 33 34 35 36 37.");
    public static readonly Text Prefixes = new("行政区划代码", "Division codes");
    public static readonly Text PrefixesHint = new("省 2 位、市 4 位、县 6 位，用空格隔开（GB/T 2260）。", "Province 2 digits, city 4, county 6, apart by spaces (GB/T 2260).");
    public static readonly Text NothingKept = new("还没有内容，由客户经理或主管维护。", "Nothing yet; account managers and managers keep it.");
    public static readonly Text State = new("状态", "State");
    public static readonly Text InUse = new("在用", "in use");
    public static readonly Text Closed = new("已停用", "closed");
    public static readonly Text Close = new("停用", "Close");
    public static readonly Text Open = new("恢复", "Open again");
    public static readonly Text ClosingSays = new("停用后不能再选，已在用的保持不变。", "It can no longer be chosen; where it is in use it stays.");
    public static readonly Text ClosingCustomerSays = new(
        "停用后资料仍可查看，不能再建站点、团队和项目，对方的账号不能进入；可以恢复。",
        "It stays readable; no site, team or engagement is added, and its people do not come in. It can be opened again.");
    public static readonly Text Change = new("修改", "Change");
    public static readonly Text Rename = new("改名", "Rename");
    public static readonly Text Name = new("名称", "Name");

    public static readonly Text Customers = new("客户", "Customers");
    public static readonly Text Customer = new("客户", "Customer");
    public static readonly Text CustomersLead = new("客户单位、它们的站点，以及各自找谁。", "Customers, their sites, and whom each of them turns to.");
    public static readonly Text AddCustomer = new("新增客户", "Add a customer");
    public static readonly Text NoCustomers = new("还没有客户。先新增一个，再为它建站点和团队。", "No customer yet. Add one, then its sites and its team.");
    public static readonly Text NoCustomersToSee = new("还没有客户，由客户经理建立。", "No customer yet; account managers add them.");
    public static readonly Text Facts = new("基本情况", "Facts");
    public static readonly Text CreditCode = new("统一社会信用代码", "Unified social credit code");
    public static readonly Text CreditCodeHint = new("18 位，校验位会核对。", "18 characters; the check character is verified.");
    public static readonly Text Leads = new("负责人", "Leads");

    public static readonly Text Sites = new("站点", "Sites");
    public static readonly Text Site = new("站点", "Site");
    public static readonly Text AddSite = new("新增站点", "Add a site");
    public static readonly Text NoSites = new("还没有站点。新增后，工程师才知道去哪里。", "No site yet. Add one, so that engineers know where to go.");
    public static readonly Text NoSitesOwn = new("还没有登记站点。请联系下面的团队补充。", "No site is recorded yet. Tell the team below.");
    public static readonly Text County = new("县级代码", "County code");
    public static readonly Text CountyHint = new("六位，GB/T 2260，例如 330106。", "Six digits, GB/T 2260, such as 330106.");
    public static readonly Text Province = new("省份", "Province");
    public static readonly Text Address = new("地址", "Address");
    public static readonly Text Position = new("位置（WGS-84）", "Position (WGS-84)");
    public static readonly Text Latitude = new("纬度", "Latitude");
    public static readonly Text Longitude = new("经度", "Longitude");
    public static readonly Text System = new("坐标系", "Coordinate system");
    public static readonly Text SystemHint = new("坐标从哪里读的：GPS 是 WGS-84，高德、腾讯是 GCJ-02，百度是 BD-09。存为 WGS-84。", "Where it was read: GPS gives WGS-84, Amap and Tencent GCJ-02, Baidu BD-09. Stored as WGS-84.");
    public static readonly Text NoPosition = new("未知", "not known");
    public static readonly Text SiteClosingSays = new("停用后不再派人前往，记录保留。", "Nobody is sent there any more; the record stays.");

    public static readonly Text Team = new("客户团队", "Account team");
    public static readonly Text TeamLead = new("新项目开始时，团队自动加入。", "The team joins each new engagement.");
    public static readonly Text NoTeam = new("还没有团队。先加入一名负责人。", "No team yet. Begin with a lead.");
    public static readonly Text NoTeamOwn = new("服务商还没有为你们指定团队。", "The provider has not named your team yet.");
    public static readonly Text TurnTo = new("找谁", "Whom to turn to");
    public static readonly Text Part = new("职责", "Part");
    public static readonly Text Lead = new("负责人", "lead");
    public static readonly Text MakeLead = new("作为负责人", "As lead");
    public static readonly Text Person = new("人员", "Person");
    public static readonly Text AddToTeam = new("加入团队", "Add to the team");
    public static readonly Text Remove = new("移出", "Remove");

    public static readonly Text Notes = new("备注", "Notes");
    public static readonly Text Note = new("备注", "Note");
    public static readonly Text NotesSay = new("只有服务商的人看得到，写下后不能改。", "Only the provider's people see them; a note is never changed.");
    public static readonly Text AddNote = new("写备注", "Add a note");
    public static readonly Text NoNotes = new("还没有备注。", "No note yet.");

    public static readonly Text HandOver = new("交接", "Hand over");
    public static readonly Text Handovers = new("交接记录", "Handovers");
    public static readonly Text HandOverLead = new(
        "把一名同事对这个客户的席位、项目权限、未完成的承诺和应答一次交给接手人。先看清单，再确认。",
        "A colleague's seat, engagements, open commitments and answers for this customer pass to the successor in one act. See the list first, then confirm.");
    public static readonly Text From = new("交出人", "From");
    public static readonly Text To = new("接手人", "To");
    public static readonly Text ShowList = new("查看清单", "Show what passes");
    public static readonly Text Passes = new("将移交", "What passes");
    public static readonly Text Seat = new("团队席位", "Team seat");
    public static readonly Text OpenCommitments = new("未完成的承诺", "Open commitments");
    public static readonly Text OutOfSight = new(
        "另有 {0} 个你不在其中的项目会一并移交，名称不显示给你。",
        "{0} more engagements, which you are not on, pass too; their names are not shown to you.");
    public static readonly Text AndMore = new("以及另外 {0} 项", "and {0} more");
    public static readonly Text HandoverNote = new("给接手人的话", "What the successor must know");
    public static readonly Text HandoverNoteHint = new("进行到哪里、答应过什么、找谁。会保留在客户页上。", "Where things stand, what was said, whom to ask. Kept on the customer's page.");
    public static readonly Text HandoverSays = new("确认后，交出人失去这些权限，接手人立即得到。", "With this the one loses these rights and the other has them at once.");
    public static readonly Text Confirm = new("确认交接", "Confirm the handover");
    public static readonly Text NobodyToHandOver = new("团队还没有人，没有可交接的。", "Nobody sits on the team yet; there is nothing to hand over.");
    public static readonly Text HandoverLine = new("{0} → {1}，由 {2} 办理", "{0} → {1}, by {2}");
    public static readonly Text PassedCount = new("{0}：{1}", "{0}: {1}");
    public static readonly Text Back = new("返回客户", "Back to the customer");
    public static readonly Text OurAccount = new("站点与团队", "Sites and team");
    public static readonly Text OurAccountLead = new("服务商登记的你们的站点，以及有事找谁。不对时请告诉团队。", "Your sites as the provider has them, and whom to turn to. Tell the team what is wrong.");

    public static Text Of(TeamPart part) => part switch
    {
        TeamPart.AccountManager => new("客户经理", "Account manager"),
        TeamPart.Presales => new("售前", "Presales"),
        TeamPart.Engineer => new("工程师", "Engineer"),
        TeamPart.Service => new("服务", "Service"),
    };
}
