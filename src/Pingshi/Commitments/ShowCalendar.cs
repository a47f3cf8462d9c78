using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;
using Pingshi.WorkTime;

namespace Pingshi.Commitments;

/// <summary>What kind of day it is.</summary>
public enum DayMark
{
    Work,
    Rest,
    Holiday,
    Makeup,
    OwnHours,
    OwnClosed,
}

/// <summary>The provider's working calendar, a year at a time, and its versions.</summary>
public static class ShowCalendar
{
    public const string Route = "/working-calendar";
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public sealed record Day(LocalDate Date, DayMark Mark, string Hours, string? Name, bool IsProvisional);

    public sealed record VersionRow(Id<ProviderCalendar> Id, int Number, LocalDate ValidFrom, IReadOnlyList<string> Week, string By, Instant At, bool IsWithdrawn, bool IsComing, bool IsCurrent);

    /// <summary>The newest version as the form begins from it.</summary>
    public sealed record Newest(IReadOnlyList<string> Week, string Days);

    public sealed record Model(
        int Year, int LastAnnounced, IReadOnlyList<Day> Days, IReadOnlyList<VersionRow> Versions, Newest Newest, LocalDate EarliestFrom, bool MaySet)
    {
        public bool IsProvisional => Days.Any(d => d.IsProvisional);
    }

    public static void Map(Routes routes) => routes.Read<ShowCalendarPage, Model>(Route, ListCommitments.See, ShowAsync);

    private static async Task<Model> ShowAsync(Call call)
    {
        var db = call.Db;
        var today = SetCalendar.Today(call.Scope.Now);
        var year = int.TryParse(call.Query("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, FirstYear, LastYear) : today.Year;
        var history = await db.WorkingCalendarAsync(call.Cancel);
        var rows = await db.Set<ProviderCalendar>().AsNoTracking().OrderByDescending(c => c.Number).ToListAsync(call.Cancel);
        var own = (await db.Set<ProviderCalendarDay>().AsNoTracking().ToListAsync(call.Cancel)).ToLookup(d => d.CalendarId);
        var people = rows.Select(r => r.MadeBy).Distinct().ToList();
        var names = await db.Set<Person>().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, call.Cancel);
        var ownByNumber = rows.ToDictionary(r => r.Number, r => own[r.Id].Select(d => d.Date).ToHashSet());
        var newest = rows.FirstOrDefault(r => r.WithdrawnAt is null);
        var current = history.InForceOn(today).Number;
        return new(
            year, ChinaHolidays.Announced.End.Year,
            [.. new DateInterval(new(year, 1, 1), new(year, 12, 31)).Select(date => DayOf(history, ownByNumber, date))],
            [.. rows.Select(r => new VersionRow(r.Id, r.Number, r.ValidFrom, r.Week, names.GetValueOrDefault(r.MadeBy, "—"), r.MadeAt, r.WithdrawnAt is not null, r.ValidFrom > today, r.Number == current))],
            newest is null
                ? new([.. Enumerable.Range(1, 7).Select(d => HoursText.Write(ProviderCalendars.UsualWeek[(IsoDayOfWeek)d]))], "")
                : new(newest.Week, string.Join('\n', own[newest.Id].OrderBy(d => d.Date).Select(LineOf))),
            newest is null ? today : LocalDate.Max(today, newest.ValidFrom).PlusDays(1), SetCalendar.Policy.Allows(call.Scope));
    }

    /// <summary>A day as the version in force on it has it.</summary>
    internal static Day DayOf(CalendarHistory history, IReadOnlyDictionary<int, HashSet<LocalDate>> ownDates, LocalDate date)
    {
        var version = history.InForceOn(date);
        var hours = version.Calendar.HoursOn(date);
        var special = version.Calendar.SpecialDayOn(date);
        var isOwn = ownDates.TryGetValue(version.Number, out var own) && own.Contains(date);
        var mark = (special?.Kind, isOwn) switch
        {
            (SpecialDayKind.Holiday, true) => DayMark.OwnClosed,
            (_, true) => DayMark.OwnHours,
            (SpecialDayKind.Holiday, false) => DayMark.Holiday,
            (SpecialDayKind.MakeupDay, false) => DayMark.Makeup,
            (SpecialDayKind.SpecialHours, false) => DayMark.OwnHours,
            (null, false) => hours.Value.IsClosed ? DayMark.Rest : DayMark.Work,
        };
        return new(date, mark, HoursText.Write(hours.Value), special?.Name, hours.IsProvisional && !isOwn);
    }

    private static string LineOf(ProviderCalendarDay day) =>
        string.Join(' ', new[] { day.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), day.Hours.Length == 0 ? "休" : day.Hours, day.Name }.OfType<string>());
}
