using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Pingshi.Commitments;

/// <summary>The open promises by and to a person as an iCalendar file (RFC 5545), for the calendar people look at all day.</summary>
public static class CommitmentCalendar
{
    public const string Route = "/commitments/calendar.ics";
    private const int MostEvents = 2000;

    public static void Map(Routes routes) => routes.File(Route, ListCommitments.See, DownloadAsync);

    /// <summary>One event: the moment it is due, what is owed, and where it is kept.</summary>
    public sealed record Entry(Guid Id, string Summary, string Description, string Url, Instant DueAt, bool IsProvisional, long Version);

    /// <summary>Events of no length at their due moments. A provisional day is tentative; the version is the sequence, so that a moved one replaces the old.</summary>
    public static string Write(IEnumerable<Entry> entries, Instant now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Pingshi//Commitments//ZH" };
        foreach (var entry in entries)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{entry.Id}@pingshi",
                DtStamp = Utc(now),
                Start = Utc(entry.DueAt),
                Summary = entry.Summary,
                Description = entry.Description,
                Url = new(entry.Url),
                Status = entry.IsProvisional ? Ical.Net.EventStatus.Tentative : Ical.Net.EventStatus.Confirmed,
                Sequence = (int)Math.Min(entry.Version - 1, int.MaxValue),
            });
        }
        return new CalendarSerializer().SerializeToString(calendar) ?? throw new InvalidOperationException("The calendar came out empty.");
    }

    private static CalDateTime Utc(Instant moment) => new(moment.ToDateTimeUtc(), "UTC");

    private static async Task<IResult> DownloadAsync(Call call)
    {
        var (db, kinds, reader) = (call.Db, call.Service<CommitmentKinds>(), call.Service<Reader>());
        var (me, us) = (call.Scope.Actor, call.Scope.Acting);
        var open = await db.Set<Commitment>().AsNoTracking().Open
            .Where(c => (c.OwedBy == us && (c.OwedByPerson == me || c.OwedByPerson == null)) || (c.OwedTo == us && c.OwedBy != us))
            .OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(MostEvents).ToListAsync(call.Cancel);
        var home = $"{call.Http.Request.Scheme}://{call.Http.Request.Host}";
        var text = Write(open.Select(c => new Entry(
            c.Id.Value, kinds.TitleOf(c, reader), reader.Say(CommitmentWords.Of(c.OwedBy != us ? Whose.ToMe : c.OwedByPerson == me ? Whose.ByMe : Whose.ByUs))
                + (c.IsProvisional ? "\n" + reader.Say(CommitmentWords.ProvisionalSays) : ""), home + c.Link, c.DueAt, c.IsProvisional, c.Version)), call.Scope.Now);
        return Results.File(Encoding.UTF8.GetBytes(text), "text/calendar; charset=utf-8", "commitments.ics");
    }
}
