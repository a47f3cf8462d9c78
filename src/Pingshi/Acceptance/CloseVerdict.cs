using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Contracts;
using Pingshi.Platform.Identity;

namespace Pingshi.Acceptance;

/// <summary>The chair closes the one verdict on a requirement: the contract's rule makes it of the members' grades, nobody edits it.</summary>
public static class CloseVerdict
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/acceptance/{notice}/close";

    public sealed record Input
    {
        /// <summary>The key of the requirement.</summary>
        [Required, StringLength(12)] public required string Key { get; init; }
        [StringLength(2000)] public string? Words { get; init; }

        /// <summary>Why it is closed although members have not graded.</summary>
        [StringLength(1000)] public string? WithoutOthers { get; init; }

        /// <summary>By when what fails or is to be rectified is mended.</summary>
        public LocalDate? ReworkBy { get; init; }
    }

    public sealed record Closed(EngagementId Engagement, Id<Contract> Contract, Id<DeliveryNotice> Delivery, Id<Verdict> Verdict, Mark Mark, decimal Points, bool Fails);

    public static void Map(Routes routes) => routes.Act<Input, Closed>(Route, Judging.Grade, ShowDelivery.Route, ExecuteAsync, c => Patterns.Url(ShowDelivery.Route, [c.Engagement, c.Contract, c.Delivery]), Judging.Job);

    /// <summary>All reasons why the chair cannot close it yet.</summary>
    /// <param name="seats">The group as it sits now.</param>
    /// <param name="given">Who of it graded.</param>
    public static IEnumerable<Reason> WhyNot(JudgedRequirement requirement, IReadOnlyList<GroupSeat> seats, IReadOnlyCollection<Id<Person>> given, string? withoutOthers)
    {
        List<GroupSeat> missing = [.. seats.Where(s => !given.Contains(s.PersonId))];
        if (requirement.Verdict is not null)
        {
            yield return AcceptanceRules.VerdictClosed.Because();
        }
        else if (missing.Count == seats.Count)
        {
            yield return AcceptanceRules.NoGrades.Because();
        }
        else if (missing.Any(s => s.IsChair))
        {
            yield return AcceptanceRules.ChairGradesFirst.Because();
        }
        else if (missing.Count > 0 && string.IsNullOrWhiteSpace(withoutOthers))
        {
            yield return AcceptanceRules.GradesMissing.Because("withoutOthers", string.Join(", ", missing.Select(s => s.Name)));
        }
    }

    private static async Task<Closed> ExecuteAsync(Call call, Input input)
    {
        var (db, judged, me) = (call.Db, await call.AskedByUsAsync(), call.Scope.Actor);
        var delivery = call.DeliveryOf(judged);
        Refusal.If(judged.WhyNotChair(me));
        var requirement = judged.RequirementOf(delivery, input.Key);
        List<GradeContent> given = [.. (await db.Set<GradeContent>().AsNoTracking().Where(g => g.DeliveryId == delivery.Id && g.RequirementId == requirement.Requirement.Id).ToListAsync(call.Cancel))
            .Where(g => judged.Seats.Any(s => s.PersonId == g.PersonId))];
        Refusal.If(WhyNot(requirement, judged.Seats, [.. given.Select(g => g.PersonId)], input.WithoutOthers));
        var (terms, judging) = (judged.Terms, judged.Terms.Judged);
        var grade = Closing.Combine(judging.Rule, [.. given.Select(g => g.Grade)], judging.PassMark);
        var consequence = Consequence.Of(terms, grade);
        Refusal.If([.. WhyNotWords(grade, input.Words), .. Judging.WhyNotRework(consequence.NeedsRework, input.ReworkBy, judged.Loaded.Today)]);
        var verdict = new Verdict
        {
            Id = db.Scope.NewId<Verdict>(), DeliveryId = delivery.Id, ContractId = delivery.ContractId, EngagementId = delivery.EngagementId, OrganizationId = judged.Asker, GroupId = judged.Group!.Id,
            RequirementId = requirement.Requirement.Id, Key = requirement.Requirement.Key, Text = requirement.Requirement.Text, Milestone = delivery.Milestone, Rule = judging.Rule, PassMark = judging.PassMark,
            Counted = given.Count, WithoutOthers = input.WithoutOthers, Mark = grade.Mark, Hundredths = grade.Hundredths, Fails = consequence.Fails, Words = input.Words,
            ReworkBy = consequence.NeedsRework ? input.ReworkBy : null, On = judged.Loaded.Today, At = db.Scope.Now, By = me, ByName = judged.Seats.Single(s => s.PersonId == me).Name,
        };
        db.Add(verdict);
        if (verdict.ReworkBy is { } by)
        {
            await db.RaiseReworkAsync(judged, verdict.Id.Value, verdict.Key, by, call.Cancel);
        }
        db.Record("acceptance.close", verdict.Id.Subject, call.Engagement, ("requirement", verdict.Key), ("mark", grade.Mark.ToString()), ("hundredths", Contracting.Shown(grade.Hundredths)),
            ("counted", Contracting.Shown(given.Count)), ("words", input.Words));
        return new(call.Engagement, delivery.ContractId, delivery.Id, verdict.Id, grade.Mark, grade.Points, consequence.Fails);
    }

    private static IEnumerable<Reason> WhyNotWords(Grade grade, string? words) => grade.IsFull || !string.IsNullOrWhiteSpace(words) ? [] : [AcceptanceRules.WordsNeeded.Because("words")];
}
