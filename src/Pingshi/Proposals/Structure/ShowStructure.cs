using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Partners;
using Pingshi.Platform.Identity;

using Pingshi.Tenders;

namespace Pingshi.Proposals.Structure;

/// <summary>The structure as the reader may see it: a party its own part and what is shared, its lead the whole, a rival without a seat nothing.</summary>
public static class ShowStructure
{
    public const string Route = "/engagements/{engagement}/structure";

    public sealed record FormChoice(StructureForm Form, IReadOnlyList<Reason> WhyNot);

    /// <param name="Amount">Gross, where the reader may see it; null also where none is stated.</param>
    /// <param name="HasAmount">Whether it stated one; null = not the reader's to know.</param>
    /// <param name="Consent">Null = not the reader's to know.</param>
    public sealed record PartyRow(
        Id<Organization> Organization, string Name, PartyRole Role, PartnerKind Kind, string Work, bool IsMe, decimal? Amount, bool? HasAmount,
        Consent? Consent, string? Because, string? ByName, Instant? RepliedAt);

    public sealed record WorkRow(
        Id<Requirement> Requirement, string Key, string? Text, Obligation? Obligation, string? Responsible, IReadOnlyList<string> Sharers, bool IsCore, IReadOnlyList<WorkFlaw> Flaws);

    public sealed record FrozenRow(int Number, int Terms, int Revision, StructureForm Form, string Lead, Instant At, string? ByName, IReadOnlyList<string> StaleKeys);

    /// <summary>The agreement and how far it has come.</summary>
    public sealed record AgreementFacts(
        StructureForm Form, Id<Organization> Lead, Id<Organization> Provider, bool IsJointlyLiable, bool SplitIsShared, bool LeadSeesAmounts, int Terms, int? AskedTerms, Instant? DueAt, int Frozen, decimal? Total, string Currency);

    /// <summary>What the reader may do now, and all reasons why it may not.</summary>
    public sealed record Acts(
        bool MayCompose, bool MayLead, bool MayReply, bool MayStateAmount, IReadOnlyList<Reason> WhyNotAsk, IReadOnlyList<Reason> WhyNotAccept, IReadOnlyList<Reason> WhyNotDecline,
        IReadOnlyList<Reason> WhyNotFreeze);

    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, int Revision, AgreementFacts? Agreement, IReadOnlyList<FormChoice> Forms, IReadOnlyList<PartyRow> Parties, IReadOnlyList<WorkRow> Work,
        IReadOnlyList<GoFinding> Findings, ContractNode? Contracts, IReadOnlyList<FrozenRow> FrozenVersions, IReadOnlyList<Choice<Organization>> Invited, Acts May, long Version) : IVersioned;

    public static void Map(Routes routes)
    {
        routes.Read<ShowStructurePage, Model>(Route, BidRoom.See, ShowAsync);
        routes.File(Route + "/export", BidRoom.See, ExportAsync);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var view = await StructureView.LoadAsync(call);
        if (view.Structure is { } structure && view.Amounts.Count > 0)
        {
            call.Db.Record("proposals.read-amounts", Outcome.Read, structure.Id.Subject, call.Engagement, []);
            await call.Db.SaveChangesAsync(call.Cancel);
        }
        return new(
            await EngagementHead.LoadAsync(call), call.Engagement, view.Revision, view.Agreed, view.Forms, view.Parties, view.Work, view.Findings, view.Contracts, view.FrozenVersions, view.Invited,
            view.May, view.Structure?.Version ?? 0);
    }

    private static async Task<IResult> ExportAsync(Call call)
    {
        var view = await StructureView.LoadAsync(call);
        var reader = call.Service<Reader>();
        string Say(Text text) => reader.Say(text);
        call.Db.Record("proposals.export-structure", Outcome.Read, null, call.Engagement, []);
        await call.Db.SaveChangesAsync(call.Cancel);
        return Xlsx.Download(view.Work.Select(row => new Dictionary<string, object?>
        {
            ["#"] = row.Key,
            [Say(StructureWords.Requirement)] = row.Text,
            [Say(ProposalWords.Obligation)] = row.Obligation is { } obligation ? Say(NeedWords.Of(obligation)) : null,
            [Say(StructureWords.Responsible)] = row.Responsible,
            [Say(StructureWords.Sharers)] = reader.List(row.Sharers),
            [Say(StructureWords.Core)] = row.IsCore ? Say(StructureWords.Yes) : null,
            [Say(StructureWords.State)] = reader.List(row.Flaws.Select(f => Say(StructureWords.Of(f)))),
        }), "delivery-structure.xlsx");
    }
}
