namespace Pingshi.Workforce;

internal static class EngineerWords
{
    public static readonly Rule BothDegrees = new("engineer.both-degrees", 422, "经度和纬度要一起填。", "Give both degrees, or neither.");
    public static readonly Rule UnknownZone = new("engineer.unknown-zone", 422, "没有“{0}”这个时区。", "There is no zone {0}.");
    public static readonly Rule OnlyPartnersOffer = new("engineer.only-partners-offer", 422,
        "只有伙伴才向服务商提供工程师。", "Only a partner offers its engineers to the provider.");
    public static readonly Rule NotOnePerson = new("engineer.not-our-person", 422, "账号必须是本单位的人。", "The account must be one of your own people.");
    public static readonly Rule Closed = new("engineer.closed", 422, "这位工程师已停用。", "This engineer no longer works here.");
    public static readonly Rule AbsenceBackwards = new("absence.backwards", 422, "结束日早于开始日。", "It ends before it begins.");
    public static readonly Rule AbsenceTooLong = new("absence.too-long", 422, "一次缺勤最长 {0} 天；长期离岗请停用。", "One absence lasts {0} days at most; close who is gone for longer.");
    public static readonly Rule AbsenceOverlaps = new("absence.overlaps", 422, "与 {0} 至 {1} 的缺勤重叠。", "It overlaps the absence from {0} to {1}.");
    public static readonly Rule CertificateEnded = new("engineer.certificate-ended", 422, "这份证书已经停用。", "This certificate is no longer in use.");

    public static readonly Text Engineers = new("工程师", "Engineers");
    public static readonly Text Lead = new("谁能到现场、会什么、什么时候上班。伙伴只看到自己的人；服务商另外看到伙伴开放给它的人。", "Who can go where, knowing what, and when. A partner sees its own; the provider also those whom partners offer to it.");
    public static readonly Text Empty = new("还没有工程师。登记第一位，派单与覆盖检查才有人可用。", "No engineer yet. Add the first; dispatch and coverage count on them.");
    public static readonly Text FilterSays = new("可按姓名、技能、行业或区划代码前缀（如 51、5101）筛选。", "Filter by name, skill, industry or the beginning of a division code (51, 5101).");
    public static readonly Text Add = new("登记工程师", "Add an engineer");
    public static readonly Text Name = new("姓名", "Name");
    public static readonly Text Employer = new("所属单位", "Employer");
    public static readonly Text Account = new("系统账号", "Account");
    public static readonly Text NoAccount = new("没有账号", "no account");
    public static readonly Text County = new("常驻地区划代码（县级）", "Base: county code");
    public static readonly Text Latitude = new("纬度", "Latitude");
    public static readonly Text Longitude = new("经度", "Longitude");
    public static readonly Text System = new("坐标系", "Coordinate system");
    public static readonly Text Skills = new("技能", "Skills");
    public static readonly Text TagsHint = new("用逗号分隔", "Separated by commas");
    public static readonly Text Industries = new("行业", "Industries");
    public static readonly Text Zone = new("时区", "Zone");
    public static readonly Text Offered = new("向服务商开放", "Offered to the provider");
    public static readonly Text OfferedSays = new("开放后，服务商能看到这位工程师并安排工作；随时可以收回。", "The provider then sees this engineer and can plan with it; take it back at any time.");
    public static readonly Text State = new("状态", "State");
    public static readonly Text Works = new("在岗", "works here");
    public static readonly Text Left = new("已停用", "closed");
    public static readonly Text Edit = new("编辑", "Edit");
    public static readonly Text Close = new("停用", "Close");
    public static readonly Text CloseSays = new("停用后不再参与派单与覆盖，记录保留。", "No longer planned with; the record stays.");
    public static readonly Text Reopen = new("恢复", "Reopen");
    public static readonly Text Shifts = new("班次", "Shifts");
    public static readonly Text ShiftsSays = new("每天写成 08:30-12:00, 13:30-17:30；跨夜如 22:00-06:00；留空为休息。按 {0} 的当地时间。", "Each day as 08:30-12:00, 13:30-17:30; over midnight as 22:00-06:00; empty = off. Local time of {0}.");
    public static readonly Text DayOff = new("休息", "off");
    public static readonly Text NoShifts = new("还没有排班。", "No shifts yet.");
    public static readonly Text SaveShifts = new("保存班次", "Save the shifts");
    public static readonly Text Absences = new("缺勤", "Absences");
    public static readonly Text AbsenceFrom = new("从", "From");
    public static readonly Text AbsenceTo = new("到（含）", "To (included)");
    public static readonly Text Note = new("备注（仅本单位可见）", "Note (seen by us only)");
    public static readonly Text AddAbsence = new("登记缺勤", "Add an absence");
    public static readonly Text NoAbsences = new("没有登记的缺勤。", "No absence is recorded.");
    public static readonly Text Remove = new("删除", "Remove");
    public static readonly Text Certificates = new("证书", "Certificates");
    public static readonly Text NoCertificates = new("没有登记证书。", "No certificate is recorded.");
    public static readonly Text CertificateName = new("证书", "Certificate");
    public static readonly Text Issuer = new("发证机构", "Issuer");
    public static readonly Text Number = new("编号", "Number");
    public static readonly Text ValidFrom = new("生效日", "Valid from");
    public static readonly Text ValidTo = new("截止日", "Valid to");
    public static readonly Text Unlimited = new("长期", "no end");
    public static readonly Text File = new("文件", "File");
    public static readonly Text AddCertificate = new("登记证书", "Record a certificate");
    public static readonly Text Renews = new("续期自（旧证书随之停用）", "Renews (the old one is then out of use)");
    public static readonly Text Withdraw = new("撤下", "Withdraw");

    public static Text Of(NodaTime.IsoDayOfWeek day) => day switch
    {
        NodaTime.IsoDayOfWeek.Monday => new("周一", "Monday"),
        NodaTime.IsoDayOfWeek.Tuesday => new("周二", "Tuesday"),
        NodaTime.IsoDayOfWeek.Wednesday => new("周三", "Wednesday"),
        NodaTime.IsoDayOfWeek.Thursday => new("周四", "Thursday"),
        NodaTime.IsoDayOfWeek.Friday => new("周五", "Friday"),
        NodaTime.IsoDayOfWeek.Saturday => new("周六", "Saturday"),
        NodaTime.IsoDayOfWeek.Sunday => new("周日", "Sunday"),
        NodaTime.IsoDayOfWeek.None => new("", ""),
    };

    public static Text Of(Dispatch.CoordinateSystem system) => system switch
    {
        Dispatch.CoordinateSystem.Wgs84 => new("WGS-84（卫星定位）", "WGS-84 (GPS)"),
        Dispatch.CoordinateSystem.Gcj02 => new("GCJ-02（高德、腾讯）", "GCJ-02 (Amap, Tencent)"),
        Dispatch.CoordinateSystem.Bd09 => new("BD-09（百度）", "BD-09 (Baidu)"),
    };
}
