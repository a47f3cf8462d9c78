using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Platform.Identity;
using Pingshi.Tenders;

namespace Pingshi.Proposals;

/// <summary>Every requirement of the frozen revision with its answer: who, by when, what, proven by what, at what risk.</summary>
public static class BidRoom
{
    public const string Route = "/engagements/{engagement}/bid";

    public static readonly Policy See = Policy.For("proposals.see-bid-room",
        Role.Presales, Role.AccountManager, Role.Manager, Role.Engineer, Role.Finance, Role.PartnerManager, Role.PartnerEngineer, Role.PartnerFinance);

    public static readonly Policy Work = Policy.For("proposals.answer",
        Role.Presales, Role.AccountManager, Role.Manager, Role.Engineer, Role.PartnerManager, Role.PartnerEngineer);

    public static readonly Policy Lead = Policy.For("proposals.lead-bid", Role.Presales, Role.AccountManager, Role.Manager);

    public sealed record Row(
        Id<Requirement> Requirement, string Key, string? Heading, string Text, Obligation Obligation, decimal? Weight, string? Place,
        string? Answer, Deviation? Deviation, Id<Person>? OwnerId, string? Owner, Instant? DueAt, int Evidence, Standing Standing, bool IsVoidRisk,
        IReadOnlyList<string> Partners);

    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, int Revision, bool? Goes, Instant? ShownAt, IReadOnlyList<Row> Rows, IReadOnlyDictionary<Standing, int> Count, int VoidRisks,
        string Filter, IReadOnlyList<Choice<Person>> People, IReadOnlyList<Choice<Organization>> PartnersToInvite,
        bool MayLead, bool MayAssign, bool IsFirewallUp, long Version) : IVersioned;

    public static void Map(Routes routes)
    {
        routes.Read<BidRoomPage, Model>(Route, See, ShowAsync);
        routes.File(Route + "/export", See, ExportAsync);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var db = call.Db;
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleAsync(e => e.Id == call.Engagement, call.Cancel);
        var sheet = await AnswerSheet.LoadAsync(db, call.Engagement, call.Scope, call.Cancel);
        var mayLead = Lead.Allows(call.Scope);
        var people = await PeopleAsync(db, call.Engagement, call.Cancel);
        var names = people.ToDictionary(p => p.Id, p => p.Name);
        var all = sheet.Lines.Select(l => RowOf(l, names)).ToList();
        var filter = call.Query("filter") ?? "";
        var partners = mayLead
            ? await db.Set<Organization>().Where(o => o.Side == Side.Partner && o.ClosedAt == null).OrderBy(o => o.NameSort).Select(o => new Choice<Organization>(o.Id, o.Name)).ToListAsync(call.Cancel)
            : [];
        return new(
            await EngagementHead.LoadAsync(call), call.Engagement, sheet.Revision, sheet.Mine?.Goes, sheet.Mine?.ShownAt, [.. all.Where(r => Matches(r, filter, call.Scope))],
            all.CountBy(r => r.Standing).ToDictionary(), all.Count(r => r.IsVoidRisk), filter, people, partners, mayLead,
            AssignAnswers.Policy.Allows(call.Scope), engagement.IsFirewallUp, sheet.Mine?.Version ?? 0);
    }

    private static Row RowOf(AnswerLine line, Dictionary<Id<Person>, string> names) => new(
        line.Requirement.RequirementId, line.Key, line.Requirement.Heading, line.Requirement.Text, line.Requirement.Obligation, line.Requirement.Weight,
        line.Requirement.Place, line.Answer?.Text, line.Answer?.Deviation, line.Answer?.OwnerId,
        line.Answer?.OwnerId is { } owner ? names.GetValueOrDefault(owner) : null, line.Answer?.DueAt, line.Evidence.Count, line.Standing,
        Standings.IsVoidRisk(line.Requirement.Obligation, line.Standing), line.Partners);

    private static bool Matches(Row row, string filter, Scope scope) => filter switch
    {
        "mine" => row.OwnerId == scope.Person,
        "void-risk" => row.IsVoidRisk,
        _ => !Enum.TryParse<Standing>(filter, ignoreCase: true, out var standing) || row.Standing == standing,
    };

    /// <summary>The acting organisation's people who hold a grant of their own on the engagement.</summary>
    internal static async Task<IReadOnlyList<Choice<Person>>> PeopleAsync(AppDb db, EngagementId engagement, CancellationToken ct) =>
        await db.Set<Person>()
            .Where(p => p.DisabledAt == null
                && db.Set<Membership>().Any(m => m.PersonId == p.Id && m.OrganizationId == db.MyOrganization && m.EndedAt == null)
                && db.Set<Grant>().Any(g => g.EngagementId == engagement && g.OrganizationId == db.MyOrganization && g.Aspect == Aspect.Own && (g.PersonId == p.Id || g.PersonId == null)))
            .OrderBy(p => p.NameSort).Select(p => new Choice<Person>(p.Id, p.Name)).ToListAsync(ct);

    private static async Task<IResult> ExportAsync(Call call)
    {
        var sheet = await AnswerSheet.LoadAsync(call.Db, call.Engagement, call.Scope, call.Cancel);
        var reader = call.Service<Reader>();
        string Say(Text text) => reader.Say(text);
        call.Db.Record("proposals.export", Outcome.Read, null, call.Engagement, []);
        await call.Db.SaveChangesAsync(call.Cancel);
        return Xlsx.Download(sheet.Lines.Select(line => new Dictionary<string, object?>
        {
            ["#"] = line.Key,
            [Say(ProposalWords.Requirement)] = line.Requirement.Text,
            [Say(ProposalWords.Obligation)] = Say(NeedWords.Of(line.Requirement.Obligation)),
            [Say(ProposalWords.Score)] = line.Requirement.Weight,
            [Say(ProposalWords.Answer)] = line.Answer?.Text,
            [Say(ProposalWords.DeviationWord)] = line.Answer?.Deviation is { } deviation ? Say(ProposalWords.Of(deviation)) : null,
            // A claim without evidence shows as unproven everywhere, also here (§4.1).
            [Say(ProposalWords.State)] = Say(ProposalWords.Of(line.Standing)),
            [Say(ProposalWords.EvidenceWord)] = string.Join("; ", line.Evidence.Select(e => $"{e.Object} {e.Number}".Trim())),
        }), "bid-room.xlsx");
    }
}
