using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Pingshi.WorkTime;

/// <summary>Reads one event member by member and names the place of what is wrong.</summary>
internal sealed class ClockReader
{
    private static readonly Dictionary<string, ClockTarget> Targets = Enum.GetValues<ClockTarget>().ToDictionary(ClockJson.Word, StringComparer.Ordinal);

    private readonly JsonElement _root;
    private readonly string _at;
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    private ClockReader(JsonElement root, string at)
    {
        (_root, _at) = (root, at);
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Unreadable(at, "an object");
        }

        foreach (var member in root.EnumerateObject())
        {
            if (!_unread.Add(member.Name))
            {
                throw Unreadable($"{at}.{member.Name}", "each member once");
            }
        }
    }

    public static ClockEvent Event(JsonElement root, string at, int number)
    {
        var reader = new ClockReader(root, at);
        var read = reader.Kind(number);
        return reader._unread.Count == 0 ? read : throw Unreadable($"{at}.{reader._unread.First()}", "a member that this kind of event has");
    }

    private ClockEvent Kind(int number)
    {
        var kind = Text("kind");
        var at = Time("at") ?? throw Unreadable($"{_at}.at", "an instant such as 2026-01-31T01:00:00Z");
        var stamp = new EventStamp(Member("number") is null ? number : Number("number"), at, Time("recorded") ?? at, Text("by"));
        return kind switch
        {
            "started" => new ClockEvent.Started(stamp, Target(), Allowed(), Number("calendar"), Text("holder"), Flag("solved_time_counts")),
            "paused" => new ClockEvent.Paused(stamp, Text("holder"), Text("reason"), Text("proof")),
            "resumed" => new ClockEvent.Resumed(stamp),
            "holder-changed" => new ClockEvent.HolderChanged(stamp, Text("holder")),
            "target-changed" => new ClockEvent.TargetChanged(stamp, Allowed(), Text("reason")),
            "contested" => new ClockEvent.Contested(stamp, Number("pause"), Text("reason")),
            "decided" => new ClockEvent.Decided(stamp, Number("pause"), Flag("upheld", required: true), Text("reason")),
            "met" => new ClockEvent.Met(stamp),
            "reopened" => new ClockEvent.Reopened(stamp, Text("reason")),
            "cancelled" => new ClockEvent.Cancelled(stamp, Text("reason")),
            "corrected" => Corrected(stamp),
            _ => throw Unreadable($"{_at}.kind", "a kind of event such as started, paused, resumed, met"),
        };
    }

    private ClockEvent.Corrected Corrected(EventStamp stamp)
    {
        var wrong = Number("wrong");
        var right = Member("right") is { ValueKind: not JsonValueKind.Null } given ? Event(given, $"{_at}.right", wrong) : null;
        return new ClockEvent.Corrected(stamp, wrong, right, Text("reason"));
    }

    private ClockTarget Target() => Targets.TryGetValue(Text("target"), out var target)
        ? target
        : throw Unreadable($"{_at}.target", "one of " + string.Join(", ", Targets.Keys));

    private Duration Allowed() => Member("allowed_seconds") is { ValueKind: JsonValueKind.Number } given && given.TryGetDecimal(out var seconds)
        && Math.Abs(seconds) < 1e10m
            ? Duration.FromNanoseconds((long)(seconds % 1m * NodaConstants.NanosecondsPerSecond)) + Duration.FromSeconds((long)decimal.Truncate(seconds))
            : throw Unreadable($"{_at}.allowed_seconds", "seconds of working time");

    private Instant? Time(string member) => Member(member) is not { } given ? null
        : given.ValueKind == JsonValueKind.String && OffsetDateTimePattern.ExtendedIso.Parse(given.GetString()!) is { Success: true } parsed
            ? parsed.Value.ToInstant()
            : throw Unreadable($"{_at}.{member}", "an instant such as 2026-01-31T01:00:00Z");

    private bool Flag(string member, bool required = false) => Member(member) is not { } given && !required ? false
        : Member(member) is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag ? flag.GetBoolean()
        : throw Unreadable($"{_at}.{member}", "true or false");

    private int Number(string member) => Member(member) is { ValueKind: JsonValueKind.Number } given && given.TryGetInt32(out var number)
        ? number
        : throw Unreadable($"{_at}.{member}", "a whole number");

    private string Text(string member) => Member(member) is { ValueKind: JsonValueKind.String } given
        ? given.GetString()!
        : throw Unreadable($"{_at}.{member}", "a text");

    private JsonElement? Member(string name)
    {
        _unread.Remove(name);
        return _root.TryGetProperty(name, out var member) ? member : null;
    }

    private static WorkTimeException Unreadable(string at, string expected) => new(WorkTimeCodes.UnreadableClock, at, expected);
}
