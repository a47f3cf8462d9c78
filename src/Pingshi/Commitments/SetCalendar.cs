using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using Pingshi.Platform.Identity;
using Pingshi.WorkTime;

namespace Pingshi.Commitments;

/// <summary>The provider says when it works, from a day on; a version whose day has not come can be taken back.</summary>
public static class SetCalendar
{
    public const string WithdrawRoute = "/working-calendar/{calendar}/withdraw";
    private const int FirstYear = 1950;
    private const int LastYear = 2150;

    public static readonly Policy Policy = Platform.Access.Policy.For("calendar.set", Role.Manager);

    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly char[] LineEnds = ['\n', '\r'];

    public sealed record Input
    {
        public required LocalDate ValidFrom { get; init; }
        [StringLength(200)] public string? Monday { get; init; }
        [StringLength(200)] public string? Tuesday { get; init; }
        [StringLength(200)] public string? Wednesday { get; init; }
        [StringLength(200)] public string? Thursday { get; init; }
        [StringLength(200)] public string? Friday { get; init; }
        [StringLength(200)] public string? Saturday { get; init; }
        [StringLength(200)] public string? Sunday { get; init; }

        /// <summary>Own dates, one a line: an ISO date, its hours or a word for closed, a name.</summary>
        [StringLength(20_000)] public string? Days { get; init; }

        internal IReadOnlyList<(string Field, string? Hours)> Week =>
            [("monday", Monday), ("tuesday", Tuesday), ("wednesday", Wednesday), ("thursday", Thursday), ("friday", Friday), ("saturday", Saturday), ("sunday", Sunday)];
    }

    /// <summary>What was read of the input: the hours of the week, and the dates that differ.</summary>
    internal sealed record Plan(IReadOnlyList<DayHours> Week, IReadOnlyList<(LocalDate Date, DayHours Hours, string? Name)> Days);

    public sealed record Set(Id<ProviderCalendar> Calendar, int Number);

    public static void Map(Routes routes)
    {
        routes.Act<Input, Set>(ShowCalendar.Route, Policy, ShowCalendar.Route, ExecuteAsync, _ => ShowCalendar.Route);
        routes.Act<Nothing, Set>(WithdrawRoute, Policy, ShowCalendar.Route, (call, _) => WithdrawAsync(call), _ => ShowCalendar.Route);
    }

    public static LocalDate Today(Instant now) => now.InZone(China).Date;

    /// <summary>All reasons why a version may not begin on that day: what has begun keeps its calendar, and versions follow each other.</summary>
    public static IEnumerable<Reason> WhyNotFrom(LocalDate validFrom, LocalDate today, LocalDate? newest)
    {
        if (validFrom.Year is < FirstYear or > LastYear)
        {
            yield return CalendarWords.OutOfRange.Because("validFrom", FirstYear, LastYear);
        }
        // The very first version changes nothing that anyone was told, and so may begin today or before.
        if (newest is { } there && validFrom <= today)
        {
            yield return CalendarWords.NotFromThePast.Because("validFrom", today.PlusDays(1));
        }
        if (newest is { } last && validFrom <= last && last > today)
        {
            yield return CalendarWords.NotBeforeTheNewest.Because("validFrom", last);
        }
    }

    /// <summary>The plan in what was typed, and all reasons against it.</summary>
    internal static (Plan Plan, IReadOnlyList<Reason> Against) Read(Input input)
    {
        List<Reason> against = [];
        List<DayHours> week = [];
        foreach (var (field, text) in input.Week)
        {
            var (hours, wrong) = HoursText.Read(text, field);
            week.Add(hours);
            against.AddRange(wrong);
        }
        if (against.Count == 0 && week[0].IsClosed)
        {
            against.Add(CalendarWords.MondayEmpty.Because("monday"));
        }
        List<(LocalDate Date, DayHours Hours, string? Name)> days = [];
        foreach (var line in (input.Days ?? "").Split(LineEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (day, wrong) = DayOf(line);
            against.AddRange(wrong);
            if (day is { } read)
            {
                days.Add(read);
            }
        }
        against.AddRange(days.GroupBy(d => d.Date).Where(g => g.Count() > 1).Select(g => CalendarWords.DateTwice.Because("days", g.Key)));
        return (new(week, days), against);
    }

    // Hours are the words that begin with a digit, or one word for closed; what follows is the name.
    private static ((LocalDate, DayHours, string?)? Day, IReadOnlyList<Reason> Against) DayOf(string line)
    {
        var words = line.Split([' ', '\t', '，', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var first, ..] || LocalDatePattern.Iso.Parse(first) is not { Success: true, Value: var date } || date.Year is < FirstYear or > LastYear)
        {
            return (null, [CalendarWords.NoDate.Because("days", line)]);
        }
        var hoursWords = words.Skip(1).TakeWhile(w => char.IsAsciiDigit(w[0])).ToList();
        var rest = words.Skip(1 + hoursWords.Count).ToList();
        if (hoursWords.Count == 0)
        {
            if (rest is not [var closed, ..] || HoursText.Read(closed, "days") is not ({ IsClosed: true }, []))
            {
                return (null, [CalendarWords.NoDate.Because("days", line)]);
            }
            rest.RemoveAt(0);
        }
        var (hours, against) = HoursText.Read(string.Join(' ', hoursWords), "days");
        return ((date, hours, rest.Count == 0 ? null : Cut(string.Join(' ', rest))), against);
    }

    private static string Cut(string name) => name.Length > 60 ? name[..60] : name;

    private static async Task<Set> ExecuteAsync(Call call, Input input)
    {
        var db = call.Db;
        var us = db.Scope.Acting;
        var all = await db.Set<ProviderCalendar>().Where(c => c.OrganizationId == us).ToListAsync(call.Cancel);
        var newest = all.Where(c => c.WithdrawnAt is null).Select(c => (LocalDate?)c.ValidFrom).Max();
        var (plan, against) = Read(input);
        Refusal.If([.. WhyNotFrom(input.ValidFrom, Today(db.Scope.Now), newest), .. against]);
        var calendar = new ProviderCalendar
        {
            Id = db.Scope.NewId<ProviderCalendar>(), OrganizationId = us, Number = all.Select(c => c.Number).DefaultIfEmpty().Max() + 1, ValidFrom = input.ValidFrom,
            Week = [.. plan.Week.Select(HoursText.Write)], MadeBy = db.Scope.Actor, MadeAt = db.Scope.Now,
        };
        db.Add(calendar);
        db.AddRange(plan.Days.Select(d => new ProviderCalendarDay { CalendarId = calendar.Id, OrganizationId = us, Date = d.Date, Hours = HoursText.Write(d.Hours), Name = d.Name }));
        db.Record("commitments.set-calendar", calendar.Id.Subject, null,
            ("number", calendar.Number.ToString(CultureInfo.InvariantCulture)), ("validFrom", input.ValidFrom.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)),
            ("week", string.Join(" | ", calendar.Week)), ("days", input.Days));
        return new(calendar.Id, calendar.Number);
    }

    private static async Task<Set> WithdrawAsync(Call call)
    {
        var id = call.Id<ProviderCalendar>("calendar");
        var calendar = await call.Db.Set<ProviderCalendar>().SingleAsync(c => c.Id == id, call.Cancel);
        CalendarWords.InForce.Unless(calendar.ValidFrom > Today(call.Scope.Now));
        calendar.WithdrawnAt ??= call.Scope.Now;
        call.Db.Record("commitments.withdraw-calendar", id.Subject);
        return new(id, calendar.Number);
    }
}
