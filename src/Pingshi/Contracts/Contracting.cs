using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;
using Pingshi.Proposals;
using Pingshi.Proposals.Quotes;
using Pingshi.Proposals.Structure;

namespace Pingshi.Contracts;

/// <summary>A contract with all that its state is computed from, as the scope sees it.</summary>
/// <param name="Edition">The last edition; null = it never went out.</param>
/// <param name="Terms">Of the edition that is out, else of the draft.</param>
public sealed record LoadedContract(
    Contract Contract, ContractTerms Terms, ContractEdition? Edition, IReadOnlyList<ContractSignature> Signatures, ContractEnding? Ending, LocalDate Today)
{
    public ContractStanding Standing { get; } = ContractStanding.Of(Contract.IsOut, Edition, Terms, Signatures, Ending, Today);

    public DrawnFrom DrawnFrom => new(Contract.OnRevision, Contract.StructureNumber, Contract.QuoteNumber);

    /// <summary>Who asks, by the paper.</summary>
    public SideTerms Customer => Terms.Sides.Single(s => s.Asks);
}

/// <summary>What the acts on contracts share.</summary>
internal static class Contracting
{
    /// <summary>
    /// The job beside whose name drawing, sending out and signing run: a contract rests on more than each side of it sees, and its
    /// state is the work of several. Each act checks for itself who acts; of the rest nothing but reasons comes back.
    /// </summary>
    public const string Job = "contracts.bind";

    public static readonly Policy See = Policy.For("contracts.see", [.. ContractTables.Readers.Each()]);

    /// <summary>Who drafts for the holder.</summary>
    public static readonly Policy Draft = Policy.For("contracts.draft", Role.AccountManager, Role.Presales, Role.Manager, Role.PartnerManager);

    /// <summary>Who binds an organisation.</summary>
    public static readonly Policy Sign = Policy.For("contracts.sign", Role.Manager, Role.AccountManager, Role.Requester, Role.PartnerManager);

    public static readonly CommitmentKind SignatureDue = new("contracts.sign", new("签署合同 {0}", "Sign contract {0}"));

    extension(Call call)
    {
        /// <summary>The engagement of the route; that the caller reaches it, the gate has asked without the job.</summary>
        public async Task<Engagement> ReachedAsync()
        {
            var id = call.Engagement;
            return await call.Db.Set<Engagement>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, call.Cancel) ?? throw Refusal.NotFound;
        }

        public Id<Contract> ContractId => call.Id<Contract>("contract");

        /// <summary>The contract that the route names, for one of its sides.</summary>
        public async Task<LoadedContract> ContractAsync()
        {
            var (id, engagement) = (call.ContractId, call.Engagement);
            var contract = await call.Db.Set<Contract>().SingleOrDefaultAsync(c => c.Id == id && c.EngagementId == engagement, call.Cancel);
            // A job sees everything: whoever acts beside it has a side of its own, which it sees.
            if (contract is null || (call.Db.IsJob && !await call.Db.IsSideAsync(contract, call.Cancel)))
            {
                throw Refusal.NotFound;
            }
            return await call.Db.LoadAsync(contract, call.Cancel);
        }

        /// <summary>The draft that the route names and what it says, for its holder.</summary>
        public async Task<(Contract Contract, DraftTerms Draft, ContractTerms Terms)> DraftAsync()
        {
            var (id, engagement, acting) = (call.ContractId, call.Engagement, call.Scope.Acting);
            var contract = await call.Db.Set<Contract>().SingleOrDefaultAsync(c => c.Id == id && c.EngagementId == engagement, call.Cancel) ?? throw Refusal.NotFound;
            if (contract.HolderId != acting)
            {
                throw call.Db.IsJob && !await call.Db.IsSideAsync(contract, call.Cancel) ? Refusal.NotFound : new Refusal(ContractRules.HolderOnly.Because());
            }
            call.Expect(contract);
            Refusal.If(contract.WhyNotDraft());
            var draft = await call.Db.Set<DraftTerms>().SingleAsync(d => d.ContractId == id, call.Cancel);
            return (contract, draft, Platform.Json.Read<ContractTerms>(draft.Json));
        }

        /// <summary>Changes what a draft says.</summary>
        public async Task<DrawContracts.Drawn> RedraftAsync(string act, Func<ContractTerms, ContractTerms> change, params IEnumerable<(string Name, string? Value)> values)
        {
            var (contract, draft, terms) = await call.DraftAsync();
            var changed = change(terms);
            (draft.Json, contract.Number) = (changed.Text, changed.Number);
            call.Db.Record(act, contract.Id.Subject, call.Engagement, values);
            return new(call.Engagement, contract.Id);
        }
    }

    extension(AppDb db)
    {
        public async Task<LoadedContract> LoadAsync(Contract contract, CancellationToken ct)
        {
            var edition = await db.Set<ContractEdition>().AsNoTracking().Where(e => e.ContractId == contract.Id && e.Number == contract.Editions).SingleOrDefaultAsync(ct);
            // Who is no holder reads what went out last; the draft after it is not its to see.
            var draft = contract.IsOut ? null : await db.Set<DraftTerms>().AsNoTracking().Where(d => d.ContractId == contract.Id).Select(d => d.Json).SingleOrDefaultAsync(ct);
            return new(contract, Platform.Json.Read<ContractTerms>(draft ?? edition!.Json), edition,
                await db.Set<ContractSignature>().AsNoTracking().Where(s => s.ContractId == contract.Id).OrderBy(s => s.At).ToListAsync(ct),
                await db.Set<ContractEnding>().AsNoTracking().SingleOrDefaultAsync(e => e.ContractId == contract.Id, ct), Validity.Today(db.Scope.Now));
        }

        /// <summary>Whether the acting organisation is a side of it, or holds it, and still reaches the engagement.</summary>
        public async Task<bool> IsSideAsync(Contract contract, CancellationToken ct)
        {
            var (acting, me) = (db.Scope.Acting, db.Scope.Person);
            return db.Scope.Roles.HasAnyOf(ContractTables.Readers)
                && (contract.HolderId == acting || (contract.Editions > 0 && await db.Set<ContractSide>().AnyAsync(s => s.ContractId == contract.Id && s.OrganizationId == acting, ct)))
                && await db.Set<Grant>().AnyAsync(g => g.EngagementId == contract.EngagementId && g.OrganizationId == acting && (g.PersonId == null || g.PersonId == me) && !g.Silenced
                    && (g.Aspect == Aspect.Sealed || db.Scope.Side != Side.Provider), ct);
        }

        /// <summary>What a contract may be drawn from now. Asked beside the job: the structure and the quote are more than each side sees.</summary>
        public async Task<(WhatStands Stands, CurrentStructure? Structure, CurrentQuote? Quote)> WhatStandsAsync(EngagementId engagement, CancellationToken ct)
        {
            var revision = await db.Set<Needs.Revision>().Where(r => r.EngagementId == engagement).MaxAsync(r => (int?)r.Number, ct) ?? 0;
            var structure = await CurrentStructure.LoadAsync(db, engagement, ct);
            var quote = await CurrentQuote.LoadAsync(db, engagement, ct);
            var findings = await db.StructureFindingsAsync(engagement, ct);
            return (new(new(revision, structure?.Number, quote?.Offered.Number), [.. findings.Select(f => f.Key).Distinct()], [.. quote?.WhyNotGoOn ?? []]), structure, quote);
        }

        /// <summary>The day a period of the law ends, by the calendar in force on its first day.</summary>
        public async Task<WorkTime.Deadline> LegalDayAsync(LocalDate from, WorkTime.LegalPeriod period, CancellationToken ct) =>
            (await db.WorkingCalendarAsync(ct)).InForceOn(from).Calendar.DeadlineOf(from, period);
    }

    public static string Url(EngagementId engagement, Id<Contract> contract) => Patterns.Url(ShowContract.Route, [engagement, contract]);

    public static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
