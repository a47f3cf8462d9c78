using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;

namespace Pingshi.Proposals.Structure;

/// <summary>The lead asks every party to accept the terms by a day; each owes it that from then on, and sees its part.</summary>
public static class AskAcceptance
{
    public const string Route = "/engagements/{engagement}/structure/ask";
    private static readonly LocalTime EndOfWork = new(18, 0);
    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    public sealed record Input
    {
        /// <summary>The day, in China; due at the end of its working hours.</summary>
        public required LocalDate Due { get; init; }
    }

    public static void Map(Routes routes) =>
        routes.Act<Input, ChooseStructure.Chosen>(Route, Structuring.Lead, ShowStructure.Route, ExecuteAsync, c => Patterns.Url(ShowStructure.Route, [c.Engagement]));

    public static IEnumerable<Reason> WhyNot(DeliveryStructure structure, Composition composition)
    {
        foreach (var reason in composition.WhyNot())
        {
            yield return reason;
        }
        if (structure.Form == StructureForm.Sole)
        {
            yield return StructureWords.NobodyToAsk.Because();
        }
        foreach (var reason in WhyNotLiable(structure))
        {
            yield return reason;
        }
        if (structure.FrozenTerms == structure.Terms)
        {
            yield return StructureWords.AlreadyFrozen.Because(null, structure.Frozen);
        }
    }

    internal static IEnumerable<Reason> WhyNotLiable(DeliveryStructure structure)
    {
        if (structure is { Form: StructureForm.Consortium, IsJointlyLiable: false })
        {
            yield return StructureWords.LiabilityNotStated.Because("isJointlyLiable");
        }
    }

    private static async Task<ChooseStructure.Chosen> ExecuteAsync(Call call, Input input)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var structure = await db.LedStructureAsync(call.Engagement, ct);
        call.Expect(structure);
        var due = EndOfWork.On(input.Due).InZoneLeniently(China).ToInstant();
        StructureWords.DueInThePast.Unless(due > db.Scope.Now, "due");
        var composition = await db.CompositionAsync(structure, ct);
        Refusal.If(WhyNot(structure, composition));
        (structure.AskedTerms, structure.DueAt) = (structure.Terms, due);
        var replies = (await db.Set<StructureReply>().AsNoTracking().Where(r => r.StructureId == structure.Id).ToListAsync(ct)).ToLookup(r => r.OrganizationId);
        var parties = await db.Set<StructureParty>().AsNoTracking().Where(p => p.StructureId == structure.Id && p.OrganizationId != structure.LeadId).ToListAsync(ct);
        foreach (var party in parties.Where(p => Agreement.ConsentOf(structure.Terms, replies[p.OrganizationId]) != Consent.Accepted))
        {
            await db.RaiseAsync(Structuring.AcceptanceDue, party.OwedAs, new CommitmentTerms(
                party.OrganizationId, structure.LeadId, due, Patterns.Url(ShowStructure.Route, [call.Engagement]), [party.Name, $"{structure.Terms}"], null, call.Engagement), ct);
        }
        db.Record("proposals.ask-acceptance", structure.Id.Subject, call.Engagement, ("terms", $"{structure.Terms}"), ("due", due.ToString()));
        return new(call.Engagement, structure.Terms);
    }
}
