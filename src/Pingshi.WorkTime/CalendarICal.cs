using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using NodaTime.Text;
using Calendar = Ical.Net.Calendar;

namespace Pingshi.WorkTime;

/// <summary>The iCalendar form (RFC 5545) of a calendar, for programs in which people look at days; and holidays as others publish them.</summary>
/// <remarks>
/// Windows of the week are weekly events; a date that differs is taken out of them and has events of its own. Properties that begin with
/// <c>X-PINGSHI-</c> keep what iCalendar cannot say, so that reading what was written gives an equal calendar, down to the second.
/// </remarks>
public static class CalendarICal
{
    private const string Zone = "X-PINGSHI-ZONE";
    private const string Announced = "X-PINGSHI-ANNOUNCED";
    private const string Kind = "X-PINGSHI-KIND";
    private const string WorksAs = "X-PINGSHI-WORKS-AS";
    private const string Plain = "工作时间 Working hours";

    // A Monday long before anything is asked: the first occurrence of every weekly event.
    private static readonly LocalDate FirstMonday = new(1990, 1, 1);

    // A file is data, not a program: what a fixed stamp loses is only when it was written.
    private static readonly CalDateTime Stamp = new(2020, 1, 1, 0, 0, 0, "UTC");

    /// <summary>Writes a calendar.</summary>
    /// <param name="calendar">The calendar.</param>
    public static string Write(WorkCalendar calendar)
    {
        var written = new Calendar { ProductId = "-//Pingshi//WorkTime//ZH" };
        written.AddProperty(Zone, calendar.Zone.Id);
        if (calendar.Announced is { } announced)
        {
            written.AddProperty(Announced, $"{WorkRange.Text(announced.Start)}/{WorkRange.Text(announced.End)}");
        }

        for (var i = 0; i < 7; i++)
        {
            var (date, day) = (FirstMonday.PlusDays(i), (IsoDayOfWeek)(i + 1));
            foreach (var window in calendar.Week[day])
            {
                var weekly = Timed(calendar, date, window, Plain);
                weekly.RecurrenceRule = new RecurrencePattern(FrequencyType.Weekly, 1);
                foreach (var other in calendar.SpecialDays.Where(special => special.Date.DayOfWeek == day && special.Date >= date))
                {
                    weekly.ExceptionDates.Add(At(calendar, other.Date, window.Start));
                }

                written.Events.Add(weekly);
            }
        }

        foreach (var special in calendar.SpecialDays)
        {
            WriteDay(written, calendar, special);
        }

        return new CalendarSerializer().SerializeToString(written) ?? throw new InvalidOperationException("The calendar came out empty.");
    }

    /// <summary>Reads a calendar that <see cref="Write"/> wrote.</summary>
    /// <param name="text">The iCalendar text.</param>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.UnreadableICalendar"/>, <see cref="WorkTimeCodes.UnknownZone"/>, or what
    /// <see cref="WorkCalendar"/> refuses.</exception>
    public static WorkCalendar Read(string text)
    {
        var read = Load(text);
        var zone = Property(read, Zone) ?? throw Unreadable($"{Zone} is missing; holidays of others are read onto a calendar");
        var week = WorkWeek.Closed;
        foreach (var day in read.Events.Where(e => e.RecurrenceRule is not null).GroupBy(e => Date(e).DayOfWeek))
        {
            week = week.With(day.Key, DayHours.Of([.. day.Select(Window).OrderBy(window => window.Start)]));
        }

        return new WorkCalendar(
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? throw new WorkTimeException(WorkTimeCodes.UnknownZone, zone), week, Specials(read), Interval(read));
    }

    /// <summary>Reads days off as others publish them: every all-day event is a holiday, each of its days; one that says it is worked (班, 补班, workday) a
    /// make-up workday with Monday's hours.</summary>
    /// <param name="text">The iCalendar text.</param>
    /// <returns>The days, in order, each once: a make-up day before a holiday. They go onto a calendar by <see cref="WorkCalendar.With"/>.</returns>
    /// <exception cref="WorkTimeException"><see cref="WorkTimeCodes.UnreadableICalendar"/>: also an event that recurs, whose days no official list
    /// can have announced.</exception>
    public static IReadOnlyList<SpecialDay> ReadDays(string text) =>
    [
        .. Load(text).Events.Where(e => e.Start is { HasTime: false }).SelectMany(Days)
            .OrderBy(day => day.Date).ThenByDescending(day => day.Kind == SpecialDayKind.MakeupDay).DistinctBy(day => day.Date),
    ];

    private static void WriteDay(Calendar written, WorkCalendar calendar, SpecialDay special)
    {
        var day = new CalendarEvent
        {
            Uid = $"{WorkRange.Text(special.Date)}@pingshi-worktime", DtStamp = Stamp, Start = new CalDateTime(special.Date.ToDateOnly()),
            End = new CalDateTime(special.Date.PlusDays(1).ToDateOnly()), Summary = special.Name, Transparency = TransparencyType.Transparent,
        };
        day.AddProperty(Kind, special.Kind.ToString());
        if (special.Kind == SpecialDayKind.MakeupDay)
        {
            day.AddProperty(WorksAs, special.WorksAs.ToString());
        }

        written.Events.Add(day);
        foreach (var window in calendar.HoursOn(special.Date).Value)
        {
            written.Events.Add(Timed(calendar, special.Date, window, special.Name ?? Plain));
        }
    }

    private static CalendarEvent Timed(WorkCalendar calendar, LocalDate date, WorkWindow window, string summary) => new()
    {
        Uid = $"{WorkRange.Text(date)}-{window}@pingshi-worktime", DtStamp = Stamp, Summary = summary,
        Start = At(calendar, date, window.Start), End = At(calendar, window.EndsNextDay ? date.PlusDays(1) : date, window.End),
    };

    private static CalDateTime At(WorkCalendar calendar, LocalDate date, LocalTime time) => new(date.ToDateOnly(), time.ToTimeOnly(), calendar.Zone.Id);

    private static Calendar Load(string text)
    {
        try
        {
            return Calendar.Load(text) ?? throw Unreadable("no VCALENDAR");
        }
        catch (Exception e) when (e is System.Runtime.Serialization.SerializationException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw Unreadable(e.Message);
        }
    }

    private static IEnumerable<SpecialDay> Specials(Calendar read)
    {
        var hours = read.Events.Where(e => e.RecurrenceRule is null && e.Start is { HasTime: true }).ToLookup(Date);
        foreach (var day in read.Events.Where(e => e.Start is { HasTime: false }))
        {
            var (date, name) = (Date(day), string.IsNullOrEmpty(day.Summary) ? null : day.Summary);
            yield return Enum.TryParse<SpecialDayKind>(Property(day, Kind), out var kind) ? kind switch
            {
                SpecialDayKind.Holiday => SpecialDay.Holiday(date, name),
                SpecialDayKind.MakeupDay => SpecialDay.MakeupDay(date, Enum.TryParse<IsoDayOfWeek>(Property(day, WorksAs), out var worksAs) ? worksAs : IsoDayOfWeek.Monday, name),
                SpecialDayKind.SpecialHours => SpecialDay.SpecialHours(date, DayHours.Of([.. hours[date].Select(Window).OrderBy(window => window.Start)]), name),
            }
            : throw Unreadable($"{Kind} is missing on {WorkRange.Text(date)}");
        }
    }

    private static IEnumerable<SpecialDay> Days(CalendarEvent e)
    {
        if (e.RecurrenceRule is not null)
        {
            throw Unreadable($"\"{e.Summary}\" recurs");
        }

        var (first, name) = (Date(e), string.IsNullOrEmpty(e.Summary) ? null : e.Summary);
        var worked = name is not null && (name.Contains('班', StringComparison.Ordinal) || name.Contains("workday", StringComparison.OrdinalIgnoreCase));
        var last = e.End is { } end ? LocalDate.FromDateTime(end.Value).PlusDays(-1) : first;
        for (var date = first; date <= LocalDate.Max(first, last); date = date.PlusDays(1))
        {
            yield return worked ? SpecialDay.MakeupDay(date, name: name) : SpecialDay.Holiday(date, name);
        }
    }

    private static LocalDate Date(CalendarEvent e) => LocalDate.FromDateTime((e.Start ?? throw Unreadable("an event without DTSTART")).Value);

    private static WorkWindow Window(CalendarEvent e) => new(Time(e.Start), Time(e.End));

    private static LocalTime Time(CalDateTime? at) => at is { } given ? LocalDateTime.FromDateTime(given.Value).TimeOfDay : throw Unreadable("an event without begin or end");

    private static DateInterval? Interval(Calendar read)
    {
        if (Property(read, Announced) is not { } text)
        {
            return null;
        }

        var days = text.Split('/').Select(LocalDatePattern.Iso.Parse).ToList();
        return days is [{ Success: true } first, { Success: true } last] && first.Value <= last.Value
            ? new DateInterval(first.Value, last.Value)
            : throw Unreadable(Announced);
    }

    private static string? Property(ICalendarPropertyListContainer of, string name) =>
        of.Properties.FirstOrDefault(property => property.Name == name)?.Value is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    private static WorkTimeException Unreadable(string what) => new(WorkTimeCodes.UnreadableICalendar, what);
}
