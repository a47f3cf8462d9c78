using System.Globalization;
using System.IO.Compression;
using NodaTime;
using NodaTime.Text;

namespace Pingshi.WorkTime;

/// <summary>A real service desk's log of 119,998 events, read as the stories of clocks. Its times are taken as UTC: the log names no zone.</summary>
internal sealed class IncidentLog
{
    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("d/M/uuuu H:mm");

    private readonly Dictionary<string, Story> _stories = new(StringComparer.Ordinal);

    public int Rows { get; private set; }

    /// <summary>Rows that tell nothing that can be true, each with its line and why.</summary>
    public List<(int Line, string Why)> Strange { get; } = [];

    public IReadOnlyCollection<Story> Incidents => _stories.Values;

    public static IncidentLog Read(string zip)
    {
        var log = new IncidentLog();
        using var archive = ZipFile.OpenRead(zip);
        using var lines = new StreamReader(archive.Entries.Single().Open());
        var columns = lines.ReadLine()!.Split(',').Index().ToDictionary(column => column.Item, column => column.Index);
        for (var line = 2; lines.ReadLine() is { } row; line++)
        {
            log.Rows++;
            log.Take(line, row.Split(','), columns);
        }

        return log;
    }

    private void Take(int line, string[] cells, Dictionary<string, int> columns)
    {
        string Cell(string column) => cells[columns[column]].Trim('"');
        if (cells.Length != columns.Count)
        {
            Strange.Add((line, "cut off"));
            return;
        }

        if (Moment(Cell("opened_at")) is not { } opened || Moment(Cell("sys_updated_at")) is not { } at)
        {
            Strange.Add((line, "no time"));
            return;
        }

        if (!_stories.TryGetValue(Cell("number"), out var story))
        {
            _stories[Cell("number")] = story = new Story(opened, Cell("priority"));
        }

        if (story.WhyNot(at, Cell("incident_state")) is { } why)
        {
            Strange.Add((line, why));
        }
        else
        {
            story.Take(at, Cell("incident_state"), Cell("assignment_group"));
        }
    }

    private static Instant? Moment(string text) => Time.Parse(text) is { Success: true } parsed ? parsed.Value.InUtc().ToInstant() : null;

    /// <summary>One incident: what happened to it, told once for each target.</summary>
    internal sealed class Story(Instant opened, string priority)
    {
        private readonly List<Func<EventStamp, ClockEvent>> _events = [];
        private readonly List<Instant> _times = [];
        private string _holder = "?";
        private string _state = "New";
        private Instant? _answered;

        private bool IsOpen => _state is not ("Resolved" or "Closed");

        public Instant Last => _times.Count > 0 ? _times[^1] : opened;

        public string? WhyNot(Instant at, string state) =>
            at < opened ? "before the opening"
            : at < Last ? "earlier than the row before"
            : state is "New" or "Active" or "Resolved" or "Closed" || state.StartsWith("Awaiting ", StringComparison.Ordinal) ? null
            : $"unknown state {state}";

        public void Take(Instant at, string state, string group)
        {
            if (group != "?" && group != _holder)
            {
                _holder = group;
                Add(at, stamp => new ClockEvent.HolderChanged(stamp, group));
            }

            _answered ??= state == "New" ? null : at;
            if (state != _state)
            {
                Move(at, state);
                _state = state;
            }
        }

        public Clock At(ClockTarget target, CalendarHistory calendars)
        {
            var beginning = new ClockEvent.Started(new(1, opened, opened, "log"), target, Allowed(target), 1, "desk");
            if (target != ClockTarget.FirstResponse)
            {
                return new ClockLog(calendars, [beginning, .. _events.Select((make, i) => make(new EventStamp(i + 2, _times[i], _times[i], "log")))]).At(Last);
            }

            return new ClockLog(calendars, _answered is { } at ? [beginning, new ClockEvent.Met(new(2, at, at, "log"))] : [beginning]).At(Last);
        }

        private void Move(Instant at, string state)
        {
            var (wasOpen, wasPaused) = (IsOpen, IsOpen && _state.StartsWith("Awaiting ", StringComparison.Ordinal));
            var isOpen = state is not ("Resolved" or "Closed");
            if (wasOpen && !isOpen)
            {
                Add(at, stamp => new ClockEvent.Met(stamp));
            }
            else if (!wasOpen && isOpen)
            {
                Add(at, stamp => new ClockEvent.Reopened(stamp, state));
            }

            if (isOpen && state.StartsWith("Awaiting ", StringComparison.Ordinal))
            {
                Add(at, stamp => new ClockEvent.Paused(stamp, state["Awaiting ".Length..], state, "log"));
            }
            else if (isOpen && wasPaused)
            {
                Add(at, stamp => new ClockEvent.Resumed(stamp));
            }
        }

        private void Add(Instant at, Func<EventStamp, ClockEvent> make)
        {
            _times.Add(at);
            _events.Add(make);
        }

        private Duration Allowed(ClockTarget target) => Duration.FromHours((priority[0], target) switch
        {
            ('1', ClockTarget.FirstResponse) => 1,
            ('2', ClockTarget.FirstResponse) => 2,
            (_, ClockTarget.FirstResponse) => 8,
            ('1', _) => 8,
            ('2', _) => 16,
            ('3', _) => 45,
            _ => 90,
        });
    }
}
