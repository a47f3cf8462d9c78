using NodaTime;

namespace Pingshi.Commitments;

internal static class CalendarWords
{
    public static readonly Rule NoHours = new("calendar.no-hours", 422,
        "读不懂“{0}”。请写成 09:00-12:00 13:30-18:00；不上班就留空。", "{0} are no hours. Write 09:00-12:00 13:30-18:00, or nothing for a day off.");
    public static readonly Rule WindowsOverlap = new("calendar.windows-overlap", 422,
        "{0} 与 {1} 重叠或顺序不对。", "{0} and {1} overlap or are out of order.");
    public static readonly Rule MondayEmpty = new("calendar.monday-empty", 422,
        "周一必须有工作时间：调休上班日按周一的时间上班。", "Monday needs hours: make-up workdays work by them.");
    public static readonly Rule NoDate = new("calendar.no-date", 422,
        "读不懂“{0}”。每行写日期、时间或“休”、名称，例如：2026-12-31 休 年终盘点。", "{0} is no date. Write on each line a date, its hours or closed, and a name: 2026-12-31 closed stocktaking.");
    public static readonly Rule DateTwice = new("calendar.date-twice", 422, "{0} 写了两次。", "{0} stands there twice.");
    public static readonly Rule NotFromThePast = new("calendar.not-from-the-past", 422,
        "新版本最早从明天（{0}）起生效：已开始的期限保持原来的日历。", "A new version begins tomorrow ({0}) at the earliest: what has begun keeps its calendar.");
    public static readonly Rule NotBeforeTheNewest = new("calendar.not-before-the-newest", 422,
        "已有从 {0} 起的版本。请选更晚的日期，或先撤回那一版。", "A version begins on {0} already. Choose a later day, or withdraw that version first.");
    public static readonly Rule OutOfRange = new("calendar.out-of-range", 422, "日期要在 {0} 年到 {1} 年之间。", "Dates lie between the years {0} and {1}.");
    public static readonly Rule InForce = new("calendar.in-force", 422, "这一版已生效，不能撤回。请另设新版本。", "This version is in force and cannot be withdrawn. Set a new one.");

    public static readonly Text Calendar = new("工作日历", "Working calendar");
    public static readonly Text Lead = new(
        "期限按这里的工作时间计算：国家放假调休安排已内置，你们自己的日期覆盖其上。改动另成一版，从生效日起用，已开始的期限不变。",
        "Deadlines are computed by these hours: China's official arrangement is built in, your own dates lie over it. A change is a new version from its day on; what has begun keeps its own.");
    public static readonly Text NotSet = new(
        "服务商还没有设置日历，现按周一至周五 09:00–18:00 和国家放假安排计算。",
        "The provider has set no calendar yet: Monday to Friday 09:00–18:00 and the official arrangement hold.");
    public static readonly Text Provisional = new(
        "{0} 年的放假调休安排尚未公布（已内置到 {1} 年），本年的日期是暂定的。",
        "The arrangement of {0} is not announced yet (built in up to {1}): its days are provisional.");
    public static readonly Text Earlier = new("{0} 年", "{0}");
    public static readonly Text Year = new("年份", "Year");
    public static readonly Text Marks = new("图例", "Legend");
    public static readonly Text SetVersion = new("设置新版本", "Set a new version");
    public static readonly Text ValidFrom = new("生效日", "In force from");
    public static readonly Text HoursHint = new("例如 09:00-12:00 13:30-18:00；不上班留空；22:00-06:00 表示跨夜。", "Such as 09:00-12:00 13:30-18:00; empty for no work; 22:00-06:00 ends the next morning.");
    public static readonly Text OwnDates = new("自己的日期", "Own dates");
    public static readonly Text OwnDatesHint = new(
        "每行一个：日期、时间或“休”、名称。例如 2026-12-31 休 年终盘点；2026-10-01 09:00-18:00 国庆值班。",
        "One a line: date, hours or closed, name. Such as 2026-12-31 closed stocktaking; 2026-10-01 09:00-18:00 on duty.");
    public static readonly Text Versions = new("版本", "Versions");
    public static readonly Text Version = new("第 {0} 版", "Version {0}");
    public static readonly Text SetBy = new("设置人", "Set by");
    public static readonly Text Week = new("一周", "Week");
    public static readonly Text State = new("状态", "State");
    public static readonly Text Current = new("现行", "in force");
    public static readonly Text Coming = new("将生效", "coming");
    public static readonly Text Past = new("已被取代", "replaced");
    public static readonly Text Withdrawn = new("已撤回", "withdrawn");
    public static readonly Text Withdraw = new("撤回", "Withdraw");
    public static readonly Text WithdrawSays = new("撤回后这一版不会生效。", "It will not come into force.");
    public static readonly Text MonthOf = new("{0} 月", "Month {0}");

    public static Text Of(DayMark mark) => mark switch
    {
        DayMark.Work => new("工作日", "workday"),
        DayMark.Rest => new("休息日", "day of rest"),
        DayMark.Holiday => new("放假", "holiday"),
        DayMark.Makeup => new("调休上班", "make-up workday"),
        DayMark.OwnHours => new("自定时间", "own hours"),
        DayMark.OwnClosed => new("自定休息", "own day off"),
    };

    /// <summary>The mark as a calendar's cell has room for.</summary>
    public static Text Short(DayMark mark) => mark switch
    {
        DayMark.Work or DayMark.Rest => new("", ""),
        DayMark.Holiday => new("休", "off"),
        DayMark.Makeup => new("班", "work"),
        DayMark.OwnHours => new("特", "own"),
        DayMark.OwnClosed => new("停", "shut"),
    };

    public static Text Of(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Monday => new("周一", "Monday"),
        IsoDayOfWeek.Tuesday => new("周二", "Tuesday"),
        IsoDayOfWeek.Wednesday => new("周三", "Wednesday"),
        IsoDayOfWeek.Thursday => new("周四", "Thursday"),
        IsoDayOfWeek.Friday => new("周五", "Friday"),
        IsoDayOfWeek.Saturday => new("周六", "Saturday"),
        IsoDayOfWeek.Sunday => new("周日", "Sunday"),
        IsoDayOfWeek.None => new("—", "—"),
    };

    public static Text Short(IsoDayOfWeek day) => day switch
    {
        IsoDayOfWeek.Monday => new("一", "Mo"),
        IsoDayOfWeek.Tuesday => new("二", "Tu"),
        IsoDayOfWeek.Wednesday => new("三", "We"),
        IsoDayOfWeek.Thursday => new("四", "Th"),
        IsoDayOfWeek.Friday => new("五", "Fr"),
        IsoDayOfWeek.Saturday => new("六", "Sa"),
        IsoDayOfWeek.Sunday => new("日", "Su"),
        IsoDayOfWeek.None => new("—", "—"),
    };
}
