using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Settlement.Books;
using Pingshi.Settlement.Splitting;
using Pingshi.Shares;

namespace Pingshi.Settlement;

/// <summary>A receipt that waits whole is split: a rule was signed since, an invoice issued, a cost told. What still keeps it waiting is the refusal.</summary>
public static class SplitAgain
{
    public const string Route = "/engagements/{engagement}/receipts/{receipt}/split";

    public sealed record Input
    {
        [MaxLength(100)] public IReadOnlyList<Id<Invoice>>? Invoices { get; init; }
        [MaxLength(100)] public IReadOnlyList<string>? Costs { get; init; }
    }

    public static void Map(Routes routes) => routes.Act<Input, EnterReceipt.Entered>(Route, MoneyPolicies.Keep, ShowReceipt.Route, ExecuteAsync, e => Patterns.Url(ShowReceipt.Route, [e.Engagement, e.Receipt]));

    private static async Task<EnterReceipt.Entered> ExecuteAsync(Call call, Input input)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var book = await db.LockBookAsync(call.Engagement, ct);
        var standing = await db.OwnStandingAsync(call, ct);
        var (receipt, currency) = (standing.Receipt, Currency.Of(standing.Receipt.Currency));
        MoneyWords.IsSplit.Unless(Resplit.WaitsWhole(standing.Result) && standing.Stored.Count == 0);
        Refusal.If((input.Costs ?? []).Where(c => EnterReceipt.Named(c, currency) is null).Select(c => MoneyWords.NotACost.Because("costs", c)));
        var open = receipt.GrossMinor - await db.Set<ReceiptMatch>().Where(m => m.ReceiptId == receipt.Id).SumAsync(m => m.GrossMinor, ct);
        var net = await db.MatchAsync(receipt, open, input.Invoices, ct);
        var facts = Platform.Json.Read<SplitFacts>(standing.Split.Facts);
        var costs = input.Costs is { Count: > 0 } told ? EnterReceipt.CostsOf(told, currency) : facts.Costs;
        var split = await db.SplitAsync(book, receipt, facts with { NetMinor = net, Costs = costs }, waited: true, ct);
        db.Record("settlement.split-again", receipt.Id.Subject, call.Engagement, ("waiting", $"{split.Waiting}"));
        return new(call.Engagement, receipt.Id, split.Waiting);
    }

    extension(AppDb db)
    {
        /// <summary>The receipt of the route as it stands, where it is the acting organisation's; others answer as if it were not there.</summary>
        internal async Task<Standing> OwnStandingAsync(Call call, CancellationToken ct)
        {
            var standing = await db.StandingAsync(call.Id<Receipt>("receipt"), call.Engagement, ct);
            return standing.Receipt.OrganizationId == call.Scope.Acting ? standing : throw Refusal.NotFound;
        }
    }
}
