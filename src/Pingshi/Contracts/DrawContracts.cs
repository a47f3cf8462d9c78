using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Platform.Identity;
using Pingshi.Proposals.Quotes;
using Pingshi.Proposals.Structure;

namespace Pingshi.Contracts;

/// <summary>The tree of contracts is drawn from the frozen proposal: who signs with whom, what each promises, for how much.</summary>
public static class DrawContracts
{
    public const string Route = "/engagements/{engagement}/contracts/draw";

    public sealed record Input
    {
        public required ContractNature Nature { get; init; }

        /// <summary>The customer's contract number; the others of the tree count from it.</summary>
        [Required, StringLength(80)] public required string Number { get; init; }
        public SigningWay Signing { get; init; }
    }

    public sealed record Drawn(EngagementId Engagement, Id<Contract> Contract);

    public static void Map(Routes routes) =>
        routes.Act<Input, Drawn>(Route, Contracting.Draft, ListContracts.Route, ExecuteAsync, d => Contracting.Url(d.Engagement, d.Contract), Contracting.Job);

    private static async Task<Drawn> ExecuteAsync(Call call, Input input)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var engagement = await call.ReachedAsync();
        var (stands, structure, quote) = await db.WhatStandsAsync(engagement.Id, ct);
        MustLead(call, structure);
        var there = await db.Set<Contract>().Where(c => c.EngagementId == engagement.Id && c.Paper == PaperKind.Contract).OrderBy(c => c.Sequence).ToListAsync(ct);
        ContractRules.DrawnAlready.Unless(MayDraw(there, stands.Now));
        Refusal.If([.. stands.WhyNotDraw(), .. WhatStands.WhyNotAwarded(engagement.Method, engagement.Phase, quote?.State)]);
        var tree = new TreeDrawing(engagement, structure!, quote!, stands.Now.Revision, await AmountsAsync(db, structure!, ct), await RequirementsAsync(db, engagement.Id, stands.Now.Revision, ct));
        Refusal.If(tree.WhyNot());
        var customer = await db.Set<Organization>().Where(o => o.Id == engagement.CustomerId).Select(o => o.Name).SingleAsync(ct);
        if (there.Count > 0)
        {
            await RedrawContracts.RedrawAsync(call, tree, [.. structure!.Contracts(engagement.CustomerId, customer).All], there);
            return new(engagement.Id, there[0].Id);
        }
        Contract? main = null;
        foreach (var (index, node) in structure!.Contracts(engagement.CustomerId, customer).All.Index())
        {
            var drawn = Add(call, tree, node, index + 1, input);
            main ??= drawn;
        }
        if (engagement.Method.HasPublication && await AwardedOnAsync(db, engagement.Id, ct) is { } awarded)
        {
            await db.RaiseAsync(LegalClocks.ContractDue, LegalClocks.ToContract, awarded, main!, input.Number, main!.HolderId, engagement.CustomerId, ct);
        }
        return new(engagement.Id, main!.Id);
    }

    // A bidder without a seat learns of nothing, another party only of who leads.
    private static void MustLead(Call call, CurrentStructure? structure)
    {
        var acting = call.Scope.Acting;
        if (call.Scope.Side != Side.Provider && structure?.Parties.Any(p => p.Organization == acting) != true)
        {
            throw Refusal.NotFound;
        }
        ContractRules.LeadDraws.Unless(structure is null || structure.Lead == acting, null, structure?.Parties.Single(p => p.Organization == structure.Lead).Name ?? "");
    }

    // Again only where what they were drawn from was followed by something newer, and while all are drafts.
    private static bool MayDraw(List<Contract> there, DrawnFrom now) =>
        there.All(c => !c.IsOut) && (there.Count == 0 || there.Any(c => new DrawnFrom(c.OnRevision, c.StructureNumber, c.QuoteNumber) != now));

    private static Contract Add(Call call, TreeDrawing tree, ContractNode node, int sequence, Input input)
    {
        var (db, number) = (call.Db, sequence == 1 ? input.Number : string.Create(CultureInfo.InvariantCulture, $"{input.Number}-{sequence - 1}"));
        var contract = new Contract
        {
            Id = db.Scope.NewId<Contract>(), EngagementId = call.Engagement, Sequence = sequence, Number = number, Kind = node.Kind, Paper = PaperKind.Contract, HolderId = tree.Structure.Lead,
            StructureId = tree.Structure.Frozen.Id, StructureNumber = tree.Structure.Number, QuoteId = tree.Quote.Offered.Id, QuoteNumber = tree.Quote.Offered.Number, OnRevision = tree.Revision,
            DrawnAt = db.Scope.Now, DrawnBy = db.Scope.Actor,
        };
        var terms = tree.TermsOf(node, number, input.Nature, input.Signing);
        db.AddRange(contract, new DraftTerms { ContractId = contract.Id, EngagementId = call.Engagement, HolderId = contract.HolderId, Json = terms.Text });
        db.AddRange(terms.Sides.Index().Select(s => SideOf(db, contract, s.Item, s.Index)));
        db.Record("contracts.draw", contract.Id.Subject, call.Engagement, ("number", number), ("kind", node.Kind.ToString()), ("structure", Contracting.Shown(contract.StructureNumber)),
            ("quote", Contracting.Shown(tree.Quote.Offered.Number)), ("revision", Contracting.Shown(tree.Revision)));
        return contract;
    }

    /// <param name="index">Its place among the sides, who asks first.</param>
    internal static ContractSide SideOf(AppDb db, Contract contract, SideTerms side, int index) => new()
    {
        Id = db.Scope.NewId<ContractSide>(), ContractId = contract.Id, EngagementId = contract.EngagementId, OrganizationId = side.Organization, HolderId = contract.HolderId, Name = side.Name, Role = side.Role,
        Asks = side.Asks, Code = CodeOf(side, index),
    };

    /// <summary>What a split rule calls a side: its performing sides are the lead, then member by member.</summary>
    internal static string CodeOf(SideTerms side, int index) => side.Asks ? "customer" : index == 1 ? "lead" : string.Create(CultureInfo.InvariantCulture, $"member-{index - 1}");

    // The newest stated under the frozen terms: what came later was not frozen.
    private static async Task<AgreedAmounts> AmountsAsync(AppDb db, CurrentStructure structure, CancellationToken ct)
    {
        var (id, terms) = (structure.Frozen.StructureId, structure.Frozen.Terms);
        var stated = await db.Set<StructureAmount>().AsNoTracking().Where(a => a.StructureId == id && a.Terms <= terms).OrderBy(a => a.Terms).ThenBy(a => a.At).ThenBy(a => a.Id).ToListAsync(ct);
        return new(stated.LastOrDefault(a => a.IsTotal)?.GrossMinor,
            stated.Where(a => !a.IsTotal).GroupBy(a => a.OrganizationId).ToDictionary(g => g.Key, g => g.Last().GrossMinor),
            stated.Where(a => !a.IsTotal).GroupBy(a => a.OrganizationId).Where(g => g.Last().ShownTo == structure.Lead || g.Key == structure.Lead).Select(g => g.Key).ToHashSet());
    }

    private static async Task<IReadOnlyList<PromisedRequirement>> RequirementsAsync(AppDb db, EngagementId engagement, int revision, CancellationToken ct) => await (
        from t in db.Set<RequirementText>()
        join r in db.Set<Requirement>() on t.RequirementId equals r.Id
        where t.EngagementId == engagement && t.Revision == revision
        orderby t.Position
        select new PromisedRequirement(r.Id, r.Key, t.Text)).ToListAsync(ct);

    private static async Task<NodaTime.LocalDate?> AwardedOnAsync(AppDb db, EngagementId engagement, CancellationToken ct) =>
        await db.Set<PhaseChange>().Where(p => p.EngagementId == engagement && p.Phase == Phase.Won).Select(p => (NodaTime.LocalDate?)p.On).FirstOrDefaultAsync(ct);
}
