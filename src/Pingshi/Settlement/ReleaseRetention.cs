using System.ComponentModel.DataAnnotations;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Settlement.Books;
using Pingshi.Settlement.Splitting;
using Pingshi.Shares.Rules;
using Pingshi.Shares.Splits;

namespace Pingshi.Settlement;

/// <summary>A verdict releases what a step of the rule held back, by the grade it gave.</summary>
public static class ReleaseRetention
{
    public const string Route = "/engagements/{engagement}/receipts/{receipt}/release";

    public sealed record Input
    {
        [Required, StringLength(64)] public required string Step { get; init; }
        [Required, StringLength(64)] public required string Grade { get; init; }

        /// <summary>The verdict it rests on: the number of the acceptance report.</summary>
        [Required, StringLength(100)] public required string Reference { get; init; }
        public required LocalDate On { get; init; }
    }

    public static void Map(Routes routes) => routes.Act<Input, ReverseReceipt.Reversed>(Route, MoneyPolicies.Keep, ShowReceipt.Route, ExecuteAsync, r => Patterns.Url(ShowReceipt.Route, [r.Engagement, r.Receipt]));

    private static async Task<ReverseReceipt.Reversed> ExecuteAsync(Call call, Input input)
    {
        var (db, ct) = (call.Db, call.Cancel);
        await db.LockBookAsync(call.Engagement, ct);
        var standing = await db.OwnStandingAsync(call, ct);
        var receipt = standing.Receipt;
        var step = standing.Result?.Rule.Steps.OfType<RetentionStep>().SingleOrDefault(s => s.Id == input.Step);
        MoneyWords.NoRetention.Unless(step is not null, "step", input.Step);
        MoneyWords.UnknownGrade.Unless(step!.Release.Any(r => r.Grade == input.Grade), "grade", string.Join(", ", step.Release.Select(r => r.Grade)));
        MoneyWords.AlreadyReleased.Unless(standing.Stored.All(m => m.Step != input.Step), "step");
        MoneyWords.InTheFuture.Unless(input.On <= Validity.Today(call.Scope.Now), "on");
        MoneyWords.BeforeReceipt.Unless(input.On >= receipt.On, "on", receipt.On);
        var movement = new ReceiptMovement
        {
            Id = db.Scope.NewId<ReceiptMovement>(), ReceiptId = receipt.Id, EngagementId = receipt.EngagementId, OrganizationId = receipt.OrganizationId, Number = standing.Stored.Count + 1,
            Kind = MovementKind.Release, AmountMinor = 0, Reference = input.Reference, Step = input.Step, Grade = input.Grade, On = input.On, At = db.Scope.Now, By = call.Scope.Actor,
        };
        await db.MoveAsync(standing, movement, ct);
        db.Record("settlement.release-retention", receipt.Id.Subject, call.Engagement, ("step", input.Step), ("grade", input.Grade));
        return new(call.Engagement, receipt.Id, movement.Number);
    }
}
