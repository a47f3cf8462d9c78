using NodaTime;
using NodaTime.Text;
using Pingshi.WorkTime;

namespace Pingshi.Commitments;

/// <summary>Hours of a day as people write them: <c>09:00-12:00 13:30-18:00</c>; nothing, 休 or <c>closed</c> for a day without work.</summary>
internal static class HoursText
{
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("H:mm");
    private static readonly string[] ClosedWords = ["closed", "off", "休", "休息", "放假", "关闭"];

    /// <summary>The hours, and all reasons against if they cannot be read.</summary>
    public static (DayHours Hours, IReadOnlyList<Reason> Against) Read(string? text, string field)
    {
        var words = (text ?? "").Split([' ', ',', ';', '，', '、', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is [] || (words is [var word] && ClosedWords.Contains(word, StringComparer.OrdinalIgnoreCase)))
        {
            return (DayHours.Closed, []);
        }
        var windows = words.Select(w => (Word: w, Window: WindowOf(w))).ToList();
        if (windows.Where(w => w.Window is null).Select(w => CalendarWords.NoHours.Because(field, w.Word)).ToList() is { Count: > 0 } unread)
        {
            return (DayHours.Closed, unread);
        }
        try
        {
            return (DayHours.Of([.. windows.Select(w => w.Window!.Value)]), []);
        }
        catch (WorkTimeException refused) when (refused.Code == WorkTimeCodes.WindowsOverlap)
        {
            return (DayHours.Closed, [CalendarWords.WindowsOverlap.Because(field, refused.Arguments[0], refused.Arguments[1])]);
        }
    }

    /// <summary>The hours as <see cref="Read"/> takes them; empty for a day without work.</summary>
    public static string Write(DayHours hours) => hours.IsClosed ? "" : hours.ToString();

    private static WorkWindow? WindowOf(string word) =>
        word.Split('-', '–', '~', '至') is [var start, var end] && TimeOf(start) is { } from && (end == "24:00" ? LocalTime.Midnight : TimeOf(end)) is { } to ? new(from, to) : null;

    private static LocalTime? TimeOf(string text) => Time.Parse(text.Trim().Replace('：', ':')) is { Success: true, Value: var time } ? time : null;
}
