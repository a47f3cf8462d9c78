using Pingshi.Commitments;

namespace Pingshi.Partners;

/// <summary>The partner gives its claim up; the deal is free for others.</summary>
public static class WithdrawDeal
{
    public const string Route = "/deals/{deal}/withdraw";

    public sealed record Withdrawn(Id<DealRegistration> Deal);

    public static void Map(Routes routes) =>
        routes.Act<Nothing, Withdrawn>(Route, ListDeals.Register, ShowDeal.Route, ExecuteAsync, w => Patterns.Url(ShowDeal.Route, [w.Deal]));

    private static async Task<Withdrawn> ExecuteAsync(Call call, Nothing input)
    {
        var (db, deal) = (call.Db, await call.Db.DealAsync(call));
        call.Expect(deal);
        deal.Withdraw(call.Scope.Now);
        await db.ReleaseClaimAsync(deal, call.Cancel);
        await db.DropAsync(DealRegistration.AnswerDue, deal.Id.Value, call.Cancel);
        await db.DropAsync(DealRegistration.Protection, deal.Id.Value, call.Cancel);
        db.Record("deals.withdraw", deal.Id.Subject, null, []);
        return new(deal.Id);
    }
}
