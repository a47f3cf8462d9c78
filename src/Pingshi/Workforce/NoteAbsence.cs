using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Pingshi.Workforce;

/// <summary>Days on which an engineer does not work are noted, or taken back.</summary>
public static class NoteAbsence
{
    public const string Route = "/engineers/{engineer}/absences";
    public const string RemoveRoute = "/engineers/{engineer}/absences/{absence}/remove";

    public sealed record Input
    {
        public required LocalDate From { get; init; }
        public required LocalDate To { get; init; }
        [StringLength(200)] public string? Note { get; init; }
    }

    public sealed record Noted(Id<Engineer> Engineer, Id<Absence> Absence);

    public static void Map(Routes routes)
    {
        routes.Act<Input, Noted>(Route, ListEngineers.Keep, ShowEngineer.Route, ExecuteAsync, n => Patterns.Url(ShowEngineer.Route, [n.Engineer]));
        routes.Act<Nothing, Noted>(RemoveRoute, ListEngineers.Keep, ShowEngineer.Route, RemoveAsync, n => Patterns.Url(ShowEngineer.Route, [n.Engineer]));
    }

    public static IEnumerable<Reason> WhyNot(Input input, IEnumerable<(LocalDate From, LocalDate To)> others)
    {
        if (input.To < input.From)
        {
            yield return EngineerWords.AbsenceBackwards.Because("to");
        }
        else if (Period.DaysBetween(input.From, input.To) >= Absence.LongestDays)
        {
            yield return EngineerWords.AbsenceTooLong.Because("to", Absence.LongestDays);
        }
        foreach (var (from, to) in others.Where(o => o.From <= input.To && input.From <= o.To))
        {
            yield return EngineerWords.AbsenceOverlaps.Because("from", from, to);
        }
    }

    private static async Task<Noted> ExecuteAsync(Call call, Input input)
    {
        var (db, engineer) = (call.Db, await call.MyEngineerAsync());
        EngineerWords.Closed.Unless(engineer.ClosedAt is null);
        var others = await db.Set<Absence>().AsNoTracking().Where(a => a.EngineerId == engineer.Id).ToListAsync(call.Cancel);
        Refusal.If(WhyNot(input, others.Select(a => (a.From, a.To))));
        var absence = new Absence
        {
            Id = db.Scope.NewId<Absence>(), EngineerId = engineer.Id, OrganizationId = engineer.OrganizationId, From = input.From, To = input.To, Note = input.Note,
        };
        db.Add(absence);
        db.Record("engineers.note-absence", engineer.Id.Subject, null, ("from", input.From.ToString()), ("to", input.To.ToString()));
        return new(engineer.Id, absence.Id);
    }

    private static async Task<Noted> RemoveAsync(Call call, Nothing input)
    {
        var (db, engineer, id) = (call.Db, await call.MyEngineerAsync(), call.Id<Absence>("absence"));
        var absence = await db.Set<Absence>().SingleOrDefaultAsync(a => a.Id == id && a.EngineerId == engineer.Id, call.Cancel) ?? throw Refusal.NotFound;
        db.Remove(absence);
        db.Record("engineers.remove-absence", engineer.Id.Subject, null, ("from", absence.From.ToString()), ("to", absence.To.ToString()));
        return new(engineer.Id, id);
    }
}
