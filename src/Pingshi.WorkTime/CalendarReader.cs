using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Pingshi.WorkTime;

/// <summary>Reads the JSON form member by member and names the place of what is wrong.</summary>
internal static class CalendarReader
{
    public static WorkCalendar Read(JsonElement root)
    {
        Members(root, "$", "zone", "week", "holidays", "makeup", "special", "announced");
        return new WorkCalendar(
            Zone(root),
            Week(root),
            [
                .. Days(root, "holidays", (date, _, _, name) => SpecialDay.Holiday(date, name), "date", "name"),
                .. Days(root, "makeup", (date, day, at, name) => SpecialDay.MakeupDay(date, WorksAs(day, at), name), "date", "as", "name"),
                .. Days(root, "special", (date, day, at, name) => SpecialDay.SpecialHours(date, Special(day, at), name), "date", "hours", "name"),
            ],
            Announced(root));
    }

    private static DateTimeZone Zone(JsonElement root)
    {
        var id = Member(root, "zone") is { } zone ? Text(zone, "$.zone", "the id of a time zone") : throw Unreadable("$.zone", "the id of a time zone");
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? throw new WorkTimeException(WorkTimeCodes.UnknownZone, id);
    }

    private static WorkWeek Week(JsonElement root)
    {
        var days = Member(root, "week") ?? throw Unreadable("$.week", "an object of weekdays");
        Members(days, "$.week", [.. CalendarJson.Weekdays.Select(weekday => weekday.Name)]);
        return CalendarJson.Weekdays.Aggregate(WorkWeek.Closed, (week, weekday) =>
            Member(days, weekday.Name) is { } hours ? week.With(weekday.Day, Hours(hours, $"$.week.{weekday.Name}")) : week);
    }

    private static DayHours Hours(JsonElement hours, string at) =>
        DayHours.Of([.. Items(hours, at, "an array of windows").Select(item => Window(item.Element, item.At))]);

    private static WorkWindow Window(JsonElement window, string at)
    {
        const string Expected = "two times such as [\"09:00\",\"18:00\"]";
        var times = Items(window, at, Expected).ToList();
        return times.Count == 2
            ? new WorkWindow(Time(times[0].Element, times[0].At, isEnd: false), Time(times[1].Element, times[1].At, isEnd: true))
            : throw Unreadable(at, Expected);
    }

    private static LocalTime Time(JsonElement element, string at, bool isEnd)
    {
        const string Expected = "a time such as 09:00 or 09:00:30; 24:00 at an end";
        var text = Text(element, at, Expected);
        if (isEnd && text == "24:00")
        {
            return LocalTime.Midnight;
        }

        var minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text);
        var exact = minutes.Success ? minutes : LocalTimePattern.ExtendedIso.Parse(text);
        return exact.Success ? exact.Value : throw Unreadable(at, Expected);
    }

    /// <summary>A day is a date, or an object with the date and what belongs to it.</summary>
    private static IEnumerable<SpecialDay> Days(
        JsonElement root, string member, Func<LocalDate, JsonElement, string, string?, SpecialDay> make, params string[] members)
    {
        if (Member(root, member) is not { } list)
        {
            yield break;
        }

        foreach (var (element, at) in Items(list, $"$.{member}", "an array of dates"))
        {
            if (element.ValueKind != JsonValueKind.Object)
            {
                yield return make(Date(element, at), element, at, null);
                continue;
            }

            Members(element, at, members);
            var date = Member(element, "date") is { } given ? Date(given, $"{at}.date") : throw Unreadable($"{at}.date", "a date");
            yield return make(date, element, at, Member(element, "name") is { } name ? Text(name, $"{at}.name", "a text") : null);
        }
    }

    private static IsoDayOfWeek WorksAs(JsonElement day, string at)
    {
        if (day.ValueKind != JsonValueKind.Object || Member(day, "as") is not { } element)
        {
            return IsoDayOfWeek.Monday;
        }

        var text = Text(element, $"{at}.as", "a weekday from mon to sun");
        var weekday = CalendarJson.Weekdays.FirstOrDefault(weekday => weekday.Name == text).Day;
        return weekday != IsoDayOfWeek.None ? weekday : throw Unreadable($"{at}.as", "a weekday from mon to sun");
    }

    private static DayHours Special(JsonElement day, string at) =>
        day.ValueKind == JsonValueKind.Object && Member(day, "hours") is { } hours
            ? Hours(hours, $"{at}.hours")
            : throw Unreadable($"{at}.hours", "an array of windows");

    private static DateInterval? Announced(JsonElement root)
    {
        const string Expected = "the first and the last day announced";
        if (Member(root, "announced") is not { } announced)
        {
            return null;
        }

        var days = Items(announced, "$.announced", Expected).Select(item => Date(item.Element, item.At)).ToList();
        return days is [var first, var last] && first <= last ? new DateInterval(first, last) : throw Unreadable("$.announced", Expected);
    }

    private static LocalDate Date(JsonElement element, string at)
    {
        var date = LocalDatePattern.Iso.Parse(Text(element, at, "a date such as 2026-01-31"));
        return date.Success ? date.Value : throw Unreadable(at, "a date such as 2026-01-31");
    }

    private static string Text(JsonElement element, string at, string expected) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Unreadable(at, expected);

    private static JsonElement? Member(JsonElement parent, string name) => parent.TryGetProperty(name, out var member) ? member : null;

    private static IEnumerable<(JsonElement Element, string At)> Items(JsonElement list, string at, string expected) =>
        list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select((element, i) => (element, string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]")))
            : throw Unreadable(at, expected);

    /// <summary>A misspelt member would otherwise be a holiday that nobody keeps; one given twice, of which only one holds.</summary>
    private static void Members(JsonElement parent, string at, params string[] known)
    {
        if (parent.ValueKind != JsonValueKind.Object)
        {
            throw Unreadable(at, "an object");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (parent.EnumerateObject().FirstOrDefault(member => !known.Contains(member.Name) || !seen.Add(member.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } odd)
        {
            throw Unreadable($"{at}.{odd.Name}", $"one each of {string.Join(", ", known)}");
        }
    }

    private static WorkTimeException Unreadable(string at, string expected) => new(WorkTimeCodes.UnreadableCalendar, at, expected);
}
