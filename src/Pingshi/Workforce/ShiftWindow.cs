using System.Globalization;
using NodaTime;

namespace Pingshi.Workforce;

/// <summary>A window of working time that returns every week, in minutes after the midnight its day begins with.</summary>
public readonly record struct ShiftWindow(IsoDayOfWeek Day, int From, int To)
{
    public const int DayMinutes = 24 * 60;

    public override string ToString() => $"{Clock(From)}-{Clock(To > DayMinutes ? To - DayMinutes : To)}";

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}

/// <summary>
/// A week of shifts as it is typed, one text for each weekday: <c>08:30-12:00, 13:30-17:30</c>; an end before its beginning
/// lies on the next day; nothing = a day off.
/// </summary>
public static class ShiftWeek
{
    private const int WeekMinutes = 7 * ShiftWindow.DayMinutes;

    public static readonly Rule Unreadable = new("shift.unreadable", 400,
        "看不懂“{0}”。请写成 08:30-12:00, 13:30-17:30。", "{0} cannot be read. Write 08:30-12:00, 13:30-17:30.");
    public static readonly Rule Overlap = new("shift.overlap", 422,
        "班次 {0} 与另一班次重叠。", "The shift {0} overlaps another.");

    private static readonly char[] Between = [',', '，', '、', ';', '；', ' ', '\n'];

    /// <summary>The windows of one day's text, and what could not be read of it.</summary>
    public static (IReadOnlyList<ShiftWindow> Windows, IReadOnlyList<string> Unreadable) Read(IsoDayOfWeek day, string? typed)
    {
        List<ShiftWindow> windows = [];
        List<string> unreadable = [];
        foreach (var part in (typed ?? "").Replace('：', ':').Replace('–', '-').Replace('—', '-').Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('-') is [var from, var to] && Minute(from) is { } start && start < ShiftWindow.DayMinutes && Minute(to) is { } end && end != start)
            {
                windows.Add(new(day, start, end > start ? end : end + ShiftWindow.DayMinutes));
            }
            else
            {
                unreadable.Add(part);
            }
        }
        return (windows, unreadable);
    }

    /// <summary>All windows that overlap an earlier one; the week is a ring, so that Sunday's night may meet Monday's morning.</summary>
    public static IEnumerable<ShiftWindow> Overlapping(IEnumerable<ShiftWindow> windows)
    {
        var ring = windows.Select(w => (Window: w, Start: Start(w), End: Start(w) + w.To - w.From)).OrderBy(w => w.Start).ToList();
        for (var i = 0; i < ring.Count; i++)
        {
            var next = ring[(i + 1) % ring.Count];
            var nextStart = i + 1 < ring.Count ? next.Start : next.Start + WeekMinutes;
            if (ring.Count > 1 && nextStart < ring[i].End)
            {
                yield return next.Window;
            }
        }
    }

    private static int Start(ShiftWindow window) => (((int)window.Day - 1) * ShiftWindow.DayMinutes) + window.From;

    private static int? Minute(string clock) =>
        clock.Split(':') is [{ Length: 1 or 2 } hours, { Length: 2 } minutes]
        && int.TryParse(hours, NumberStyles.None, CultureInfo.InvariantCulture, out var h) && int.TryParse(minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
        && m < 60 && (h < 24 || (h == 24 && m == 0)) ? (h * 60) + m : null;
}
