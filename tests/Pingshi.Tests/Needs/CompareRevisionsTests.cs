using CsCheck;
using NodaTime;
using Pingshi.Needs;
using Pingshi.Platform.Access;
using Pingshi.Platform.Data;
using Pingshi.Tenders;

namespace Pingshi.Tests.Needs;

public class CompareRevisionsTests
{
    private static readonly Scope Job = Scope.System("test", Instant.FromUtc(2026, 11, 23, 12, 0));
    private readonly Dictionary<string, Id<Requirement>> _ids = new[] { "R-001", "R-002", "R-003", "R-004" }.ToDictionary(k => k, _ => Job.NewId<Requirement>());

    [Fact]
    public void What_stands_in_both_in_the_same_order_is_the_same() =>
        Assert.Equal([("R-001", ClauseChange.Same), ("R-002", ClauseChange.Same)], Compare([("R-001", "一"), ("R-002", "二")], [("R-001", "一"), ("R-002", "二")]));

    [Fact]
    public void Changed_words_are_a_change() =>
        Assert.Equal([("R-001", ClauseChange.Changed)], Compare([("R-001", "响应 30 分钟")], [("R-001", "响应 15 分钟")]));

    [Fact]
    public void A_heavier_obligation_with_the_same_words_is_a_change_too()
    {
        var rows = CompareRevisions.Compare([Text("R-001", "一", 1)], [Text("R-001", "一", 1, Obligation.Mandatory)], Keys);
        Assert.Equal((ClauseChange.Changed, Obligation.Ordinary, Obligation.Mandatory), (rows[0].Change, rows[0].Before!.Value, rows[0].After!.Value));
    }

    [Fact]
    public void A_removed_clause_stands_where_it_was() => Assert.Equal(
        [("R-001", ClauseChange.Same), ("R-002", ClauseChange.Removed), ("R-003", ClauseChange.Same)],
        Compare([("R-001", "一"), ("R-002", "二"), ("R-003", "三")], [("R-001", "一"), ("R-003", "三")]));

    [Fact]
    public void A_clause_removed_at_the_end_is_not_forgotten() => Assert.Equal(
        [("R-001", ClauseChange.Same), ("R-002", ClauseChange.Removed)],
        Compare([("R-001", "一"), ("R-002", "二")], [("R-001", "一")]));

    [Fact]
    public void An_added_clause_moves_none_of_the_others() => Assert.Equal(
        [("R-001", ClauseChange.Same), ("R-004", ClauseChange.Added), ("R-002", ClauseChange.Same)],
        Compare([("R-001", "一"), ("R-002", "二")], [("R-001", "一"), ("R-004", "四"), ("R-002", "二")]));

    [Fact]
    public void Of_two_clauses_that_changed_places_one_has_moved() => Assert.Equal(
        [ClauseChange.Moved, ClauseChange.Same], Compare([("R-001", "一"), ("R-002", "二")], [("R-002", "二"), ("R-001", "一")]).Select(r => r.Item2));

    [Fact]
    public void A_clause_put_below_two_others_has_moved_and_they_have_not() => Assert.Equal(
        [("R-002", ClauseChange.Same), ("R-003", ClauseChange.Same), ("R-001", ClauseChange.Moved)],
        Compare([("R-001", "一"), ("R-002", "二"), ("R-003", "三")], [("R-002", "二"), ("R-003", "三"), ("R-001", "一")]));

    [Fact]
    public void A_clause_put_above_two_others_has_moved_whatever_was_added_and_removed_beside_it() => Assert.Equal(
        [("R-003", ClauseChange.Moved), ("R-001", ClauseChange.Same), ("R-004", ClauseChange.Added), ("R-002", ClauseChange.Removed)],
        Compare([("R-001", "一"), ("R-002", "二"), ("R-003", "三")], [("R-003", "三"), ("R-001", "一"), ("R-004", "四")]).OrderBy(r => r.Item2 == ClauseChange.Removed));

    [Fact]
    public void What_stayed_is_the_longest_part_that_kept_its_order() => Gen.Select(Orders, Orders).Sample((before, after) =>
    {
        var stayed = CommonOrder.Of(before, after);
        Assert.Equal(before.Where(stayed.Contains), after.Where(stayed.Contains));
        Assert.Equal(LongestCommon(before, after), stayed.Count);
    });

    private static Gen<int[]> Orders => Gen.Int[0, 12].Select(n => Enumerable.Range(0, n).ToArray()).SelectMany(Gen.Shuffle);

    // The textbook's table of common subsequences, of which the row above is enough.
    private static int LongestCommon(int[] one, int[] two)
    {
        var above = new int[two.Length + 1];
        foreach (var item in one)
        {
            var row = new int[two.Length + 1];
            for (var j = 1; j <= two.Length; j++)
            {
                row[j] = item == two[j - 1] ? above[j - 1] + 1 : Math.Max(above[j], row[j - 1]);
            }
            above = row;
        }
        return above[^1];
    }

    [Theory]
    [InlineData("第一段\n\n第二段", 2)]
    [InlineData("第一段\r\n\r\n第二段\r\n\r\n\r\n第三段\r\n", 3)]
    [InlineData("只有\n一段", 1)]
    [InlineData("\n\n  \n\n", 0)]
    public void A_blank_line_splits_a_requirement(string text, int parts) => Assert.Equal(parts, RearrangeRequirements.Parts(text).Count);

    private Dictionary<Id<Requirement>, string> Keys => _ids.ToDictionary(i => i.Value, i => i.Key);

    private IEnumerable<(string, ClauseChange)> Compare((string Key, string Text)[] before, (string Key, string Text)[] after) =>
        CompareRevisions.Compare([.. before.Select((t, at) => Text(t.Key, t.Text, at + 1))], [.. after.Select((t, at) => Text(t.Key, t.Text, at + 1))], Keys).Select(r => (r.Key, r.Change));

    private RequirementText Text(string key, string text, int position, Obligation obligation = Obligation.Ordinary) => new()
    {
        Id = Job.NewId<RequirementText>(), RequirementId = _ids[key], NeedId = default, EngagementId = default, Revision = 1, Position = position, Text = text,
        Obligation = obligation, Kind = RequirementKind.Technical, ChangedIn = 1,
    };
}
