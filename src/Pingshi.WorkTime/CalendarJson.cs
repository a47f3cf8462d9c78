using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;

namespace Pingshi.WorkTime;

/// <summary>The JSON form of a calendar; its members are documented in <c>docs/reference/worktime.md</c>.</summary>
/// <remarks>
/// What is written spells out every date, so that a stored calendar never changes with the data that a later version ships. What is read is
/// checked whole: an unknown member is refused, not skipped. Reading what was written gives an equal calendar.
/// </remarks>
public static class CalendarJson
{
    internal static readonly (string Name, IsoDayOfWeek Day)[] Weekdays =
    [
        ("mon", IsoDayOfWeek.Monday), ("tue", IsoDayOfWeek.Tuesday), ("wed", IsoDayOfWeek.Wednesday), ("thu", IsoDayOfWeek.Thursday),
        ("fri", IsoDayOfWeek.Friday), ("sat", IsoDayOfWeek.Saturday), ("sun", IsoDayOfWeek.Sunday),
    ];

    // Chinese names stay readable; the text is a file or a column, never part of a page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a calendar.</summary>
    /// <param name="json">The text of one JSON object.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.UnreadableCalendar"/> with the place in the text,
    /// <see cref="WorkTimeCodes.UnknownZone"/>, or what <see cref="WorkCalendar"/> and <see cref="DayHours"/> refuse.</exception>
    public static WorkCalendar Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return CalendarReader.Read(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new WorkTimeException(
                WorkTimeCodes.UnreadableCalendar, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {e.LineNumber + 1}"), "JSON");
        }
    }

    /// <summary>Writes a calendar.</summary>
    /// <param name="calendar">The calendar.</param>
    public static string Write(WorkCalendar calendar)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(writer, calendar);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, WorkCalendar calendar)
    {
        writer.WriteStartObject();
        writer.WriteString("zone", calendar.Zone.Id);
        writer.WriteStartObject("week");
        foreach (var (name, day) in Weekdays)
        {
            WriteHours(writer, name, calendar.Week[day]);
        }

        writer.WriteEndObject();
        WriteDays(writer, "holidays", calendar, SpecialDayKind.Holiday);
        WriteDays(writer, "makeup", calendar, SpecialDayKind.MakeupDay);
        WriteDays(writer, "special", calendar, SpecialDayKind.SpecialHours);
        if (calendar.Announced is { } announced)
        {
            writer.WriteStartArray("announced");
            writer.WriteStringValue(WorkRange.Text(announced.Start));
            writer.WriteStringValue(WorkRange.Text(announced.End));
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteDays(Utf8JsonWriter writer, string member, WorkCalendar calendar, SpecialDayKind kind)
    {
        writer.WriteStartArray(member);
        foreach (var day in calendar.SpecialDays.Where(day => day.Kind == kind))
        {
            writer.WriteStartObject();
            writer.WriteString("date", WorkRange.Text(day.Date));
            if (kind == SpecialDayKind.MakeupDay && day.WorksAs != IsoDayOfWeek.Monday)
            {
                writer.WriteString("as", Weekdays[(int)day.WorksAs - 1].Name);
            }

            if (kind == SpecialDayKind.SpecialHours)
            {
                WriteHours(writer, "hours", day.Hours);
            }

            if (day.Name is not null)
            {
                writer.WriteString("name", day.Name);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteHours(Utf8JsonWriter writer, string member, DayHours hours)
    {
        writer.WriteStartArray(member);
        foreach (var window in hours)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(WorkWindow.Text(window.Start));
            writer.WriteStringValue(window.End == LocalTime.Midnight ? "24:00" : WorkWindow.Text(window.End));
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }
}
