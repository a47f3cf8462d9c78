using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Identity;
using Pingshi.Settlement.Books;
using Pingshi.Settlement.Splitting;
using Pingshi.Shares;
using Pingshi.Shares.Splits;

namespace Pingshi.Settlement;

/// <summary>
/// Money goes back: a refund, or a clawback that names its red-letter invoice. It mirrors the split at the version that made
/// it, whatever rule holds today.
/// </summary>
public static class ReverseReceipt
{
    public const string Route = "/engagements/{engagement}/receipts/{receipt}/reverse";

    public sealed record Input
    {
        [Range(0, 10_000_000_000_000)] public required decimal Amount { get; init; }
        public required LocalDate On { get; init; }

        /// <summary>The refund's number at the bank.</summary>
        [Required, StringLength(100)] public required string Reference { get; init; }

        /// <summary>The red-letter invoice that makes it a clawback; none = a refund.</summary>
        public Id<Invoice>? RedLetter { get; init; }
    }

    public sealed record Reversed(EngagementId Engagement, Id<Receipt> Receipt, int Number);

    public static void Map(Routes routes) => routes.Act<Input, Reversed>(Route, MoneyPolicies.Keep, ShowReceipt.Route, ExecuteAsync, r => Patterns.Url(ShowReceipt.Route, [r.Engagement, r.Receipt]));

    private static async Task<Reversed> ExecuteAsync(Call call, Input input)
    {
        var (db, ct) = (call.Db, call.Cancel);
        await db.LockBookAsync(call.Engagement, ct);
        var standing = await db.OwnStandingAsync(call, ct);
        var (receipt, currency) = (standing.Receipt, Currency.Of(standing.Receipt.Currency));
        MoneyWords.TooFine.Unless(decimal.Round(input.Amount, currency.Exponent) == input.Amount, "amount", currency.Exponent);
        MoneyWords.InTheFuture.Unless(input.On <= Validity.Today(call.Scope.Now), "on");
        MoneyWords.BeforeReceipt.Unless(input.On >= receipt.On, "on", receipt.On);
        MoneyWords.ReversalKnown.Unless(standing.Stored.All(m => m.Reference != input.Reference), "reference", input.Reference);
        if (input.RedLetter is { } red)
        {
            MoneyWords.NoRedLetter.Unless(await db.Set<Invoice>().AnyAsync(i => i.Id == red && i.EngagementId == call.Engagement && i.OrganizationId == receipt.OrganizationId && i.RedLetterOf != null, ct), "redLetter");
        }
        var movement = new ReceiptMovement
        {
            Id = db.Scope.NewId<ReceiptMovement>(), ReceiptId = receipt.Id, EngagementId = receipt.EngagementId, OrganizationId = receipt.OrganizationId, Number = standing.Stored.Count + 1,
            Kind = input.RedLetter is null ? MovementKind.Refund : MovementKind.Clawback, AmountMinor = Money.Of(input.Amount, currency).Minor, Reference = input.Reference, RedLetterId = input.RedLetter,
            On = input.On, At = db.Scope.Now, By = call.Scope.Actor,
        };
        await db.MoveAsync(standing, movement, ct);
        db.Record("settlement.reverse-receipt", receipt.Id.Subject, call.Engagement, ("reference", input.Reference));
        return new(call.Engagement, receipt.Id, movement.Number);
    }

    extension(AppDb db)
    {
        /// <summary>A movement enters the book, with its explanation for each party.</summary>
        internal async Task MoveAsync(Standing standing, ReceiptMovement stored, CancellationToken ct)
        {
            db.Add(stored);
            if (standing.Result is not { } result)
            {
                MoneyWords.OnlyWhole.Unless(stored.AmountMinor == standing.Receipt.GrossMinor && standing.Stored.Count == 0, "amount");
                await db.PostAsync(stored.EngagementId, Resplit.RowsOfWhole(standing.Receipt, stored), stored.ReceiptId, ct);
                return;
            }
            Movement movement;
            try
            {
                movement = Resplit.Movement(result, standing.Movements, stored);
            }
            catch (SharesException beyond) when (beyond.Code == SharesCodes.BeyondOriginal)
            {
                throw new Refusal(MoneyWords.BeyondReceipt.Because("amount", beyond.Arguments[1]));
            }
            db.AddRange(Explaining.ByParty(result, movement).Select(part => Explaining.Of(db.Scope, standing.Receipt, part.Key, part.Value)));
            await db.PostAsync(stored.EngagementId, Resplit.Rows(standing.Receipt, result, movement, stored), stored.ReceiptId, ct);
        }
    }
}
