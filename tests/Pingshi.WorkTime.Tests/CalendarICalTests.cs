using CsCheck;
using NodaTime;

namespace Pingshi.WorkTime;

public sealed class CalendarICalTests
{
    [Fact]
    public void What_is_written_reads_back_as_an_equal_calendar()
    {
        Assert.Equal(Calendars.Office, CalendarICal.Read(CalendarICal.Write(Calendars.Office)));
        Calendars.Any.Sample(calendar => Assert.Equal(calendar, CalendarICal.Read(CalendarICal.Write(calendar))), iter: 60);
    }

    [Fact]
    public void Other_programs_see_weekly_windows_without_the_dates_that_differ()
    {
        var text = CalendarICal.Write(Calendars.Office);
        Assert.Contains("RRULE:FREQ=WEEKLY", text, StringComparison.Ordinal);
        Assert.Contains("DTSTART;TZID=Asia/Shanghai:19900101T090000", text, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:春节", text, StringComparison.Ordinal);
        Assert.Contains("20260217T090000", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Holidays_that_others_publish_are_read_onto_a_calendar()
    {
        var days = CalendarICal.ReadDays(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//x//y//ZH
            BEGIN:VEVENT
            UID:1
            DTSTAMP:20251101T000000Z
            DTSTART;VALUE=DATE:20270101
            DTEND;VALUE=DATE:20270104
            SUMMARY:元旦 休
            END:VEVENT
            BEGIN:VEVENT
            UID:2
            DTSTAMP:20251101T000000Z
            DTSTART;VALUE=DATE:20270109
            SUMMARY:元旦 补班
            END:VEVENT
            BEGIN:VEVENT
            UID:3
            DTSTAMP:20251101T000000Z
            DTSTART:20270110T010000Z
            DTEND:20270110T020000Z
            SUMMARY:meeting
            END:VEVENT
            END:VCALENDAR
            """);
        Assert.Equal(["2027-01-01 Holiday", "2027-01-02 Holiday", "2027-01-03 Holiday", "2027-01-09 MakeupDay"], days.Select(day => $"{day.Date:uuuu-MM-dd} {day.Kind}"));
        Assert.True(Calendars.Office.With([.. days]).IsWorkingDay(new LocalDate(2027, 1, 9)).Value);
    }

    [Fact]
    public void Refuses_what_it_cannot_read()
    {
        Refused.With(WorkTimeCodes.UnreadableICalendar, 1, () => CalendarICal.Read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"));
        Refused.With(WorkTimeCodes.UnreadableICalendar, 1, () => CalendarICal.Read("holidays"));
        Refused.With(WorkTimeCodes.UnknownZone, 1, () => CalendarICal.Read(CalendarICal.Write(Calendars.Office).Replace("X-PINGSHI-ZONE:Asia/Shanghai", "X-PINGSHI-ZONE:Asia/Peking", StringComparison.Ordinal)));
        Refused.With(WorkTimeCodes.UnreadableICalendar, 1, () => CalendarICal.Read(CalendarICal.Write(Calendars.Office).Replace("2020-01-01/", "then/", StringComparison.Ordinal)));
    }
}
