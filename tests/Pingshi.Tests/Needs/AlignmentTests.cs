using CsCheck;
using Pingshi.Needs;

namespace Pingshi.Tests.Needs;

public class AlignmentTests
{
    [Fact]
    public void A_clause_that_reads_alike_keeps_its_key_wherever_it_moved() =>
        Assert.Equal([2, 0, 1], Alignment.Match(["甲级机房", "双路供电", "等保三级"], ["等保三级", "甲级机房", "双路供电"]));

    [Fact]
    public void A_clause_whose_figure_changed_is_still_the_same_clause() =>
        Assert.Equal([0, 1], Alignment.Match(["故障响应时间不超过30分钟。", "每季度巡检一次。"], ["故障响应时间不超过15分钟。", "每季度巡检两次。"]));

    [Fact]
    public void A_clause_that_shares_little_is_a_new_one() =>
        Assert.Equal([null], Alignment.Match(["故障响应时间不超过30分钟。"], ["投标保证金为人民币伍万元整。"]));

    [Fact]
    public void White_space_makes_no_difference() =>
        Assert.Equal([0], Alignment.Match(["支持 IPv6\n双栈"], ["支持IPv6 双栈"]));

    [Fact]
    public void Clauses_that_read_alike_are_matched_in_order() =>
        Assert.Equal([0, 1, null], Alignment.Match(["同上。", "同上。"], ["同上。", "同上。", "同上。"]));

    [Fact]
    public void The_more_alike_of_two_is_taken() =>
        Assert.Equal([1], Alignment.Match(["系统须支持一千名并发用户。", "系统须支持两千名并发用户访问。"], ["系统须支持两千名并发用户同时访问。"]));

    [Fact]
    public void No_old_clause_is_ever_two_new_ones_and_a_document_matches_itself() =>
        Gen.Select(Clauses, Clauses).Sample((before, after) =>
        {
            var match = Alignment.Match(before, after);
            var used = match.OfType<int>().ToList();
            return match.Count == after.Length && used.Count == used.Distinct().Count() && used.All(i => i >= 0 && i < before.Length)
                && Alignment.Match(before, before).SequenceEqual(Enumerable.Range(0, before.Length).Select(i => (int?)i));
        });

    [Fact]
    public void Likeness_is_the_same_both_ways_and_lies_between_none_and_all() =>
        Gen.Select(Gen.String, Gen.String).Sample((one, other) =>
        {
            var likeness = Alignment.Likeness(one, other);
            return likeness is >= 0 and <= 1 && likeness.Equals(Alignment.Likeness(other, one)) && Alignment.Likeness(one, one) == 1;
        });

    // Distinct, so that "matches itself" has one answer.
    private static readonly Gen<string[]> Clauses = Gen.OneOf("云", "网", "安", "全", "服", "务", "时", "限").Array[1, 12].Select(string.Concat).Array[0, 8].Select(c => c.Distinct().ToArray());
}
