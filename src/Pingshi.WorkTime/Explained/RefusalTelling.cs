using System.Globalization;

namespace Pingshi.WorkTime;

/// <summary>Refusals in words, for callers that have none of their own.</summary>
public static class RefusalTelling
{
    private static readonly Dictionary<string, Sentence> Words = new(StringComparer.Ordinal)
    {
        [WorkTimeCodes.WindowsOverlap] = new("时间段 {0} 与 {1} 重叠或顺序不对", "the windows {0} and {1} overlap or are out of order"),
        [WorkTimeCodes.DuplicateDate] = new("{0} 写了两次", "{0} stands there twice"),
        [WorkTimeCodes.SpecialHoursEmpty] = new("{0} 另定时间却没有时间段；休息请写成放假", "{0} has special hours without a window; a day off is a holiday"),
        [WorkTimeCodes.MakeupDayEmpty] = new("{0} 调休上班，但照用的那一天（{1}）没有工作时间", "{0} works as {1}, which has no hours"),
        [WorkTimeCodes.UnknownZone] = new("没有时区 {0}", "there is no time zone {0}"),
        [WorkTimeCodes.NoWorkingTime] = new("日历里没有任何工作时间", "the calendar has no working time at all"),
        [WorkTimeCodes.NotEnoughWorkingTime] = new("到 {0} 为止没有这么多工作时间", "there is not so much working time until {0}"),
        [WorkTimeCodes.OutOfRange] = new("{0} 不在 {1} 年到 {2} 年之间", "{0} does not lie between the years {1} and {2}"),
        [WorkTimeCodes.NoVersionInForce] = new("{0} 没有生效的日历版本", "no version of the calendar is in force on {0}"),
        [WorkTimeCodes.VersionsUnclear] = new("日历版本缺失，或生效日、编号重复", "versions of the calendar are missing, or share a first day or a number"),
        [WorkTimeCodes.UnreadableCalendar] = new("日历的 {0} 处读不懂，应为 {1}", "the calendar cannot be read at {0}; expected is {1}"),
        [WorkTimeCodes.ZonesDiffer] = new("时区 {0} 与 {1} 的日历不能合成一个", "calendars of the zones {0} and {1} make no single one"),
        [WorkTimeCodes.AnnouncedApart] = new("两个日历已公布的日期没有重叠，不能合成一个", "calendars whose announced days do not overlap make no single one"),
        [WorkTimeCodes.UnreadableICalendar] = new("iCalendar 读不懂：{0}", "the iCalendar text cannot be read: {0}"),
        [WorkTimeCodes.UnreadableClock] = new("{0} 处读不懂，应为 {1}", "it cannot be read at {0}; expected is {1}"),
        [WorkTimeCodes.ClockNotStarted] = new("缺少开始事件", "the beginning is missing"),
        [WorkTimeCodes.ClockStartedTwice] = new("开始了两次", "it begins twice"),
        [WorkTimeCodes.ClockBeforeStart] = new("发生在开始之前", "it happened before the beginning"),
        [WorkTimeCodes.ClockAfterCancelled] = new("发生在取消之后", "it happened after the clock was cancelled"),
        [WorkTimeCodes.ClockNotOpen] = new("已履行且未重新打开", "the clock is fulfilled and was not reopened"),
        [WorkTimeCodes.ClockNotPaused] = new("没有暂停，无从恢复", "nothing is paused that could resume"),
        [WorkTimeCodes.ClockNotMet] = new("尚未履行，无从重新打开", "nothing is fulfilled that could be reopened"),
        [WorkTimeCodes.ClockTargetNotPositive] = new("时限必须大于零", "the target must be above zero"),
        [WorkTimeCodes.ClockCalendarUnknown] = new("没有第 {0} 版日历", "there is no version {0} of the calendar"),
        [WorkTimeCodes.ClockTextMissing] = new("缺少内容：{0}", "a text is missing: {0}"),
        [WorkTimeCodes.ClockNumberTwice] = new("编号与另一事件相同", "another event has the same number"),
        [WorkTimeCodes.ClockRecordedTooEarly] = new("记录时间早于发生时间", "it was recorded before it happened"),
        [WorkTimeCodes.ClockUnknownEvent] = new("要更正的事件 {0} 不存在", "there is no event {0} to correct"),
        [WorkTimeCodes.ClockCorrectsCorrection] = new("事件 {0} 是更正；请再次更正原事件", "event {0} is a correction; correct the event itself again"),
        [WorkTimeCodes.ClockCorrectedOddly] = new("替换事件 {0} 的内容须沿用同一编号，且不能是更正", "what replaces event {0} must keep its number and be no correction"),
        [WorkTimeCodes.ClockNoSuchPause] = new("事件 {0} 不是暂停", "event {0} is no pause"),
        [WorkTimeCodes.ClockContestTooEarly] = new("早于暂停 {0}", "it comes before the pause {0}"),
        [WorkTimeCodes.ClockContestedAlready] = new("暂停 {0} 已有未裁定的争议", "the pause {0} is in dispute already"),
        [WorkTimeCodes.ClockOverturnedAlready] = new("暂停 {0} 已被推翻", "the pause {0} was overturned already"),
        [WorkTimeCodes.ClockNotContested] = new("暂停 {0} 没有争议可裁定", "the pause {0} is not in dispute"),
    };

    /// <summary>Why a calendar or computation was refused.</summary>
    /// <param name="refused">The refusal.</param>
    public static Sentence Explain(this WorkTimeException refused) => Filled(refused.Code, refused.Arguments);

    /// <summary>What is wrong with an event.</summary>
    /// <param name="fault">The fault.</param>
    public static Sentence Explain(this ClockFault fault)
    {
        var words = Filled(fault.Code, fault.Arguments);
        return fault.Event is { } number ? Sentence.Of($"事件 {number}：{words.Chinese}", $"event {number}: {words.English}") : words;
    }

    private static Sentence Filled(string code, IReadOnlyList<string> arguments)
    {
        object[] filling = [.. arguments];
        return new(
            string.Format(CultureInfo.InvariantCulture, Words[code].Chinese, filling), string.Format(CultureInfo.InvariantCulture, Words[code].English, filling));
    }
}
