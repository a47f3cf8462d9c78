using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace Pingshi.Partners;

/// <summary>The provider protects a deal for longer.</summary>
public static class ExtendDeal
{
    public const string Route = "/deals/{deal}/extend";

    public sealed record Input
    {
        /// <summary>The last day of the protection.</summary>
        public required LocalDate Until { get; init; }
        [Required, StringLength(1000)] public required string Words { get; init; }
    }

    public sealed record Extended(Id<DealRegistration> Deal, Instant ProtectedUntil);

    public static void Map(Routes routes) =>
        routes.Act<Input, Extended>(Route, ListDeals.Answer, ShowDeal.Route, ExecuteAsync, e => Patterns.Url(ShowDeal.Route, [e.Deal]));

    private static async Task<Extended> ExecuteAsync(Call call, Input input)
    {
        var (db, deal) = (call.Db, await call.Db.DealAsync(call));
        call.Expect(deal);
        deal.Extend(input.Until, input.Words, db.Scope);
        await db.HoldClaimAsync(deal, call.Cancel);
        await db.PromiseProtectionAsync(deal, call.Cancel);
        db.Record("deals.extend", deal.Id.Subject, null, ("until", input.Until.ToString()), ("words", input.Words));
        return new(deal.Id, deal.ProtectedUntil!.Value);
    }
}
