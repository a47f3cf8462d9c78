using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;
using Pingshi.WorkTime;

namespace Pingshi.Commitments;

/// <summary>
/// One version of the hours in which the provider works. A change is another version, in force from its day on, so that
/// what began under this one keeps it.
/// </summary>
public sealed class ProviderCalendar : IOrganizationOwned
{
    public required Id<ProviderCalendar> Id { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>What a clock that began under this version keeps.</summary>
    public required int Number { get; init; }
    public required LocalDate ValidFrom { get; init; }

    /// <summary>The hours of Monday to Sunday, as <see cref="HoursText"/> reads them.</summary>
    public required IReadOnlyList<string> Week { get; init; }
    public required Id<Person> MadeBy { get; init; }
    public required Instant MadeAt { get; init; }

    /// <summary>Set where a version was taken back before its first day; its number is not given again.</summary>
    public Instant? WithdrawnAt { get; set; }
}

/// <summary>A date that differs from China's official arrangement and from its weekday.</summary>
public sealed class ProviderCalendarDay : IOrganizationOwned
{
    public required Id<ProviderCalendar> CalendarId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required LocalDate Date { get; init; }

    /// <summary>Its hours, as <see cref="HoursText"/> reads them; empty = closed.</summary>
    public required string Hours { get; init; }
    public string? Name { get; init; }

    public SpecialDay Special => HoursText.Read(Hours, "days").Hours is { IsClosed: false } hours ? SpecialDay.SpecialHours(Date, hours, Name) : SpecialDay.Holiday(Date, Name);
}

internal static class ProviderCalendars
{
    /// <summary>Until the provider says otherwise: Monday to Friday, by China's official arrangement.</summary>
    public static readonly WorkWeek UsualWeek = WorkWeek.MondayToFriday(DayHours.Between((9, 0), (18, 0)));

    public static readonly CalendarVersion Usual = new(0, new LocalDate(1900, 1, 1), ChinaHolidays.Calendar(UsualWeek));

    public static void Map(ModelBuilder model, AppDb db)
    {
        model.Entity<ProviderCalendar>(b =>
        {
            b.ToTable("commitments_calendars");
            b.PrimitiveCollection(c => c.Week);
            b.HasIndex(c => new { c.OrganizationId, c.Number }).IsUnique();
            // Whoever is owed something reads the hours that its clock runs by.
            b.SeenByOwner(db, _ => db.Set<Membership>().Any(m => m.OrganizationId == db.MyOrganization));
        });
        model.Entity<ProviderCalendarDay>(b =>
        {
            b.ToTable("commitments_calendar_days");
            b.HasKey(d => new { d.CalendarId, d.Date });
            b.Property(d => d.Hours).HasMaxLength(200);
            b.Property(d => d.Name).HasMaxLength(60);
            b.Ignore(d => d.Special);
            b.SeenByOwner(db, _ => db.Set<Membership>().Any(m => m.OrganizationId == db.MyOrganization));
        });
    }

    /// <summary>The calendar that a stored version stands for: the official arrangement, over it the provider's own dates.</summary>
    public static WorkCalendar CalendarOf(IReadOnlyList<string> week, IEnumerable<ProviderCalendarDay> days)
    {
        var hours = WorkWeek.Closed;
        foreach (var (index, text) in week.Index())
        {
            hours = hours.With((IsoDayOfWeek)(index + 1), HoursText.Read(text, "week").Hours);
        }
        return ChinaHolidays.Calendar(hours).With([.. days.Select(d => d.Special)]);
    }

    extension(AppDb db)
    {
        /// <summary>The provider's calendar with all its versions; before the first of its own, the usual week holds as version 0.</summary>
        public async Task<CalendarHistory> WorkingCalendarAsync(CancellationToken ct)
        {
            var versions = await db.Set<ProviderCalendar>().AsNoTracking().Where(c => c.WithdrawnAt == null).ToListAsync(ct);
            var days = (await db.Set<ProviderCalendarDay>().AsNoTracking().ToListAsync(ct)).ToLookup(d => d.CalendarId);
            return new([Usual, .. versions.Select(v => new CalendarVersion(v.Number, v.ValidFrom, CalendarOf(v.Week, days[v.Id])))]);
        }
    }
}
