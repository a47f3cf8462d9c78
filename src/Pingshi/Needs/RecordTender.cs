using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Accounts;
using Pingshi.Engagements;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Tenders;

namespace Pingshi.Needs;

/// <summary>
/// The provider records a published tender. It belongs to presales; the customer's accounts get nothing of it before the
/// award, not even that it is there.
/// </summary>
public static class RecordTender
{
    public const string Route = "/engagements/record";

    public sealed record Input
    {
        public required Id<Organization> Customer { get; init; }
        [Required, StringLength(300)] public required string Title { get; init; }
        [StringLength(100)] public string? ProjectNumber { get; init; }
        public required ProcurementMethod Method { get; init; }
        public required LocalDate PublishedOn { get; init; }
        public LocalDateTime? BidDeadline { get; init; }
        [Range(0, 1e12)] public decimal? MaximumPrice { get; init; }

        /// <summary>The published document; it is its own announcement.</summary>
        public required Id<StoredFile> Document { get; init; }
    }

    public sealed record Model(IReadOnlyList<Choice<Organization>> Customers);

    public static void Map(Routes routes)
    {
        routes.Page<RecordTenderPage, Model>(Route, ListEngagements.Record, ShowAsync);
        routes.ActPrepared<Input, NeedDocument?, BeginEngagement.Begun>(Route, ListEngagements.Record, Route,
            (call, input) => Intake.PrepareAsync(call, input.Document), ExecuteAsync, b => Patterns.Url(NeedPages.Route, [b.Engagement]));
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var customers = await call.Db.Set<Organization>().Where(o => o.Side == Side.Customer && o.ClosedAt == null).OrderBy(o => o.NameSort).Select(o => new Choice<Organization>(o.Id, o.Name)).ToListAsync(call.Cancel);
        return new(customers);
    }

    private static async Task<BeginEngagement.Begun> ExecuteAsync(Call call, Input input, NeedDocument? document)
    {
        var db = call.Db;
        EngagementWords.NothingPublished.Unless(input.Method.HasPublication, "method", EngagementWords.Of(input.Method));
        var customer = await db.Set<Organization>().SingleOrDefaultAsync(o => o.Id == input.Customer && o.Side == Side.Customer, call.Cancel) ?? throw new Refusal(EngagementWords.NotACustomer.Because("customer"));
        AccountWords.CustomerClosed.Unless(customer.ClosedAt is null, "customer");
        var engagement = new Engagement
        {
            Id = db.Scope.NewId<EngagementThread>(), Title = input.Title, Origin = Origin.RecordedTender, CustomerId = input.Customer, ProviderId = db.Scope.Acting,
            Method = input.Method, ProjectNumber = input.ProjectNumber, MaximumPriceMinor = BeginEngagement.Minor(input.MaximumPrice), Currency = "CNY", BeganAt = db.Scope.Now,
        };
        db.Add(engagement);
        db.JoinProvider(engagement, db.Scope.Actor, db.Scope.Roles);
        await Intake.JoinTeamAsync(db, engagement, call.Cancel);
        await MovePhase.ApplyAsync(db, engagement, new() { Phase = Phase.Published, On = input.PublishedOn, Announcement = input.Document, BidDeadline = input.BidDeadline }, call.Cancel);
        db.JoinCustomer(engagement);
        await Intake.TakeInAsync(db, engagement, input.Title, input.Document, document, call.Cancel);
        db.Record("needs.record-tender", engagement.Id.Subject, engagement.Id, ("title", input.Title), ("projectNumber", input.ProjectNumber), ("method", input.Method.ToString()));
        return new(engagement.Id);
    }
}
