using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;

namespace Pingshi.Contracts;

/// <summary>A draft goes out to be signed: its text and its printed paper are frozen with their digests. Or it is taken back while a side has not signed.</summary>
public static class SendOut
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/send";
    public const string BackRoute = "/engagements/{engagement}/contracts/{contract}/take-back";

    private static readonly LocalTime EndOfWork = new(18, 0);
    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public sealed record Input
    {
        public required LocalDate SignBy { get; init; }
    }

    public static void Map(Routes routes)
    {
        routes.Act<Input, DrawContracts.Drawn>(Route, Contracting.Draft, ShowContract.Route, ExecuteAsync, d => Contracting.Url(d.Engagement, d.Contract), Contracting.Job);
        routes.Act<Nothing, DrawContracts.Drawn>(BackRoute, Contracting.Draft, ShowContract.Route, TakeBackAsync, d => Contracting.Url(d.Engagement, d.Contract), Contracting.Job);
    }

    private static async Task<DrawContracts.Drawn> ExecuteAsync(Call call, Input input)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var (contract, _, terms) = await call.DraftAsync();
        Refusal.If([.. await WhyNotAsync(db, contract, terms, ct), .. input.SignBy < Validity.Today(db.Scope.Now) ? [ContractRules.SignByPast.Because("signBy")] : (IEnumerable<Reason>)[]]);
        var paper = ContractPaper.Docx(terms);
        var edition = new ContractEdition
        {
            Id = db.Scope.NewId<ContractEdition>(), ContractId = contract.Id, EngagementId = contract.EngagementId, Number = contract.SendOut(), Json = terms.Text, TermsDigest = terms.Digest,
            Paper = paper, PaperDigest = ContractTerms.DigestOf(paper), At = db.Scope.Now, By = db.Scope.Actor, SignBy = input.SignBy,
        };
        db.Add(edition);
        foreach (var side in await db.Set<ContractSide>().AsNoTracking().Where(s => s.ContractId == contract.Id && s.OrganizationId != contract.HolderId).ToListAsync(ct))
        {
            await db.RaiseAsync(Contracting.SignatureDue, side.Id.Value, new(side.OrganizationId, contract.HolderId, EndOfWork.On(input.SignBy).InZoneLeniently(China).ToInstant(),
                Contracting.Url(contract.EngagementId, contract.Id), [terms.Number], null, contract.EngagementId), ct);
        }
        db.Record("contracts.send", contract.Id.Subject, call.Engagement, ("edition", Contracting.Shown(edition.Number)), ("terms", edition.TermsDigest), ("paper", edition.PaperDigest));
        return new(call.Engagement, contract.Id);
    }

    /// <summary>All reasons why the draft may not go out: what it says, and what it was drawn from.</summary>
    internal static async Task<IReadOnlyList<Reason>> WhyNotAsync(AppDb db, Contract contract, ContractTerms terms, CancellationToken ct) =>
        [.. terms.WhyNotSend(await db.IsFitProvenAsync(contract.Id, terms, ct)).Select(r => r with { Field = null }), .. await StaleAsync(db, contract, ct), .. await SplitContract.WhyNotGoneAsync(db, contract, terms, ct)];

    /// <summary>
    /// A change rests on the contract that it changes, and on nothing that may have moved since. What exactly moved is told to the holder;
    /// another side learns that the contract is stale and no requirement that is not its own.
    /// </summary>
    internal static async Task<IReadOnlyList<Reason>> StaleAsync(AppDb db, Contract contract, CancellationToken ct)
    {
        if (contract.Paper != PaperKind.Contract)
        {
            return [];
        }
        List<Reason> reasons = [.. (await db.WhatStandsAsync(contract.EngagementId, ct)).Stands.WhyNotSign(new(contract.OnRevision, contract.StructureNumber, contract.QuoteNumber))];
        return reasons.Count == 0 || contract.HolderId == db.Scope.Acting ? reasons : [reasons.FirstOrDefault(r => r.Rule == ContractRules.Stale) ?? ContractRules.StaleToSign.Because()];
    }

    private static async Task<DrawContracts.Drawn> TakeBackAsync(Call call, Nothing input)
    {
        var db = call.Db;
        var loaded = await call.ContractAsync();
        ContractRules.HolderOnly.Unless(loaded.Contract.HolderId == call.Scope.Acting);
        call.Expect(loaded.Contract);
        loaded.Contract.TakeBack(loaded.Standing.State);
        foreach (var side in await db.Set<ContractSide>().AsNoTracking().Where(s => s.ContractId == loaded.Contract.Id).Select(s => s.Id).ToListAsync(call.Cancel))
        {
            await db.DropAsync(Contracting.SignatureDue, side.Value, call.Cancel);
        }
        db.Record("contracts.take-back", loaded.Contract.Id.Subject, call.Engagement, ("edition", Contracting.Shown(loaded.Contract.Editions)));
        return new(call.Engagement, loaded.Contract.Id);
    }
}
