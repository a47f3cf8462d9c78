using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Pingshi.WorkTime;

/// <summary>The JSON form of a clock: one event a line; its members are documented in <c>docs/reference/worktime-clock.md</c>.</summary>
public static class ClockJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads one event.</summary>
    /// <param name="json">The text of one JSON object.</param>
    /// <param name="number">The number of an event that names none: its line.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.UnreadableClock"/> with the place in the text.</exception>
    public static ClockEvent Read(string json, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return ClockReader.Event(document.RootElement, "$", number);
        }
        catch (JsonException)
        {
            throw new WorkTimeException(WorkTimeCodes.UnreadableClock, "$", "JSON");
        }
    }

    /// <summary>Writes one event on one line.</summary>
    /// <param name="e">The event.</param>
    public static string Write(ClockEvent e)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(writer, e);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static string Word(ClockTarget target) => target switch
    {
        ClockTarget.FirstResponse => "first-response",
        ClockTarget.NextResponse => "next-response",
        ClockTarget.EngineerAssigned => "engineer-assigned",
        ClockTarget.OnSiteArrival => "on-site-arrival",
        ClockTarget.Restoration => "restoration",
        ClockTarget.FirstResolution => "first-resolution",
        ClockTarget.TotalResolution => "total-resolution",
    };

    private static void Write(Utf8JsonWriter writer, ClockEvent e)
    {
        writer.WriteStartObject();
        writer.WriteNumber("number", e.Number);
        e.Write(new ClockWriter(writer));
        writer.WriteString("at", InstantPattern.ExtendedIso.Format(e.At));
        writer.WriteString("recorded", InstantPattern.ExtendedIso.Format(e.Stamp.RecordedAt));
        writer.WriteString("by", e.Stamp.By);
        writer.WriteEndObject();
    }

    /// <summary>What the kinds of events write of themselves.</summary>
    internal sealed class ClockWriter(Utf8JsonWriter writer)
    {
        public ClockWriter Kind(string kind) => Text("kind", kind);

        public ClockWriter Text(string member, string text)
        {
            writer.WriteString(member, text);
            return this;
        }

        public ClockWriter Number(string member, int number)
        {
            writer.WriteNumber(member, number);
            return this;
        }

        public ClockWriter Flag(string member, bool value)
        {
            writer.WriteBoolean(member, value);
            return this;
        }

        public ClockWriter Seconds(Duration allowed)
        {
            var seconds = (decimal)allowed.ToBigIntegerNanoseconds() / NodaConstants.NanosecondsPerSecond;
            writer.WritePropertyName("allowed_seconds");
            writer.WriteRawValue(seconds.ToString("0.#########", CultureInfo.InvariantCulture));
            return this;
        }

        public ClockWriter Event(string member, ClockEvent? e)
        {
            writer.WritePropertyName(member);
            if (e is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                Write(writer, e);
            }

            return this;
        }
    }
}
