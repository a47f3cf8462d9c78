using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Accounts;
using Pingshi.Engagements;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Tenders;

namespace Pingshi.Needs;

/// <summary>A customer says what it wants: a vague goal and a rough budget are enough, a document may come with it.</summary>
public static class BeginEngagement
{
    public const string Route = "/engagements/new";

    public sealed record Input
    {
        [Required, StringLength(300)] public required string Title { get; init; }
        [Required, StringLength(8000)] public required string Goal { get; init; }
        [Range(0, 1e12)] public decimal? BudgetFrom { get; init; }
        [Range(0, 1e12)] public decimal? BudgetTo { get; init; }
        public required ProcurementMethod Method { get; init; }
        public Id<StoredFile>? Document { get; init; }
    }

    public sealed record Begun(EngagementId Engagement);

    public sealed record Model;

    public static void Map(Routes routes)
    {
        routes.Page<BeginEngagementPage, Model>(Route, ListEngagements.Begin, _ => Task.FromResult(new Model()));
        routes.ActPrepared<Input, NeedDocument?, Begun>(Route, ListEngagements.Begin, Route,
            (call, input) => Intake.PrepareAsync(call, input.Document), ExecuteAsync, b => Patterns.Url(NeedPages.Route, [b.Engagement]));
    }

    private static async Task<Begun> ExecuteAsync(Call call, Input input, NeedDocument? document)
    {
        var db = call.Db;
        EngagementWords.BudgetBackwards.Unless(input.BudgetFrom is null || input.BudgetTo is null || input.BudgetFrom <= input.BudgetTo, "budgetFrom");
        var provider = await db.Set<Organization>().Where(o => o.Side == Side.Provider).Select(o => o.Id).SingleAsync(call.Cancel);
        var engagement = new Engagement
        {
            Id = db.Scope.NewId<EngagementThread>(), Title = input.Title, Origin = Origin.OwnNeed, CustomerId = db.Scope.Acting, ProviderId = provider, Method = input.Method,
            BudgetFromMinor = Minor(input.BudgetFrom), BudgetToMinor = Minor(input.BudgetTo), Currency = "CNY", BeganAt = db.Scope.Now,
        };
        db.Add(engagement);
        db.JoinCustomer(engagement, db.Scope.Actor);
        await Intake.JoinTeamAsync(db, engagement, call.Cancel);
        await Intake.TakeInAsync(db, engagement, input.Goal, input.Document, document, call.Cancel);
        db.Record("needs.begin", engagement.Id.Subject, engagement.Id, ("title", input.Title), ("method", input.Method.ToString()));
        return new(engagement.Id);
    }

    /// <summary>Yuan to fen; what is smaller than a fen is no amount anyone states.</summary>
    internal static long? Minor(decimal? yuan) => yuan is { } amount ? (long)decimal.Round(amount * 100, MidpointRounding.AwayFromZero) : null;
}
