using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Commitments;
using Pingshi.Policies;

namespace Pingshi.Partners;

/// <summary>The provider accepts a registration, which protects it, or refuses it with the reason.</summary>
public static class AnswerDeal
{
    public const string Route = "/deals/{deal}/answer";

    public sealed record Input
    {
        public required bool Accepts { get; init; }

        /// <summary>The partner reads it.</summary>
        [StringLength(1000)] public string? Words { get; init; }
    }

    public sealed record Answered(Id<DealRegistration> Deal, DealState State);

    public static void Map(Routes routes) =>
        routes.Act<Input, Answered>(Route, ListDeals.Answer, ShowDeal.Route, ExecuteAsync, a => Patterns.Url(ShowDeal.Route, [a.Deal]));

    private static async Task<Answered> ExecuteAsync(Call call, Input input)
    {
        var (db, deal) = (call.Db, await call.Db.DealAsync(call));
        call.Expect(deal);
        Refusal.If(deal.WhyNotAnswer(input.Accepts, input.Words));
        await (input.Accepts ? AcceptAsync(db, deal, input.Words, call.Cancel) : RefuseAsync(db, deal, input.Words, call.Cancel));
        await db.KeepAsync(DealRegistration.AnswerDue, deal.Id.Value, call.Cancel);
        db.Record(input.Accepts ? "deals.accept" : "deals.refuse", deal.Id.Subject, null, ("words", input.Words), ("protectedUntil", deal.ProtectedUntil?.ToString()));
        return new(deal.Id, deal.State);
    }

    private static async Task AcceptAsync(AppDb db, DealRegistration deal, string? words, CancellationToken ct)
    {
        // A second claim gets the deal only when the first no longer holds it.
        DealWords.HeldByAnother.Unless(await db.TakeClaimAsync(deal, ct));
        var policy = await db.Set<PolicyVersion>().AsNoTracking().SingleAsync(v => v.Id == deal.PolicyId, ct);
        deal.Accept(policy.Terms.ProtectionDays, words, db.Scope);
        await db.HoldClaimAsync(deal, ct);
        await db.PromiseProtectionAsync(deal, ct);
    }

    private static async Task RefuseAsync(AppDb db, DealRegistration deal, string? words, CancellationToken ct)
    {
        deal.Refuse(words, db.Scope);
        await db.ReleaseClaimAsync(deal, ct);
    }
}

internal static class DealPromises
{
    extension(AppDb db)
    {
        /// <summary>Raises or moves the promise that nobody else gets the deal.</summary>
        public Task PromiseProtectionAsync(DealRegistration deal, CancellationToken ct) => db.RaiseAsync(DealRegistration.Protection, deal.Id.Value,
            new(db.Scope.Acting, deal.OrganizationId, deal.ProtectedUntil!.Value, Patterns.Url(ShowDeal.Route, [deal.Id]), [deal.Project, deal.Product]), ct);
    }
}
