using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Contracts;
using Pingshi.Engagements;

namespace Pingshi.Acceptance;

/// <summary>One delivery: each of its requirements with the grades that the reader may see, the verdict, the replies; and its acceptance report.</summary>
public static class ShowDelivery
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/acceptance/{notice}";
    public const string ReportRoute = "/engagements/{engagement}/contracts/{contract}/acceptance/{notice}/report";

    public sealed record Given(string Name, bool IsMine, GradeFacts Grade, string? Words);

    public sealed record Reply(string Words, string By, Instant At);

    public sealed record ConsentFacts(LocalDate ValidTo, string Covers, bool MayNameUs);

    public sealed record Closed(
        Id<Verdict> Id, GradeFacts Grade, bool Fails, string? Words, VerdictRule Rule, int PassMark, int Counted, string? WithoutOthers, LocalDate? ReworkBy, LocalDate On, string By, IReadOnlyList<Reply> Replies, ConsentFacts? Consent);

    /// <param name="Graded">How many members graded it; null for the other side, which sees verdicts only.</param>
    /// <param name="Grades">Those that the reader may see.</param>
    public sealed record Row(
        string Key, string Text, RequirementState State, LocalDate? DeemedOn, int? Graded, IReadOnlyList<Given> Grades, Closed? Verdict, IReadOnlyList<Reason> WhyNotGrade, IReadOnlyList<Reason> WhyNotClose);

    public sealed record ConclusionFacts(bool IsAccepted, string Words, string ReportDigest, LocalDate On, string By);

    public sealed record Acts(bool MayGrade, bool MayClose, bool MayReply, bool MayConsent, IReadOnlyList<Reason> WhyNotConclude);

    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, Id<Contract> Contract, string ContractNumber, Id<DeliveryNotice> Delivery, int Number, string Milestone, string MilestoneName, string Words, string By, LocalDate On,
        LocalDate? TermEndsOn, int Members, IReadOnlyList<Row> Rows, ConclusionFacts? Conclusion, Acts May);

    public static void Map(Routes routes)
    {
        routes.Read<ShowDeliveryPage, Model>(Route, Judging.See, ShowAsync);
        routes.File(ReportRoute, Judging.See, ReportAsync);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, ct, judged) = (call.Db, call.Cancel, await call.JudgedAsync());
        var delivery = call.DeliveryOf(judged);
        var standing = judged.StandingOf(delivery);
        var (asks, me) = (judged.Asker == call.Scope.Acting, call.Scope.Actor);
        var conclusion = await db.Set<Conclusion>().AsNoTracking().Where(c => c.DeliveryId == delivery.Id).Select(c => new ConclusionFacts(c.IsAccepted, c.Words, c.ReportDigest, c.On, c.ByName)).SingleOrDefaultAsync(ct);
        var isMember = asks && !judged.WhyNotMember(me).Any() && Judging.Grade.Allows(call.Scope);
        var isChair = isMember && !judged.WhyNotChair(me).Any();
        return new(await EngagementHead.LoadAsync(call), call.Engagement, judged.Contract.Id, judged.Terms.Number, delivery.Id, delivery.Number, delivery.Milestone, standing.Milestone.Name, delivery.Words, delivery.ByName,
            delivery.On, delivery.TermEndsOn, judged.Seats.Count, await RowsAsync(call, judged, delivery), conclusion,
            new(isMember, isChair, !asks && Judging.Deliver.Allows(call.Scope), asks && Judging.Consent.Allows(call.Scope), [.. Conclude.WhyNot(standing, conclusion is not null)]));
    }

    private static async Task<IReadOnlyList<Row>> RowsAsync(Call call, JudgedContract judged, DeliveryNotice delivery)
    {
        var (db, ct, me, id) = (call.Db, call.Cancel, call.Scope.Actor, delivery.Id);
        var asks = judged.Asker == call.Scope.Acting;
        var given = (await db.Set<MemberGrade>().AsNoTracking().Where(g => g.DeliveryId == id).ToListAsync(ct)).ToLookup(g => g.RequirementId);
        var names = given.SelectMany(g => g).ToDictionary(g => g.Id, g => g.Name);
        var contents = (await db.Set<GradeContent>().AsNoTracking().Where(c => c.DeliveryId == id).ToListAsync(ct)).ToLookup(c => c.RequirementId);
        var replies = (await db.Set<VerdictReply>().AsNoTracking().Where(r => r.ContractId == judged.Contract.Id && r.VerdictId != null).OrderBy(r => r.At).ToListAsync(ct)).ToLookup(r => r.VerdictId!.Value);
        List<Row> rows = [];
        // As this delivery left them: what a later one took up again keeps its verdict here.
        foreach (var requirement in judged.Terms.Requirements.Where(r => delivery.Keys.Contains(r.Key)))
        {
            var verdict = judged.Verdicts.SingleOrDefault(v => v.DeliveryId == id && v.Key == requirement.Key);
            var ended = judged.Ends.SingleOrDefault(e => e.DeliveryId == id && e.Keys.Contains(requirement.Key));
            var state = verdict is not null ? verdict.Fails ? RequirementState.Failed : RequirementState.Passed : ended is not null ? RequirementState.Deemed : RequirementState.Open;
            var stands = new JudgedRequirement(requirement, state, delivery, verdict, verdict is null ? ended?.On : null);
            rows.Add(new(requirement.Key, requirement.Text, state, stands.DeemedOn, asks ? given[requirement.Id].Count() : null,
                [.. contents[requirement.Id].Select(c => new Given(names[c.GradeId], c.PersonId == me, GradeFacts.Of(c.Grade), c.Words)).OrderBy(c => c.Name, StringComparer.Ordinal)],
                verdict is null ? null : await ClosedAsync(call, judged, verdict, replies[verdict.Id]),
                [.. GradeRequirement.WhyNot(delivery, stands, [.. given[requirement.Id].Select(g => g.PersonId)], me, call.Scope.Now)], WhyNotClose(judged, stands, [.. given[requirement.Id]])));
        }
        return rows;
    }

    // Reasons that the chair's words can still answer are the form's to ask, not a button's to be off for.
    private static IReadOnlyList<Reason> WhyNotClose(JudgedContract judged, JudgedRequirement requirement, List<MemberGrade> given) =>
        [.. CloseVerdict.WhyNot(requirement, judged.Seats, [.. given.Select(g => g.PersonId)], withoutOthers: "-")];

    private static async Task<Closed> ClosedAsync(Call call, JudgedContract judged, Verdict verdict, IEnumerable<VerdictReply> replies)
    {
        var (_, consent) = await call.Db.ConsentsAsync(verdict.Id, judged.Loaded.Today, call.Cancel);
        return new(verdict.Id, GradeFacts.Of(verdict.Grade), verdict.Fails, verdict.Words, verdict.Rule, verdict.PassMark, verdict.Counted, verdict.WithoutOthers, verdict.ReworkBy, verdict.On, verdict.ByName,
            [.. replies.Select(r => new Reply(r.Words, r.ByName, r.At))], consent is null ? null : new(consent.ValidTo, consent.Covers, consent.MayNameUs));
    }

    // Concluded, the report that was concluded, to the byte; before that a print of how it stands.
    private static async Task<IResult> ReportAsync(Call call)
    {
        var (db, judged) = (call.Db, await call.JudgedAsync());
        var delivery = call.DeliveryOf(judged);
        var conclusion = await db.Set<Conclusion>().AsNoTracking().SingleOrDefaultAsync(c => c.DeliveryId == delivery.Id, call.Cancel);
        var replies = await db.Set<VerdictReply>().AsNoTracking().Where(r => r.ContractId == judged.Contract.Id && r.VerdictId != null).OrderBy(r => r.At).ToListAsync(call.Cancel);
        db.Record("acceptance.fetch-report", Outcome.Read, delivery.Id.Subject, call.Engagement, [("concluded", conclusion is null ? "false" : "true")]);
        await db.SaveChangesAsync(call.Cancel);
        return Results.File(conclusion?.Report ?? PrintedReport.Docx(judged, judged.StandingOf(delivery), replies, null, null), ContractPaper.MediaType, $"{judged.Terms.Number}-{delivery.Milestone}-{delivery.Number}.docx");
    }
}
