using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Tenders.Writing;

namespace Pingshi.Contracts;

/// <summary>
/// A side signs: on paper, with signer, authority, seals and the scan of what came back; or by a named person's approval where
/// the contract says that this suffices. With the last side the contract is read-only.
/// </summary>
public static class SignContract
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/sign";
    public const string ApproveRoute = "/engagements/{engagement}/contracts/{contract}/approve";

    public sealed record Input
    {
        /// <summary>The edition that was signed.</summary>
        public required int Edition { get; init; }

        /// <summary>The side whose signature this is; the caller's own if none is named. The holder may enter what came back from others.</summary>
        public Id<Organization>? Side { get; init; }
        [Required, StringLength(100)] public required string Signer { get; init; }
        [StringLength(200)] public string? AuthorityLetter { get; init; }
        public bool IsLegalRepresentative { get; init; }
        public required SealKind Seal { get; init; }
        public bool StraddleSeal { get; init; }
        [Range(1, 100)] public required int Originals { get; init; }
        [StringLength(100)] public string? Courier { get; init; }
        public required LocalDate On { get; init; }
        public required Id<StoredFile> Scan { get; init; }
    }

    public sealed record Approval
    {
        /// <summary>The edition that was read.</summary>
        public required int Edition { get; init; }
    }

    public static void Map(Routes routes)
    {
        routes.Act<Input, DrawContracts.Drawn>(Route, Contracting.Sign, ShowContract.Route, SignAsync, d => Contracting.Url(d.Engagement, d.Contract), Contracting.Job);
        routes.Act<Approval, DrawContracts.Drawn>(ApproveRoute, Contracting.Sign, ShowContract.Route, ApproveAsync, d => Contracting.Url(d.Engagement, d.Contract), Contracting.Job);
    }

    /// <summary>All reasons why this side may not sign this edition in this way now. What is signed already is read-only.</summary>
    public static IEnumerable<Reason> WhyNot(LoadedContract loaded, Id<Organization> side, SigningWay way)
    {
        switch (loaded.Standing.State)
        {
            case ContractState.Draft:
                yield return ContractRules.NotOut.Because();
                yield break;
            case ContractState.Signed or ContractState.InForce or ContractState.Ended:
                yield return ContractRules.ReadOnly.Because();
                yield break;
            case ContractState.OutForSignature:
                break;
        }
        if (loaded.Terms.Sides.All(s => s.Organization != side))
        {
            yield return ContractRules.NotASide.Because("side");
        }
        else if (!loaded.Standing.Missing.Contains(side))
        {
            yield return ContractRules.SideSigned.Because("side", loaded.Terms.Sides.Single(s => s.Organization == side).Name);
        }
        if (way == SigningWay.Approval && loaded.Terms.Signing == SigningWay.Paper)
        {
            yield return ContractRules.ApprovalIsNoSignature.Because();
        }
    }

    /// <summary>All reasons against the paper: who signs with what authority, under which seals, when.</summary>
    public static IEnumerable<Reason> WhyNotPaper(LoadedContract loaded, Input input)
    {
        if (input.AuthorityLetter is null && !input.IsLegalRepresentative)
        {
            yield return ContractRules.AuthorityNeeded.Because("authorityLetter");
        }
        if (loaded.Terms.StraddleSeal && !input.StraddleSeal)
        {
            yield return ContractRules.StraddleNeeded.Because("straddleSeal");
        }
        if (input.On > loaded.Today || input.On < Validity.Today(loaded.Edition!.At))
        {
            yield return ContractRules.SignedOnWrongDay.Because("on", Validity.Today(loaded.Edition!.At), loaded.Today);
        }
    }

    private static async Task<DrawContracts.Drawn> SignAsync(Call call, Input input)
    {
        var (db, loaded) = (call.Db, await call.ContractAsync());
        var side = input.Side ?? call.Scope.Acting;
        ContractRules.HolderOnly.Unless(side == call.Scope.Acting || loaded.Contract.HolderId == call.Scope.Acting, "side");
        Refusal.If([.. WhyNot(loaded, side, SigningWay.Paper), .. WhyNotEdition(loaded, input.Edition)]);
        Refusal.If([.. WhyNotPaper(loaded, input), .. await SendOut.StaleAsync(db, loaded.Contract, call.Cancel), .. await db.WhyNotHopeAsync(loaded, call.Cancel)]);
        var scan = await ScanAsync(call, input.Scan);
        var signature = await NewAsync(call, loaded, side, SigningWay.Paper, input.On);
        db.Add(signature(new()
        {
            Signer = input.Signer, AuthorityLetter = input.AuthorityLetter, Seal = input.Seal, StraddleSeal = input.StraddleSeal, Originals = input.Originals, Courier = input.Courier, Scan = scan,
        }));
        return await FinishAsync(call, loaded, side, input.On);
    }

    private static async Task<DrawContracts.Drawn> ApproveAsync(Call call, Approval input)
    {
        var (db, loaded, side) = (call.Db, await call.ContractAsync(), call.Scope.Acting);
        Refusal.If([.. WhyNot(loaded, side, SigningWay.Approval), .. WhyNotEdition(loaded, input.Edition)]);
        Refusal.If([.. await SendOut.StaleAsync(db, loaded.Contract, call.Cancel), .. await db.WhyNotHopeAsync(loaded, call.Cancel)]);
        var signature = await NewAsync(call, loaded, side, SigningWay.Approval, loaded.Today);
        db.Add(signature(new()));
        return await FinishAsync(call, loaded, side, loaded.Today);
    }

    private static IEnumerable<Reason> WhyNotEdition(LoadedContract loaded, int edition)
    {
        if (loaded.Contract.IsOut && edition != loaded.Edition!.Number)
        {
            yield return ContractRules.OtherEdition.Because("edition", loaded.Edition.Number);
        }
    }

    /// <summary>What a paper bears beyond a name.</summary>
    private sealed record OnPaper
    {
        public string? Signer { get; init; }
        public string? AuthorityLetter { get; init; }
        public SealKind? Seal { get; init; }
        public bool StraddleSeal { get; init; }
        public int? Originals { get; init; }
        public string? Courier { get; init; }
        public StoredFile? Scan { get; init; }
    }

    private static async Task<Func<OnPaper, ContractSignature>> NewAsync(Call call, LoadedContract loaded, Id<Organization> side, SigningWay way, LocalDate on)
    {
        var (db, me) = (call.Db, call.Scope.Actor);
        var name = await db.Set<Person>().Where(p => p.Id == me).Select(p => p.Name).SingleAsync(call.Cancel);
        return paper => new()
        {
            Id = db.Scope.NewId<ContractSignature>(), EditionId = loaded.Edition!.Id, ContractId = loaded.Contract.Id, EngagementId = loaded.Contract.EngagementId, OrganizationId = side, Way = way,
            TermsDigest = loaded.Edition.TermsDigest, PaperDigest = loaded.Edition.PaperDigest, SignerName = paper.Signer ?? name, AuthorityLetter = paper.AuthorityLetter, Seal = paper.Seal,
            HasStraddleSeal = paper.StraddleSeal, Originals = paper.Originals, Courier = paper.Courier, Scan = paper.Scan?.Id, ScanName = paper.Scan?.Name, ScanType = paper.Scan?.MediaType,
            ScanDigest = paper.Scan?.Digest, On = on, At = db.Scope.Now, By = me, ByName = name,
        };
    }

    // The signer's own upload; of the provider's it becomes sealed, so that it is no loose file any more.
    private static async Task<StoredFile> ScanAsync(Call call, Id<StoredFile> id)
    {
        var (acting, me) = (call.Scope.Acting, call.Scope.Actor);
        var scan = await call.Db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == id && f.OrganizationId == acting && f.UploadedBy == me && f.EngagementId == null, call.Cancel) ?? throw Refusal.NotFound;
        scan.Class = FileClass.Sensitive;
        if (call.Scope.Side == Side.Provider)
        {
            scan.AttachTo(call.Engagement, Aspect.Sealed);
        }
        return scan;
    }

    private static async Task<DrawContracts.Drawn> FinishAsync(Call call, LoadedContract loaded, Id<Organization> side, LocalDate on)
    {
        var (db, contract, ct) = (call.Db, loaded.Contract, call.Cancel);
        // Its version rises with every signature: who takes it back at the same moment starts from an older one.
        db.Entry(contract).State = EntityState.Modified;
        var seat = await db.Set<ContractSide>().Where(s => s.ContractId == contract.Id && s.OrganizationId == side).Select(s => s.Id).SingleAsync(ct);
        await db.KeepAsync(Contracting.SignatureDue, seat.Value, ct);
        if (loaded.Standing.Missing.All(m => m == side))
        {
            await db.KeepAsync(LegalClocks.ContractDue, contract.Id.Value, ct);
            if (loaded.Terms is { IsPublic: true, Paper: PaperKind.Contract })
            {
                await db.RaiseDutiesAsync(loaded, loaded.Signatures.Where(s => s.EditionId == loaded.Edition!.Id).Select(s => s.On).Append(on).Max(), ct);
            }
        }
        db.Record("contracts.sign", contract.Id.Subject, call.Engagement, ("edition", Contracting.Shown(loaded.Edition!.Number)), ("terms", loaded.Edition.TermsDigest), ("side", side.ToString()));
        return new(call.Engagement, contract.Id);
    }
}
