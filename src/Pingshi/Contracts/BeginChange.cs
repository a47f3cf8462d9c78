using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Shares;

namespace Pingshi.Contracts;

/// <summary>A signed contract is changed by another paper: a change order or an amendment, drafted and signed in the same way.</summary>
public static class BeginChange
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/changes";

    public sealed record Input
    {
        public required PaperKind Paper { get; init; }
        [Required, StringLength(100)] public required string Number { get; init; }

        /// <summary>What changes, in words.</summary>
        [Required, StringLength(20_000)] public required string Words { get; init; }

        /// <summary>What a change order adds, gross.</summary>
        [Range(0, 1_000_000_000_000)] public decimal Added { get; init; }

        /// <summary>Stated: it is more of the contract's own subject.</summary>
        public bool SameSubject { get; init; }
    }

    public static void Map(Routes routes) => routes.Act<Input, DrawContracts.Drawn>(Route, Contracting.Draft, ShowContract.Route, ExecuteAsync, d => Contracting.Url(d.Engagement, d.Contract), Contracting.Job);

    private static async Task<DrawContracts.Drawn> ExecuteAsync(Call call, Input input)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var of = await call.ContractAsync();
        ContractRules.HolderOnly.Unless(of.Contract.HolderId == call.Scope.Acting);
        Refusal.If(WhyNotBegin(of, input.Paper));
        var currency = Currency.Of(of.Terms.Currency);
        ContractRules.AmountTooFine.Unless(decimal.Round(input.Added, currency.Exponent) == input.Added, "added", currency.Exponent);
        var terms = of.Terms with
        {
            Paper = input.Paper, Number = input.Number, Words = input.Words, AmountMinor = Money.Of(input.Added, currency).Minor, NetMinor = null, SameSubject = input.SameSubject, Requirements = [], Milestones = [],
            Securities = [], ServiceLevels = [], Gap = null, Assessment = [], EffectiveFrom = null, EndsOn = null,
        };
        Refusal.If(ContractChange.WhyNot(of.Terms, terms, await AddedAsync(db, of.Contract, ct)));
        return await AddAsync(call, of.Contract, terms);
    }

    /// <summary>All reasons why this contract takes no such change now.</summary>
    public static IEnumerable<Reason> WhyNotBegin(LoadedContract of, PaperKind paper)
    {
        if (paper == PaperKind.Contract || of.Contract.Paper != PaperKind.Contract)
        {
            yield return ContractRules.NotAChange.Because("paper");
        }
        if (!of.Standing.IsSigned || of.Standing.State == ContractState.Ended)
        {
            yield return ContractRules.NotInForce.Because();
        }
    }

    // Also what is only drafted or out counts: two at once could pass the limit together.
    private static async Task<long> AddedAsync(AppDb db, Contract of, CancellationToken ct)
    {
        var orders = await db.Set<Contract>().AsNoTracking().Where(c => c.ChangesId == of.Id && c.Paper == PaperKind.ChangeOrder).ToListAsync(ct);
        var sum = 0L;
        foreach (var order in orders)
        {
            sum += (await db.LoadAsync(order, ct)).Terms.AmountMinor ?? 0;
        }
        return sum;
    }

    private static async Task<DrawContracts.Drawn> AddAsync(Call call, Contract of, ContractTerms terms)
    {
        var (db, engagement) = (call.Db, call.Engagement);
        // The contract's version rises, so that two changes drafted at one moment do not both find room under the limit.
        db.Entry(of).State = EntityState.Modified;
        var change = new Contract
        {
            Id = db.Scope.NewId<Contract>(), EngagementId = of.EngagementId, Sequence = await db.Set<Contract>().Where(c => c.EngagementId == engagement).MaxAsync(c => c.Sequence, call.Cancel) + 1, Number = terms.Number, Kind = of.Kind,
            Paper = terms.Paper, ChangesId = of.Id, HolderId = of.HolderId, StructureId = of.StructureId, StructureNumber = of.StructureNumber, QuoteId = of.QuoteId, QuoteNumber = of.QuoteNumber,
            OnRevision = of.OnRevision, DrawnAt = db.Scope.Now, DrawnBy = db.Scope.Actor,
        };
        db.AddRange(change, new DraftTerms { ContractId = change.Id, EngagementId = of.EngagementId, HolderId = of.HolderId, Json = terms.Text });
        db.AddRange(terms.Sides.Index().Select(s => DrawContracts.SideOf(db, change, s.Item, s.Index)));
        db.Record("contracts.begin-change", change.Id.Subject, engagement, ("of", of.Id.ToString()), ("paper", terms.Paper.ToString()), ("number", terms.Number));
        return new(engagement, change.Id);
    }
}
