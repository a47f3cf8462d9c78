using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Engagements;

/// <summary>A person records its work before the contract; it counts whether the deal is won or lost.</summary>
public static class LogPresales
{
    public const string Route = "/engagements/{engagement}/presales";

    public static readonly Policy Policy = Platform.Access.Policy.For("engagements.log-presales", Role.Presales, Role.AccountManager, Role.Engineer, Role.Manager);

    public sealed record Input
    {
        public required LocalDate On { get; init; }
        [Range(0.25, 24)] public required decimal Hours { get; init; }
        public required PresalesKind Kind { get; init; }
        [StringLength(500)] public string? Note { get; init; }
    }

    public sealed record Logged(EngagementId Engagement);

    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public static void Map(Routes routes) =>
        routes.Act<Input, Logged>(Route, Policy, ShowEngagement.Route, ExecuteAsync, l => Patterns.Url(ShowEngagement.Route, [l.Engagement]));

    private static async Task<Logged> ExecuteAsync(Call call, Input input)
    {
        var db = call.Db;
        EngagementWords.InTheFuture.Unless(input.On <= db.Scope.Now.InZone(China).Date, "on");
        // Two entries that saw the same hours would fill the day twice.
        await db.HoldAsync(db.Scope.Actor, call.Cancel);
        // Also the hours on engagements that this person left since.
        var sameDay = await db.Set<PresalesWork>().IgnoreQueryFilters([Filters.Scope]).Where(w => w.PersonId == db.Scope.Actor && w.On == input.On).SumAsync(w => w.Minutes, call.Cancel);
        var minutes = (int)decimal.Round(input.Hours * 60, MidpointRounding.AwayFromZero);
        EngagementWords.DayIsFull.Unless(sameDay + minutes <= 24 * 60, "hours", sameDay / 60m);
        var work = new PresalesWork
        {
            Id = db.Scope.NewId<PresalesWork>(), EngagementId = call.Engagement, OrganizationId = db.Scope.Acting, PersonId = db.Scope.Actor,
            On = input.On, Minutes = minutes, Kind = input.Kind, Note = input.Note, At = db.Scope.Now,
        };
        db.Add(work);
        db.Record("engagements.log-presales", work.Id.Subject, call.Engagement, ("on", input.On.ToString()), ("minutes", minutes.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("kind", input.Kind.ToString()));
        return new(call.Engagement);
    }
}
