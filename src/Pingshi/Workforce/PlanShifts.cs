using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Pingshi.Workforce;

/// <summary>An engineer's week of shifts is planned anew, as a whole.</summary>
public static class PlanShifts
{
    public const string Route = "/engineers/{engineer}/shifts";

    /// <summary>One text for each weekday: <c>08:30-12:00, 13:30-17:30</c>.</summary>
    public sealed record Input
    {
        [StringLength(100)] public string? Monday { get; init; }
        [StringLength(100)] public string? Tuesday { get; init; }
        [StringLength(100)] public string? Wednesday { get; init; }
        [StringLength(100)] public string? Thursday { get; init; }
        [StringLength(100)] public string? Friday { get; init; }
        [StringLength(100)] public string? Saturday { get; init; }
        [StringLength(100)] public string? Sunday { get; init; }

        internal IEnumerable<(IsoDayOfWeek Day, string? Typed)> Days =>
        [
            (IsoDayOfWeek.Monday, Monday), (IsoDayOfWeek.Tuesday, Tuesday), (IsoDayOfWeek.Wednesday, Wednesday), (IsoDayOfWeek.Thursday, Thursday),
            (IsoDayOfWeek.Friday, Friday), (IsoDayOfWeek.Saturday, Saturday), (IsoDayOfWeek.Sunday, Sunday),
        ];

        internal IReadOnlyList<ShiftWindow> Windows => [.. Days.SelectMany(d => ShiftWeek.Read(d.Day, d.Typed).Windows)];

        public IEnumerable<Reason> WhyNot()
        {
            foreach (var (day, typed) in Days)
            {
                foreach (var unreadable in ShiftWeek.Read(day, typed).Unreadable)
                {
                    yield return ShiftWeek.Unreadable.Because(FieldOf(day), unreadable);
                }
            }
            foreach (var window in ShiftWeek.Overlapping(Windows))
            {
                yield return ShiftWeek.Overlap.Because(FieldOf(window.Day), window);
            }
        }
    }

    public sealed record Planned(Id<Engineer> Engineer, int Shifts);

    public static void Map(Routes routes) => routes.Act<Input, Planned>(Route, ListEngineers.Keep, ShowEngineer.Route, ExecuteAsync, p => Patterns.Url(ShowEngineer.Route, [p.Engineer]));

    public static string FieldOf(IsoDayOfWeek day) => day.ToString().ToLowerInvariant();

    private static async Task<Planned> ExecuteAsync(Call call, Input input)
    {
        var (db, engineer) = (call.Db, await call.MyEngineerAsync());
        EngineerWords.Closed.Unless(engineer.ClosedAt is null);
        Refusal.If(input.WhyNot());
        db.RemoveRange(await db.Set<Shift>().Where(s => s.EngineerId == engineer.Id).ToListAsync(call.Cancel));
        db.AddRange(input.Windows.Select(w => new Shift
        {
            Id = db.Scope.NewId<Shift>(), EngineerId = engineer.Id, OrganizationId = engineer.OrganizationId, Day = w.Day, FromMinute = w.From, ToMinute = w.To,
        }));
        db.Record("engineers.plan-shifts", engineer.Id.Subject, null, [.. input.Days.Select(d => (FieldOf(d.Day), d.Typed))]);
        return new(engineer.Id, input.Windows.Count);
    }
}
