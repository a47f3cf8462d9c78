using System.ComponentModel.DataAnnotations;
using NodaTime;
using Pingshi.Contracts;
using Pingshi.Shares;

namespace Pingshi.Acceptance;

/// <summary>The chair closes the scorecard of a month (月度考核): the contract's table turns its grade into a deduction, rectification, a right to terminate.</summary>
public static class CloseScorecard
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/scorecards/close";

    public sealed record Input
    {
        /// <summary>Any day of the month.</summary>
        public required LocalDate Month { get; init; }

        /// <summary>The key of the milestone that pays for it.</summary>
        [Required, StringLength(10)] public required string Milestone { get; init; }
        [Range(0, 100)] public required int Points { get; init; }
        [StringLength(2000)] public string? Words { get; init; }

        /// <summary>What the month's work is worth, gross.</summary>
        [Range(0, 1_000_000_000_000)] public required decimal Base { get; init; }

        /// <summary>By when what is to be rectified is mended.</summary>
        public LocalDate? ReworkBy { get; init; }
    }

    public sealed record Closed(EngagementId Engagement, Id<Contract> Contract, Id<Scorecard> Scorecard, decimal Deducted);

    public static void Map(Routes routes) =>
        routes.Act<Input, Closed>(Route, Judging.Grade, ListScorecards.Route, ExecuteAsync, c => Patterns.Url(ListScorecards.Route, [c.Engagement, c.Contract]), Judging.Job);

    public static IEnumerable<Reason> WhyNotTable(ContractTerms terms) => terms.Assessment.Count == 0 ? [AcceptanceRules.NoTable.Because()] : [];

    /// <summary>All reasons against this month and this amount.</summary>
    /// <param name="scored">The first days of the months that have a scorecard.</param>
    /// <param name="left">What no scorecard of the milestone graded yet.</param>
    public static IEnumerable<Reason> WhyNot(Input input, IEnumerable<LocalDate> scored, Money left, LocalDate today)
    {
        if (FirstOf(input.Month) > today)
        {
            yield return AcceptanceRules.MonthNotBegun.Because("month");
        }
        if (scored.Contains(FirstOf(input.Month)))
        {
            yield return AcceptanceRules.MonthScored.Because("month");
        }
        if (decimal.Round(input.Base, left.Currency.Exponent) != input.Base)
        {
            yield return AcceptanceRules.BaseTooFine.Because("base", left.Currency.Exponent);
        }
        else if (input.Base > left.Amount)
        {
            yield return AcceptanceRules.BaseTooHigh.Because("base", left.ToString());
        }
        if (input.Points < Assessment.Highest && string.IsNullOrWhiteSpace(input.Words))
        {
            yield return AcceptanceRules.WordsNeeded.Because("words");
        }
    }

    /// <summary>What no scorecard of the milestone graded yet; null where there is none or the contract names no amount.</summary>
    internal static Money? LeftOf(JudgedContract judged, string milestone) => judged.Terms.MilestoneAmounts().TryGetValue(milestone, out var amount)
        ? Money.FromMinor(amount.Minor - judged.Scorecards.Where(s => s.Milestone == milestone).Sum(s => s.BaseMinor), amount.Currency)
        : null;

    internal static LocalDate FirstOf(LocalDate month) => new(month.Year, month.Month, 1);

    private static async Task<Closed> ExecuteAsync(Call call, Input input)
    {
        var (db, judged, me) = (call.Db, await call.AskedByUsAsync(), call.Scope.Actor);
        Refusal.If([.. judged.WhyNotChair(me), .. WhyNotTable(judged.Terms)]);
        var left = LeftOf(judged, input.Milestone) ?? throw new Refusal(AcceptanceRules.NoSuchMilestone.Because("milestone"));
        AcceptanceRules.AcceptedAlready.Unless(judged.Acceptances.All(a => a.Milestone != input.Milestone), "milestone");
        Refusal.If(WhyNot(input, judged.Scorecards.Select(s => s.Month), left, judged.Loaded.Today));
        var band = Assessment.Of(judged.Terms.Assessment, input.Points);
        Refusal.If(Judging.WhyNotRework(band.Rectify, input.ReworkBy, judged.Loaded.Today));
        var worth = Money.Of(input.Base, left.Currency);
        var scorecard = new Scorecard
        {
            Id = db.Scope.NewId<Scorecard>(), ContractId = judged.Contract.Id, EngagementId = judged.Contract.EngagementId, OrganizationId = judged.Asker, Number = judged.Scorecards.Count + 1, Month = FirstOf(input.Month),
            Milestone = input.Milestone, Points = input.Points, Words = input.Words, BaseMinor = worth.Minor, DeductedMinor = band.Deduct.Of(worth).Minor, Currency = judged.Terms.Currency, Rectify = band.Rectify,
            Terminates = band.Terminates, ReworkBy = band.Rectify ? input.ReworkBy : null, At = db.Scope.Now, By = me, ByName = judged.Seats.Single(s => s.PersonId == me).Name,
        };
        db.Add(scorecard);
        if (scorecard.ReworkBy is { } by)
        {
            await db.RaiseReworkAsync(judged, scorecard.Id.Value, ListScorecards.MonthOf(scorecard.Month), by, call.Cancel);
        }
        db.Record("acceptance.score", scorecard.Id.Subject, call.Engagement, ("month", scorecard.Month.ToString()), ("milestone", scorecard.Milestone), ("points", Contracting.Shown(scorecard.Points)),
            ("deducted", band.Deduct.Of(worth).ToString()), ("words", input.Words));
        return new(call.Engagement, judged.Contract.Id, scorecard.Id, band.Deduct.Of(worth).Amount);
    }
}
