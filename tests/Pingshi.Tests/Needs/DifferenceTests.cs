using CsCheck;
using Pingshi.Needs;

namespace Pingshi.Tests.Needs;

public class DifferenceTests
{
    [Fact]
    public void A_changed_figure_is_shown_as_one_deleted_and_one_inserted_word() => Assert.Equal(
        [new(Change.Same, "响应时间不超过 "), new(Change.Deleted, "30"), new(Change.Inserted, "15"), new(Change.Same, " 分钟")],
        Difference.Between("响应时间不超过 30 分钟", "响应时间不超过 15 分钟"));

    [Fact]
    public void A_Chinese_character_counts_as_a_word_and_a_Latin_word_as_one() =>
        Assert.Equal(["须", "支", "持", "IPv6", " ", "dual", "-", "stack"], Difference.Words("须支持IPv6 dual-stack"));

    [Fact]
    public void Equal_texts_are_one_kept_run() => Assert.Equal([new Span(Change.Same, "★ 数据不出省。")], Difference.Between("★ 数据不出省。", "★ 数据不出省。"));

    [Fact]
    public void Whatever_changed_the_old_text_and_the_new_can_be_read_back() =>
        Gen.Select(Words, Words).Sample((before, after) =>
        {
            var spans = Difference.Between(before, after);
            return string.Concat(spans.Where(s => s.Change != Change.Inserted).Select(s => s.Text)) == before
                && string.Concat(spans.Where(s => s.Change != Change.Deleted).Select(s => s.Text)) == after
                && spans.Zip(spans.Skip(1)).All(p => p.First.Change != p.Second.Change);
        });

    [Fact]
    public void No_shorter_difference_exists() =>
        Gen.Select(Few, Few).Sample((before, after) =>
        {
            var kept = Difference.Between(before, after).Where(s => s.Change == Change.Same).Sum(s => Difference.Words(s.Text).Count);
            return kept == LongestCommon(Difference.Words(before), Difference.Words(after));
        });

    private static readonly Gen<string> Words = Gen.OneOf("须", "不", "得", "24", " ", "hours", "，", "📎", "云").Array[0, 30].Select(string.Concat);
    private static readonly Gen<string> Few = Gen.OneOf("甲", "乙", "丙").Array[0, 8].Select(string.Concat);

    private static int LongestCommon(List<string> a, List<string> b) =>
        a.Count == 0 || b.Count == 0 ? 0
        : a[0] == b[0] ? 1 + LongestCommon(a[1..], b[1..])
        : Math.Max(LongestCommon(a[1..], b), LongestCommon(a, b[1..]));
}
