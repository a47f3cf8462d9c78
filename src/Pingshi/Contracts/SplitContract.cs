using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;
using Pingshi.Proposals.Structure;
using Pingshi.Shares;
using Pingshi.Shares.Rules;

namespace Pingshi.Contracts;

/// <summary>The split rule behind the customer's contract: data that its parties can run, by its digest. A later one is another version.</summary>
public static class SplitContract
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/split";

    public sealed record Input
    {
        /// <summary>The rule as JSON.</summary>
        [Required, StringLength(100_000)] public required string Rule { get; init; }
    }

    public static void Map(Routes routes) => routes.Act<Input, DrawContracts.Drawn>(Route, Contracting.Draft, ShowContract.Route, ExecuteAsync, d => Contracting.Url(d.Engagement, d.Contract), Contracting.Job);

    private static async Task<DrawContracts.Drawn> ExecuteAsync(Call call, Input input)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var (contract, _, terms) = await call.DraftAsync();
        ContractRules.SplitOfMain.Unless(contract.Kind == ContractKind.Main && terms.Amount is not null);
        var reasons = SplitReference.WhyNot(input.Rule, await PartiesAsync(db, contract, terms, ct), terms.Amount!.Value, terms.NetMinor is { } net ? Money.FromMinor(net, terms.Amount.Value.Currency) : null);
        Refusal.If(reasons);
        var digest = SplitRule.Read(input.Rule).Sound().Digest;
        var number = await db.Set<ContractSplit>().Where(s => s.ContractId == contract.Id).MaxAsync(s => (int?)s.Number, ct) ?? 0;
        db.Add(new ContractSplit
        {
            Id = db.Scope.NewId<ContractSplit>(), ContractId = contract.Id, EngagementId = contract.EngagementId, Number = number + 1, Rule = input.Rule, Digest = digest, At = db.Scope.Now, By = db.Scope.Actor,
        });
        db.Record("contracts.split", contract.Id.Subject, call.Engagement, ("number", Contracting.Shown(number + 1)), ("digest", digest));
        return new(call.Engagement, contract.Id);
    }

    /// <summary>A consortium's contract does not go out before it says who divides what it brings.</summary>
    internal static async Task<IReadOnlyList<Reason>> WhyNotGoneAsync(AppDb db, Contract contract, ContractTerms terms, CancellationToken ct) =>
        contract is not { Kind: ContractKind.Main, Paper: PaperKind.Contract } || terms.Sides.Count(s => !s.Asks) < 2 || await db.Set<ContractSplit>().AnyAsync(s => s.ContractId == contract.Id, ct)
            ? [] : [ContractRules.SplitMissing.Because("rule")];

    private static async Task<IReadOnlyList<SplitParty>> PartiesAsync(AppDb db, Contract contract, ContractTerms terms, CancellationToken ct)
    {
        var frozen = await db.Set<FrozenStructure>().AsNoTracking().SingleAsync(f => f.Id == contract.StructureId, ct);
        var stated = await db.Set<StructureAmount>().AsNoTracking().Where(a => a.StructureId == frozen.StructureId && a.Terms <= frozen.Terms && !a.IsTotal)
            .OrderBy(a => a.Terms).ThenBy(a => a.At).ThenBy(a => a.Id).Select(a => new { a.OrganizationId, a.GrossMinor }).ToListAsync(ct);
        long? AgreedOf(Id<Organization> party) => frozen.Form == StructureForm.Consortium ? stated.LastOrDefault(a => a.OrganizationId == party)?.GrossMinor : null;
        return [.. terms.Sides.Index().Where(s => !s.Item.Asks).Select(s => new SplitParty(DrawContracts.CodeOf(s.Item, s.Index), s.Item.Name, AgreedOf(s.Item.Organization)))];
    }
}
