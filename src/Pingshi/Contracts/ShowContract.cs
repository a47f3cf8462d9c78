using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Tenders.Writing;

namespace Pingshi.Contracts;

/// <summary>One contract: to its holder while it is drafted, to every side once it went out; its paper and the scans to take home.</summary>
public static class ShowContract
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}";
    public const string PaperRoute = "/engagements/{engagement}/contracts/{contract}/paper";
    public const string ScanRoute = "/engagements/{engagement}/contracts/{contract}/scans/{signature}";

    public sealed record MilestoneRow(Milestone Milestone, decimal SharePercent, decimal? Amount, IReadOnlyList<string> Keys);

    public sealed record SecurityRow(SecurityKind Kind, SecurityForm Form, decimal Amount, string ReleasedWhen);

    public sealed record SignatureRow(
        Id<Organization> Side, string Name, Id<ContractSignature>? Signature, SigningWay? Way, string? Signer, string? AuthorityLetter, SealKind? Seal, bool StraddleSeal, int? Originals, string? Courier, bool HasScan,
        string? ScanDigest, LocalDate? On, string? EnteredBy);

    public sealed record SplitFacts(int Number, string Digest, string Rule);

    public sealed record ChangeRow(Id<Contract> Id, PaperKind Paper, string Number, decimal? Amount, ContractState State);

    public sealed record EditionFacts(int Number, string TermsDigest, string PaperDigest, Instant At, LocalDate SignBy);

    /// <summary>What has to be done under one time of a level, and whether it fits. <paramref name="SlackMinutes"/> is what is left from the worst start on, below zero what is missing; null = not computed.</summary>
    public sealed record FitRow(int Severity, LevelClock Clock, bool IsProven, IReadOnlyList<InnerPromise> Inner, Instant? WorstStart, long? SlackMinutes, string? Weakest, LocalDate? ProvisionalFrom);

    public sealed record DutyRow(ContractDuty Duty, Instant DueAt, bool IsDone);

    /// <summary>What the reader may do now, and all reasons why it may not.</summary>
    public sealed record Acts(
        bool MayDraft, bool MayAcceptGap, bool MaySign, bool MayTakeBack, bool MayChange, bool MayNote, IReadOnlyList<Reason> WhyNotSend, IReadOnlyList<Reason> WhyNotSign, IReadOnlyList<Reason> WhyNotApprove);

    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, Id<Contract> Contract, Contract Facts, ContractTerms Terms, ContractState State, EditionFacts? Edition, decimal? Amount, IReadOnlyList<MilestoneRow> Milestones,
        IReadOnlyList<SecurityRow> Securities, IReadOnlyList<SignatureRow> Signatures, SplitFacts? Split, IReadOnlyList<string> SplitParties, IReadOnlyList<ChangeRow> Changes, IReadOnlyList<DutyRow> Duties,
        IReadOnlyList<FitRow> Fits, ContractEnding? Ending, Acts May, LocalDate Today, long Version) : IVersioned;

    public static void Map(Routes routes)
    {
        routes.Read<ShowContractPage, Model>(Route, Contracting.See, ShowAsync);
        routes.File(PaperRoute, Contracting.See, PaperAsync);
        routes.File(ScanRoute, Contracting.See, ScanAsync);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, ct, loaded) = (call.Db, call.Cancel, await call.ContractAsync());
        var (contract, terms) = (loaded.Contract, loaded.Terms);
        var split = await db.Set<ContractSplit>().AsNoTracking().Where(s => s.ContractId == contract.Id).OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);
        var amounts = terms.MilestoneAmounts();
        var keys = terms.Requirements.ToDictionary(r => r.Id, r => r.Key);
        return new(
            await EngagementHead.LoadAsync(call), call.Engagement, contract.Id, contract, terms, loaded.Standing.State,
            loaded.Edition is { } e ? new(e.Number, e.TermsDigest, e.PaperDigest, e.At, e.SignBy) : null, terms.Amount?.Amount,
            [.. terms.Milestones.Select(m => new MilestoneRow(m, m.SharePartsPerMillion / 10_000m, amounts.TryGetValue(m.Key, out var amount) ? amount.Amount : null, [.. m.Requirements.Select(r => keys.GetValueOrDefault(r, ""))]))],
            [.. terms.Securities.Select(s => new SecurityRow(s.Kind, s.Form, Shares.Money.FromMinor(s.Minor, Shares.Currency.Of(terms.Currency)).Amount, s.ReleasedWhen))],
            [.. terms.Sides.Select(s => SignatureOf(loaded, s))], split is null ? null : new(split.Number, split.Digest, split.Rule),
            [.. terms.Sides.Index().Where(s => !s.Item.Asks).Select(s => $"{DrawContracts.CodeOf(s.Item, s.Index)} = {s.Item.Name}")], await ChangesAsync(db, contract, ct), await DutiesAsync(db, contract, ct), await FitsAsync(call, loaded), loaded.Ending,
            await ActsAsync(call, loaded), loaded.Today, contract.Version);
    }

    private static SignatureRow SignatureOf(LoadedContract loaded, SideTerms side)
    {
        var signature = loaded.Contract.IsOut ? loaded.Signatures.SingleOrDefault(s => s.OrganizationId == side.Organization && s.EditionId == loaded.Edition!.Id) : null;
        return new(side.Organization, side.Name, signature?.Id, signature?.Way, signature?.SignerName, signature?.AuthorityLetter, signature?.Seal, signature?.HasStraddleSeal == true, signature?.Originals,
            signature?.Courier, signature?.Scan is not null, signature?.ScanDigest, signature?.On, signature?.ByName);
    }

    private static async Task<IReadOnlyList<ChangeRow>> ChangesAsync(AppDb db, Contract contract, CancellationToken ct)
    {
        List<ChangeRow> rows = [];
        foreach (var change in await db.Set<Contract>().AsNoTracking().Where(c => c.ChangesId == contract.Id).OrderBy(c => c.Sequence).ToListAsync(ct))
        {
            var loaded = await db.LoadAsync(change, ct);
            rows.Add(new(change.Id, change.Paper, loaded.Terms.Number, loaded.Terms.Amount?.Amount, loaded.Standing.State));
        }
        return rows;
    }

    private static async Task<IReadOnlyList<DutyRow>> DutiesAsync(AppDb db, Contract contract, CancellationToken ct)
    {
        var source = contract.Id.Value;
        var owed = await db.Set<Commitment>().AsNoTracking().Where(c => c.SourceId == source).ToListAsync(ct);
        return [.. from duty in Enum.GetValues<ContractDuty>() join c in owed on LegalClocks.KindOf(duty).Key equals c.Kind select new DutyRow(duty, c.DueAt, c.DoneAt is not null)];
    }

    // What the holder promises itself concerns no other side.
    private static async Task<IReadOnlyList<FitRow>> FitsAsync(Call call, LoadedContract loaded)
    {
        if (loaded.Contract.HolderId != call.Scope.Acting)
        {
            return [];
        }
        var inner = await call.Db.InnerPromisesAsync(loaded.Contract.Id, call.Cancel);
        return [.. from fit in await call.Db.LevelFitsAsync(loaded.Contract.Id, loaded.Terms, call.Cancel)
                   select new FitRow(fit.Level.Severity, fit.Clock, fit.IsProven, [.. inner.Where(i => i.Severity == fit.Level.Severity && i.Clock == fit.Clock)], fit.Proof?.WorstStart,
                       (long?)fit.Proof?.Slack.TotalMinutes, fit.Proof?.WeakestLink.Promise.Name, fit.Proof?.ProvisionalFrom)];
    }

    private static async Task<Acts> ActsAsync(Call call, LoadedContract loaded)
    {
        var (scope, contract) = (call.Scope, loaded.Contract);
        var holds = contract.HolderId == scope.Acting;
        var drafts = holds && Contracting.Draft.Allows(scope) && !contract.IsOut;
        var signs = Contracting.Sign.Allows(scope) && contract.IsOut && !loaded.Standing.IsSigned && (holds || loaded.Standing.Missing.Contains(scope.Acting));
        return new(drafts, drafts && KeepServiceLevel.AcceptGap.Allows(scope), signs, holds && Contracting.Draft.Allows(scope) && loaded.Standing.State == ContractState.OutForSignature,
            holds && Contracting.Draft.Allows(scope) && loaded.Standing.IsSigned && loaded.Standing.State != ContractState.Ended && contract.Paper == PaperKind.Contract, Contracting.Sign.Allows(scope),
            await WhyNotSendAsync(call, loaded, drafts), [.. SignContract.WhyNot(loaded, scope.Acting, SigningWay.Paper)], [.. SignContract.WhyNot(loaded, scope.Acting, SigningWay.Approval)]);
    }

    // A holder that is no provider does not see all that the act asks: the act says it.
    private static async Task<IReadOnlyList<Reason>> WhyNotSendAsync(Call call, LoadedContract loaded, bool drafts) => !drafts ? []
        : call.Scope.Side == Side.Provider ? await SendOut.WhyNotAsync(call.Db, loaded.Contract, loaded.Terms, call.Cancel) : [.. loaded.Terms.WhyNotSend(await call.Db.IsFitProvenAsync(loaded.Contract.Id, loaded.Terms, call.Cancel))];

    // A draft's paper is made when asked for; one that went out is the paper that went out, to the byte.
    private static async Task<IResult> PaperAsync(Call call)
    {
        var loaded = await call.ContractAsync();
        call.Db.Record("contracts.fetch-paper", Outcome.Read, loaded.Contract.Id.Subject, call.Engagement, [("edition", Contracting.Shown(loaded.Contract.Editions))]);
        await call.Db.SaveChangesAsync(call.Cancel);
        return Results.File(loaded.Contract.IsOut ? loaded.Edition!.Paper : ContractPaper.Docx(loaded.Terms), ContractPaper.MediaType, $"{loaded.Terms.Number}.docx");
    }

    private static async Task<IResult> ScanAsync(Call call)
    {
        var (loaded, id) = (await call.ContractAsync(), call.Id<ContractSignature>("signature"));
        var signature = loaded.Signatures.SingleOrDefault(s => s.Id == id && s.Scan is not null) ?? throw Refusal.NotFound;
        call.Db.Record("contracts.fetch-scan", Outcome.Read, loaded.Contract.Id.Subject, call.Engagement, [("signature", id.ToString())]);
        await call.Db.SaveChangesAsync(call.Cancel);
        call.Http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.File(call.Service<FileStore>().Open(signature.Scan!.Value), signature.ScanType!, signature.ScanName);
    }
}
