using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Pingshi.WorkTime;

namespace Pingshi.Commitments;

/// <summary>Folds one clock's events, one JSON object a line, and explains it: both accounts of a dispute, and the account before corrections.</summary>
public sealed class ClockReplay(TextWriter output, TextWriter error)
{
    private readonly List<CalendarVersion> _calendars = [];
    private readonly List<ClockEvent> _events = [];

    /// <summary>Tells the clock as it stands at an instant, or every reason why the lines make none.</summary>
    /// <returns>Whether they made a clock.</returns>
    public async Task<bool> TellAsync(TextReader lines, Instant now, CancellationToken ct)
    {
        var readable = true;
        for (var line = 1; await lines.ReadLineAsync(ct) is { } json; line++)
        {
            if (string.IsNullOrWhiteSpace(json))
            {
                continue;
            }

            try
            {
                Take(json, line);
            }
            catch (WorkTimeException refused)
            {
                readable = false;
                var (chinese, english) = refused.Explain();
                await error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"第 {line} 行：{chinese} · line {line}: {english}"));
            }
        }

        return readable && await TellAsync(now);
    }

    private async Task<bool> TellAsync(Instant now)
    {
        try
        {
            if (_calendars.Count == 0)
            {
                var number = _events.OfType<ClockEvent.Started>().FirstOrDefault()?.Calendar ?? ProviderCalendars.Usual.Number;
                _calendars.Add(ProviderCalendars.Usual with { Number = number });
                await output.WriteLineAsync("未给出日历：按周一至周五 09:00–18:00 和国家放假安排计算 · no calendar given: Monday to Friday 09:00–18:00 and the official arrangement");
            }

            var log = new ClockLog(new CalendarHistory(_calendars), _events);
            await TellAsync(log.At(now), null);
            await TellAsync(log.IfOverturned(now), new("如果有争议的暂停被推翻：", "If the disputed pauses are overturned:"));
            await TellAsync(log.Uncorrected(now), new("更正之前：", "Before the corrections:"));
            return true;
        }
        catch (ClockRefused refused)
        {
            await SayAsync(error, refused.Faults.Select(fault => fault.Explain()));
            return false;
        }
        catch (WorkTimeException refused)
        {
            await SayAsync(error, [refused.Explain()]);
            return false;
        }
    }

    private async Task TellAsync(Clock? clock, Sentence? title)
    {
        if (clock is null)
        {
            return;
        }

        await SayAsync(output, title is { } given ? [given, .. clock.Explain()] : clock.Explain());
    }

    private static async Task SayAsync(TextWriter writer, IEnumerable<Sentence> sentences)
    {
        var told = sentences.ToList();
        foreach (var language in Enum.GetValues<ExplanationLanguage>())
        {
            foreach (var sentence in told)
            {
                await writer.WriteLineAsync(sentence.In(language));
            }
        }
    }

    private void Take(string json, int line)
    {
        if (Calendar(json) is { } version)
        {
            _calendars.Add(version);
        }
        else
        {
            _events.Add(ClockJson.Read(json, line));
        }
    }

    /// <summary>A line of the kind <c>calendar</c> gives a version; every other is an event.</summary>
    private static CalendarVersion? Calendar(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("kind", out var kind) || kind.ValueKind != JsonValueKind.String || kind.GetString() != "calendar")
            {
                return null;
            }

            var number = root.TryGetProperty("version", out var given) && given.ValueKind == JsonValueKind.Number && given.TryGetInt32(out var whole) ? whole : throw Unreadable("$.version", "a whole number");
            var from = root.TryGetProperty("valid_from", out var date) && date.ValueKind == JsonValueKind.String && LocalDatePattern.Iso.Parse(date.GetString()!) is { Success: true } parsed
                ? parsed.Value : throw Unreadable("$.valid_from", "a date such as 2026-01-31");
            var calendar = root.TryGetProperty("calendar", out var inner) ? inner.GetRawText() : throw Unreadable("$.calendar", "a calendar");
            return new CalendarVersion(number, from, CalendarJson.Read(calendar));
        }
        catch (JsonException)
        {
            throw Unreadable("$", "JSON");
        }
    }

    private static WorkTimeException Unreadable(string at, string expected) => new(WorkTimeCodes.UnreadableClock, at, expected);
}
