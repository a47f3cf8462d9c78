using CsCheck;
using NodaTime;
using Pingshi.Accounts;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Words;
using Pingshi.Policies;

namespace Pingshi.Tests.Policies;

/// <summary>Which version a partner may count on. DESIGN §4.11: nothing gets worse behind anyone's back.</summary>
public class PolicyHistoryTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 1, 4, 0);
    private static readonly Id<Organization> Us = new(new Guid(1, 0, 0, new byte[8]));
    private static readonly Id<Organization> Others = new(new Guid(2, 0, 0, new byte[8]));
    private static readonly PolicyTerms Plain = new(90, 5, 10, [new("云平台", 8)], [], [], null);

    private static PolicyVersion Version(int number, Instant at, LocalDate on, int notice, PolicyTerms terms) => new()
    {
        Id = new(new Guid(number, 1, 0, new byte[8])), OrganizationId = default, Number = number, Title = "", Text = "", EffectiveOn = on, NoticeDays = notice, Terms = terms, PublishedAt = at, PublishedBy = default,
    };

    private static PolicySignature Signature(PolicyVersion of, Id<Organization> by, Instant at) => new() { Id = default, VersionId = of.Id, OrganizationId = by, SignedBy = default, At = at };

    private static Instant Day(int month, int day) => DateTimeZoneProviders.Tzdb["Asia/Shanghai"].AtStartOfDay(new LocalDate(2026, month, day)).ToInstant();

    private static readonly PolicyVersion First = Version(1, Start, new(2026, 1, 1), 30, Plain);
    private static readonly PolicyVersion Worse = Version(2, Day(3, 1) + Duration.FromHours(10), new(2026, 3, 10), 7, Plain with { ProtectionDays = 60 });
    private static readonly PolicyVersion Better = Version(2, Day(3, 1) + Duration.FromHours(10), new(2026, 3, 10), 30, Plain with { ProtectionDays = 120 });

    [Fact]
    public void Nothing_is_in_force_before_the_first_version_holds()
    {
        PolicyHistory history = new([Version(1, Start, new(2026, 2, 1), 30, Plain)], []);
        Assert.Null(history.InForce(Us, Day(1, 31)));
        Assert.Equal(1, history.InForce(Us, Day(2, 1))!.Number);
    }

    [Fact]
    public void What_is_better_holds_from_its_day_and_what_is_worse_after_the_notice_of_the_version_before()
    {
        Assert.Equal(2, new PolicyHistory([First, Better], []).InForce(Us, Day(3, 10))!.Number);
        PolicyHistory history = new([First, Worse], []);
        Assert.Equal(1, history.InForce(Us, Day(4, 1) - Duration.Epsilon)!.Number);
        Assert.Equal(2, history.InForce(Us, Day(4, 1))!.Number);
        Assert.Equal(Day(4, 1), history.NoticeOf(Worse, Us)!.Value.RunsUntil);
        Assert.Null(new PolicyHistory([First, Better], []).NoticeOf(Better, Us));
    }

    [Fact]
    public void Who_signs_need_not_wait_and_binds_nobody_else()
    {
        PolicyHistory history = new([First, Worse], [Signature(Worse, Us, Day(3, 12))]);
        Assert.Equal((1, 2), (history.InForce(Us, Day(3, 11))!.Number, history.InForce(Us, Day(3, 12))!.Number));
        Assert.Equal((1, 1), (history.InForce(Others, Day(3, 31))!.Number, history.InForce(null, Day(3, 31))!.Number));
        Assert.Equal(Day(3, 10), new PolicyHistory([First, Worse], [Signature(Worse, Us, Day(3, 2))]).Begins(Worse, Us));
    }

    [Fact]
    public void Two_steps_may_not_take_together_what_neither_could_alone()
    {
        // The third is better than the second, whose notice still runs, and worse than the first, which is in force.
        var third = Version(3, Day(3, 5), new(2026, 3, 5), 0, Plain with { ProtectionDays = 70 });
        PolicyHistory history = new([First, Worse, third], []);
        Assert.Equal(1, history.InForce(Us, Day(4, 1) - Duration.Epsilon)!.Number);
        Assert.NotNull(history.NoticeOf(third, Us));
        // What restores the first has nothing to wait for, and leaves the second behind.
        var restored = Version(3, Day(3, 20), new(2026, 3, 20), 30, Plain);
        Assert.Equal(3, new PolicyHistory([First, Worse, restored], []).InForce(Us, Day(4, 20))!.Number);
    }

    [Fact]
    public void A_shorter_notice_is_itself_a_worsening() =>
        Assert.Equal(Effect.Worse, Assert.Single(TermChange.Between(30, Plain, 10, Plain), c => c.Term == Term.NoticeDays).Effect);

    [Fact]
    public void Each_term_says_what_it_means_to_the_partner()
    {
        var (a, b) = (new ReservedIndustry(new(new Guid(7, 0, 0, new byte[8])), "水利"), new ReservedIndustry(new(new Guid(8, 0, 0, new byte[8])), "教育"));
        var before = Plain with { ReservedRegions = ["51"], ReservedIndustries = [a], ReservedBelowMinor = 100_00 };
        var after = Plain with { AnswerDays = 3, MarginFloorPercent = 9, Rates = [new("安全", 1)], ReservedRegions = ["5107", "62"], ReservedIndustries = [a, b], ReservedBelowMinor = 200_00 };
        Assert.Equal(
            [
                (Term.NoticeDays, null, Effect.Same), (Term.ProtectionDays, null, Effect.Same), (Term.AnswerDays, null, Effect.Better), (Term.MarginFloor, null, Effect.Worse),
                (Term.Rate, "云平台", Effect.Worse), (Term.Rate, "安全", Effect.Better), (Term.Region, "51", Effect.Worse), (Term.Region, "5107", Effect.Same),
                (Term.Region, "62", Effect.Better), (Term.Industry, "水利", Effect.Same), (Term.Industry, "教育", Effect.Better), (Term.BudgetBelow, null, Effect.Better),
            ],
            TermChange.Between(30, before, 30, after).Select(c => (c.Term, c.Of, c.Effect)));
    }

    [Fact]
    public void A_partner_agrees_once_to_what_is_worse_and_not_in_force_yet()
    {
        PolicyHistory history = new([First, Worse], []);
        Assert.Empty(history.WhyNotAgree(Worse, Us, Day(3, 20)));
        Assert.Equal([PolicyWords.NothingToAgree], Rules(history.WhyNotAgree(First, Us, Day(3, 20))));
        Assert.Equal([PolicyWords.AlreadyInForce], Rules(history.WhyNotAgree(Worse, Us, Day(4, 2))));
        Assert.Equal([PolicyWords.AlreadyAgreed], Rules(new PolicyHistory([First, Worse], [Signature(Worse, Us, Day(3, 5))]).WhyNotAgree(Worse, Us, Day(3, 6))));
        var restored = Version(3, Day(3, 20), new(2026, 3, 20), 30, Plain);
        Assert.Equal([PolicyWords.LeftBehind], Rules(new PolicyHistory([First, Worse, restored], []).WhyNotAgree(Worse, Us, Day(3, 21))));
    }

    private static Gen<T> Any<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    // Any history of up to six versions, and what one partner signed of it.
    private static readonly Gen<PolicyTerms> AnyTerms =
        from protection in Gen.Int[1, 4]
        from answer in Gen.Int[1, 3]
        from rate in Gen.Int[0, 3]
        from regions in Any<IReadOnlyList<string>>([], ["51"], ["5107"], ["51", "62"])
        from below in Any<long?>(null, 100, 200)
        select new PolicyTerms(protection, answer, 0, [new("云平台", rate)], regions, Array.Empty<ReservedIndustry>(), below);

    private static readonly Gen<(PolicyVersion Version, PolicySignature? Signature)[]> AnyHistory = (
        from gap in Gen.Int[0, 40 * 24]
        from lead in Gen.Int[0, 40]
        from notice in Gen.Int[0, 45]
        from terms in AnyTerms
        from signs in Any<int?>(null, null, 0, 13, 900)
        select (gap, lead, notice, terms, signs)).Array[1, 6].Select(steps =>
        {
            var at = Start;
            return steps.Select((step, index) =>
            {
                at += Duration.FromHours(step.gap);
                var version = Version(index + 1, at, Start.InUtc().Date.PlusDays((int)(at - Start).TotalDays + step.lead), step.notice, step.terms);
                return (version, step.signs is { } hours ? Signature(version, Us, at + Duration.FromHours(hours)) : null);
            }).ToArray();
        });

    private static PolicyHistory HistoryOf((PolicyVersion Version, PolicySignature? Signature)[] steps) => new(steps.Select(s => s.Version), steps.Select(s => s.Signature).OfType<PolicySignature>());

    [Fact]
    public void No_term_ever_gets_worse_for_a_partner_without_notice_or_its_signature() => AnyHistory.Sample(steps =>
    {
        var history = HistoryOf(steps);
        foreach (var at in history.Versions.Select(v => history.Begins(v, Us)))
        {
            if (history.InForce(Us, at - Duration.Epsilon) is not { } before || history.InForce(Us, at) is not { } after || before == after)
            {
                continue;
            }
            var isWorse = TermChange.Between(before, after).Any(c => c.Effect == Effect.Worse);
            Assert.True(!isWorse || history.AgreedAt(Us, after) <= at || at >= after.PublishedAt + Duration.FromDays(before.NoticeDays),
                $"At {at} version {before.Number} gave way to {after.Number}, which is worse.");
        }
    });

    [Fact]
    public void A_partner_never_falls_back_to_an_older_version() => AnyHistory.Sample(steps =>
    {
        var history = HistoryOf(steps);
        var inForce = history.Versions.Select(v => history.Begins(v, Us)).Order().Select(at => history.InForce(Us, at)!.Number).ToList();
        Assert.Equal(inForce.Order(), inForce);
    });

    [Fact]
    public void A_new_version_changes_nothing_before_it_is_published() => AnyHistory.Sample(steps =>
    {
        var (whole, before, published) = (HistoryOf(steps), HistoryOf(steps[..^1]), steps[^1].Version.PublishedAt);
        Assert.All((Instant[])[published - Duration.FromDays(20), published - Duration.FromDays(3), published - Duration.Epsilon],
            at => Assert.Equal(before.InForce(Us, at)?.Number, whole.InForce(Us, at)?.Number));
    });

    [Fact]
    public void One_partners_signature_changes_nothing_for_another() => AnyHistory.Sample(steps =>
    {
        var (signed, unsigned) = (HistoryOf(steps), new PolicyHistory(steps.Select(s => s.Version), []));
        Assert.Equal(unsigned.Versions.Select(v => unsigned.Begins(v, Others)), signed.Versions.Select(v => signed.Begins(v, Others)));
    });

    [Fact]
    public void What_is_better_one_way_is_worse_the_other_way() => Gen.Select(AnyTerms, AnyTerms, Gen.Int[0, 9], Gen.Int[0, 9]).Sample((a, b, m, n) =>
        Assert.Equal(
            TermChange.Between(m, a, n, b).Where(c => c.Effect != Effect.Same).Select(c => (c.Term, c.Of, IsBetter: c.Effect == Effect.Better)).ToHashSet(),
            TermChange.Between(n, b, m, a).Where(c => c.Effect != Effect.Same).Select(c => (c.Term, c.Of, IsBetter: c.Effect == Effect.Worse)).ToHashSet()));

    private static IEnumerable<Rule> Rules(IEnumerable<Reason> reasons) => reasons.Select(r => r.Rule);
}
