using Microsoft.EntityFrameworkCore;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Identity;
using Pingshi.Shares;

namespace Pingshi.Proposals.Structure;

/// <summary>Everything of a structure that one scope may see. The rows come through the filters; beyond them only reasons do.</summary>
internal sealed class StructureView
{
    private readonly Call _call;
    private readonly Engagement _engagement;
    private readonly Composition? _composition;
    private readonly Readiness? _ready;
    private readonly IReadOnlyList<StructureParty> _parties;
    private readonly IReadOnlyList<StructureWork> _work;
    private readonly ILookup<Id<Organization>, StructureReply> _replies;
    private readonly IReadOnlyList<(RequirementText Text, string Key)> _texts;
    private readonly TenderTerms _terms;
    private readonly IReadOnlyList<Reason> _reserved;

    private StructureView(Call call, Engagement engagement, DeliveryStructure? structure, Loaded loaded)
    {
        (_call, _engagement, Structure) = (call, engagement, structure);
        (_composition, _ready, _parties, _work, _replies, _texts, _terms, _reserved) = (loaded.Composition, loaded.Ready, loaded.Parties, loaded.Work, loaded.Replies, loaded.Texts, loaded.Terms, loaded.Reserved);
        (Revision, Amounts, Invited, FrozenVersions, Customer) = (loaded.Revision, loaded.Amounts, loaded.Invited, loaded.Frozen, loaded.Customer);
    }

    private sealed record Loaded(
        int Revision, Composition? Composition, Readiness? Ready, IReadOnlyList<StructureParty> Parties, IReadOnlyList<StructureWork> Work, ILookup<Id<Organization>, StructureReply> Replies,
        IReadOnlyList<(RequirementText, string)> Texts, TenderTerms Terms, IReadOnlyList<Reason> Reserved, IReadOnlyList<StructureAmount> Amounts, IReadOnlyList<Choice<Organization>> Invited,
        IReadOnlyList<ShowStructure.FrozenRow> Frozen, string Customer);

    public DeliveryStructure? Structure { get; }
    public int Revision { get; }
    public IReadOnlyList<StructureAmount> Amounts { get; }
    public IReadOnlyList<Choice<Organization>> Invited { get; }
    public IReadOnlyList<ShowStructure.FrozenRow> FrozenVersions { get; }
    private string Customer { get; }
    private bool IsProvider => _call.Scope.Side == Side.Provider;
    private bool IsLead => Structure?.LeadId == _call.Scope.Acting;

    /// <summary>The bid's leaders compose it; its lead answers for it. Both see how far everyone is.</summary>
    private bool SeesAll => IsProvider || IsLead;

    public static async Task<StructureView> LoadAsync(Call call)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleAsync(e => e.Id == call.Engagement, ct);
        var structure = await db.Set<DeliveryStructure>().AsNoTracking().SingleOrDefaultAsync(s => s.EngagementId == call.Engagement, ct);
        var revision = await AnswerSheet.CurrentRevisionAsync(db, call.Engagement, ct);
        var id = structure?.Id ?? default;
        var texts = await (
            from t in db.Set<RequirementText>().AsNoTracking()
            join r in db.Set<Requirement>() on t.RequirementId equals r.Id
            where t.EngagementId == call.Engagement && t.Revision == revision
            orderby t.Position
            select new { Text = t, r.Key }).ToListAsync(ct);
        return new(call, engagement, structure, new(
            revision, structure is null ? null : await db.CompositionAsync(structure, ct), await ReadinessAsync(call, structure),
            await db.Set<StructureParty>().AsNoTracking().Where(p => p.StructureId == id).ToListAsync(ct),
            await db.Set<StructureWork>().AsNoTracking().Where(w => w.StructureId == id).OrderBy(w => w.Key).ToListAsync(ct),
            (await db.Set<StructureReply>().AsNoTracking().Where(r => r.StructureId == id).ToListAsync(ct)).ToLookup(r => r.OrganizationId),
            [.. texts.Select(t => (t.Text, t.Key))], await db.TenderTermsAsync(call.Engagement, revision, ct),
            call.Scope.Side == Side.Provider ? await db.WhyNotDirectAsync(engagement, ct) : [],
            structure is null ? [] : await db.Set<StructureAmount>().AsNoTracking().Where(a => a.StructureId == id).ToListAsync(ct),
            call.Scope.Side == Side.Provider ? await db.InvitedAsync(engagement, ct) : [], await FrozenAsync(call, structure),
            await db.Set<Organization>().Where(o => o.Id == engagement.CustomerId).Select(o => o.Name).SingleOrDefaultAsync(ct) ?? ""));
    }

    private static async Task<Readiness?> ReadinessAsync(Call call, DeliveryStructure? structure)
    {
        if (structure is null)
        {
            return null;
        }
        await using var job = call.Service<Database>().Open(call.Scope with { Job = Structuring.Job });
        return await Readiness.OfAsync(job, structure, call.Cancel);
    }

    private static async Task<IReadOnlyList<ShowStructure.FrozenRow>> FrozenAsync(Call call, DeliveryStructure? structure)
    {
        var (db, seesAll) = (call.Db, call.Scope.Side == Side.Provider || structure?.LeadId == call.Scope.Acting);
        List<ShowStructure.FrozenRow> rows = [];
        var current = await AnswerSheet.CurrentRevisionAsync(db, call.Engagement, call.Cancel);
        var asked = await db.AskedAsync(call.Engagement, current, call.Cancel);
        var visible = asked.Select(a => a.Requirement).ToHashSet();
        foreach (var frozen in await db.Set<FrozenStructure>().AsNoTracking().Where(f => f.EngagementId == call.Engagement).OrderByDescending(f => f.Number).ToListAsync(call.Cancel))
        {
            var of = await CurrentStructure.LoadAsync(db, frozen, call.Cancel);
            // A partner reads only the requirements it was given: what it cannot read it is not told to be gone.
            var stale = of.FindingsOn(asked).Where(f => call.Scope.Side == Side.Provider || (visible.Contains(f.Requirement) && f.Flaw == WorkFlaw.Stale)).Select(f => f.Key).Distinct();
            rows.Add(new(frozen.Number, frozen.Terms, frozen.Revision, frozen.Form, of.Parties.First(p => p.Organization == of.Lead).Name, frozen.At, seesAll ? frozen.ByName : null, [.. stale]));
        }
        return rows;
    }

    public ShowStructure.AgreementFacts? Agreed => Structure is not { } s ? null : new(
        s.Form, s.LeadId, s.ProviderId, s.IsJointlyLiable, s.SplitIsShared, s.AmountsShownTo is not null, s.Terms, s.AskedTerms, s.DueAt, s.FrozenTerms == s.Terms ? s.Frozen : 0, Newest(s.LeadId, isTotal: true), _engagement.Currency);

    public IReadOnlyList<ShowStructure.FormChoice> Forms => !IsProvider ? [] :
        [.. Enum.GetValues<StructureForm>().Select(f => new ShowStructure.FormChoice(f, [.. _terms.WhyNot(f), .. f == StructureForm.Sole ? _reserved : []]))];

    public IReadOnlyList<ShowStructure.PartyRow> Parties => Structure is null ? [] : [.. _composition!.Parties.Select(RowOf)];

    public IReadOnlyList<GoFinding> Findings => SeesAll ? _ready?.Findings ?? [] : [];

    public ContractNode? Contracts => _composition is { } whole && !whole.WhyNot().Any() ? ContractTree.Of(whole, _engagement.CustomerId, Customer) : null;

    private ShowStructure.PartyRow RowOf(PartyFacts party)
    {
        var isMe = party.Organization == _call.Scope.Acting;
        var shows = SeesAll || isMe;
        var last = _replies[party.Organization].MaxBy(r => r.Nth);
        return new(
            party.Organization, party.Name, _composition!.RoleOf(party.Organization), party.Kind, shows || Structure!.SplitIsShared ? _parties.Single(p => p.OrganizationId == party.Organization).Work : "", isMe,
            Newest(party.Organization, isTotal: false), shows ? _ready!.Stated.Contains(party.Organization) : null,
            shows ? Agreement.ConsentOf(Structure!.Terms, _replies[party.Organization]) : null, last?.Because, last?.ByName, last?.At);
    }

    private decimal? Newest(Id<Organization> of, bool isTotal) => Amounts.Where(a => a.OrganizationId == of && a.IsTotal == isTotal).MaxBy(a => (a.Terms, a.At, a.Id)) is { } amount
        ? Money.FromMinor(amount.GrossMinor, Currency.Of(amount.Currency)).Amount : null;

    /// <summary>Every requirement the reader may read, and of the others those that the shared split names.</summary>
    public IReadOnlyList<ShowStructure.WorkRow> Work
    {
        get
        {
            if (Structure is null || Structure.Form == StructureForm.Sole)
            {
                return [];
            }
            var names = _composition!.Parties.ToDictionary(p => p.Organization, p => p.Name);
            var work = _work.ToLookup(w => w.RequirementId);
            var flaws = _ready!.Work.ToLookup(f => f.Requirement, f => f.Flaw);
            var read = _texts.Select(t => t.Text.RequirementId).ToHashSet();
            ShowStructure.WorkRow Row(Id<Requirement> id, string key, RequirementText? text) => new(
                id, key, text?.Text, text?.Obligation, work[id].Where(w => w.IsResponsible).Select(w => names.GetValueOrDefault(w.OrganizationId)).FirstOrDefault(),
                [.. work[id].Where(w => !w.IsResponsible).Select(w => names.GetValueOrDefault(w.OrganizationId) ?? "—")], work[id].Any(w => w.IsCore),
                SeesAll || work[id].Any(w => w.OrganizationId == _call.Scope.Acting) ? [.. flaws[id]] : []);
            return
            [
                .. _texts.Where(t => IsProvider || work.Contains(t.Text.RequirementId)).Select(t => Row(t.Text.RequirementId, t.Key, t.Text)),
                .. _work.Where(w => !read.Contains(w.RequirementId)).DistinctBy(w => w.RequirementId).Select(w => Row(w.RequirementId, w.Key, null)),
            ];
        }
    }

    public ShowStructure.Acts May
    {
        get
        {
            var scope = _call.Scope;
            var mayCompose = BidRoom.Lead.Allows(scope);
            if (Structure is not { } s)
            {
                return new(mayCompose, false, false, false, [], [], [], []);
            }
            var sits = _composition!.Parties.Any(p => p.Organization == scope.Acting);
            var mine = Agreement.ConsentOf(s.Terms, _replies[scope.Acting]);
            var hasAmount = _ready!.Stated.Contains(scope.Acting);
            var hasSplit = s.Form != StructureForm.Sole;
            return new(
                mayCompose, IsLead && Structuring.Lead.Allows(scope), sits && ReplyToStructure.Policy.Allows(scope) && hasSplit, sits && StateAmount.Policy.Allows(scope) && hasSplit,
                [.. AskAcceptance.WhyNot(s, _composition)], [.. Agreement.WhyNotReply(s, s.Terms, hasAmount, mine, accepts: true)],
                [.. Agreement.WhyNotReply(s, s.Terms, hasAmount, mine, accepts: false)], IsLead ? _ready.WhyNot : []);
        }
    }
}
