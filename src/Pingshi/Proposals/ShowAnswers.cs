using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Needs;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Tenders;

namespace Pingshi.Proposals;

/// <summary>The provider shows its answers to the customer, who then reads each with its evidence and how it stands.</summary>
public static class ShowAnswers
{
    public const string Route = "/engagements/{engagement}/answers";
    public const string ShowRoute = "/engagements/{engagement}/bid-show";

    public static readonly Policy See = Policy.For("proposals.see-answers", Role.Requester, Role.Judge, Role.Presales, Role.AccountManager, Role.Manager, Role.Engineer);

    public sealed record Proof(string Object, string? Issuer, string? Number, LocalDate? ValidTo, string? Covers, Id<StoredFile>? File, bool Proves);

    public sealed record Row(
        Id<Requirement> Requirement, string Key, string Text, Obligation Obligation, string? Answer, Deviation? Deviation, int AnswersRevision, Standing Standing, IReadOnlyList<Proof> Evidence);

    public sealed record Model(EngagementHead Head, EngagementId Engagement, int Revision, Instant? ShownAt, IReadOnlyList<Row> Rows, IReadOnlyDictionary<Standing, int> Count);

    public sealed record Shown(EngagementId Engagement);

    public static void Map(Routes routes)
    {
        routes.Read<ShowAnswersPage, Model>(Route, See, ShowAsync);
        routes.Act<Nothing, Shown>(ShowRoute, BidRoom.Lead, BidRoom.Route, ExecuteAsync, a => Patterns.Url(BidRoom.Route, [a.Engagement]));
    }

    internal static IEnumerable<Reason> WhyNot(bool isFirewallUp, bool hasAnswer)
    {
        if (isFirewallUp)
        {
            yield return ProposalWords.FirewallUp.Because();
        }
        if (!hasAnswer)
        {
            yield return ProposalWords.NothingToShow.Because();
        }
    }

    private static async Task<Shown> ExecuteAsync(Call call, Nothing input)
    {
        var db = call.Db;
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleAsync(e => e.Id == call.Engagement, call.Cancel);
        var proposal = await db.MyProposalAsync(call.Engagement, call.Cancel);
        Refusal.If(WhyNot(engagement.IsFirewallUp, await db.Set<Answer>().AnyAsync(a => a.ProposalId == proposal.Id && a.Text != null, call.Cancel)));
        proposal.ShownAt ??= db.Scope.Now;
        var files = await db.Set<StoredFile>()
            .Where(f => f.EngagementId == call.Engagement && f.Aspect == Aspect.Own && db.Set<Evidence>().Any(e => e.File == f.Id && e.ProposalId == proposal.Id)).ToListAsync(call.Cancel);
        foreach (var file in files.Where(f => f.OrganizationId == proposal.OrganizationId))
        {
            file.Share();
        }
        db.Record("proposals.show", proposal.Id.Subject, call.Engagement);
        return new(call.Engagement);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var provider = await call.Db.Set<Engagement>().Where(e => e.Id == call.Engagement).Select(e => e.ProviderId).SingleAsync(call.Cancel);
        var sheet = await AnswerSheet.LoadAsync(call.Db, call.Engagement, call.Scope, call.Cancel, of: provider);
        var today = Standings.Today(call.Scope.Now);
        var isShown = sheet.Mine?.ShownAt is not null;
        List<Row> rows = isShown ? [.. sheet.Lines.Select(l => new Row(
            l.Requirement.RequirementId, l.Key, l.Requirement.Text, l.Requirement.Obligation, l.Answer?.Text, l.Answer?.Deviation, l.Answer?.AnswersRevision ?? 0, l.Standing,
            [.. l.Evidence.Select(e => new Proof(e.Object, e.Issuer, e.Number, e.ValidTo, e.Covers, e.File, e.Proves(l.Requirement.Kind, today)))]))] : [];
        return new(await EngagementHead.LoadAsync(call), call.Engagement, sheet.Revision, sheet.Mine?.ShownAt, rows, rows.CountBy(r => r.Standing).ToDictionary());
    }
}
