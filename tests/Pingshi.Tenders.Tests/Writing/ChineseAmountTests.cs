using CsCheck;
using Pingshi.Tenders.Writing;

namespace Pingshi.Tenders.Tests.Writing;

public sealed class ChineseAmountTests
{
    [Theory]
    [InlineData(0, "人民币零元整")]
    [InlineData(1, "人民币壹分")]
    [InlineData(10, "人民币壹角整")]
    [InlineData(105, "人民币壹元零伍分")]
    [InlineData(140_950, "人民币壹仟肆佰零玖元伍角整")]
    [InlineData(600_714, "人民币陆仟零柒元壹角肆分")]
    [InlineData(168_032, "人民币壹仟陆佰捌拾元零叁角贰分")]
    [InlineData(10_700_053, "人民币壹拾万柒仟元零伍角叁分")]
    [InlineData(1_640_902, "人民币壹万陆仟肆佰零玖元零贰分")]
    [InlineData(32_504, "人民币叁佰贰拾伍元零肆分")]
    [InlineData(100_000_000, "人民币壹佰万元整")]
    [InlineData(10_000_000_100, "人民币壹亿零壹元整")]
    [InlineData(10_010_000_000, "人民币壹亿零壹拾万元整")]
    [InlineData(903_600_150, "人民币玖佰零叁万陆仟零壹元伍角整")]
    [InlineData(10_000_000_000_000, "人民币壹仟亿元整")]
    [InlineData(-250, "人民币负贰元伍角整")]
    public void Amounts_are_worded_as_bills_state_them(long fen, string words) => Assert.Equal(words, ChineseAmount.InWords(fen));

    [Fact]
    public void Words_read_back_to_the_very_amount() =>
        Gen.Long[-10_000_000_000_000, 10_000_000_000_000].Sample(fen => Read(ChineseAmount.InWords(fen)) == fen, iter: 100_000);

    [Fact]
    public void Small_amounts_and_round_ones_read_back_too()
    {
        for (var fen = 0L; fen < 200_000; fen++)
        {
            Assert.Equal(fen, Read(ChineseAmount.InWords(fen)));
        }

        for (var power = 1L; power <= 10_000_000_000_000; power *= 10)
        {
            foreach (var fen in (long[])[power, power - 1, power + 1, 10 * power - power / 10, 3 * power + 7 * (power / 1000)])
            {
                Assert.Equal(fen, Read(ChineseAmount.InWords(fen)));
            }
        }
    }

    [Fact]
    public void Two_amounts_never_share_their_words_and_no_zero_is_said_twice() =>
        Gen.Long[0, 10_000_000_000_000].Select(Gen.Long[0, 10_000_000_000_000]).Sample((one, other) =>
        {
            var words = ChineseAmount.InWords(one);
            return !words.Contains("零零", StringComparison.Ordinal) && !words.Contains("零万", StringComparison.Ordinal) && !words.Contains("零亿", StringComparison.Ordinal)
                && (words.EndsWith('整') || words.EndsWith('分')) && (one == other) == (words == ChineseAmount.InWords(other));
        }, iter: 20_000);

    [Fact]
    public void An_amount_beyond_the_largest_has_no_words()
    {
        Assert.Equal("人民币玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分", ChineseAmount.InWords(ChineseAmount.Largest));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChineseAmount.InWords(ChineseAmount.Largest + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ChineseAmount.InWords(long.MinValue));
    }

    /// <summary>Reads capital words by their place values, sharing nothing with the writer.</summary>
    private static long Read(string words)
    {
        var text = words["人民币".Length..];
        var sign = text.StartsWith('负') ? -1 : 1;
        long yuan = 0, section = 0, digit = 0, fen = 0;
        foreach (var letter in text.TrimStart('负').TrimEnd('整'))
        {
            switch (letter)
            {
                case '拾': section += digit * 10; digit = 0; break;
                case '佰': section += digit * 100; digit = 0; break;
                case '仟': section += digit * 1000; digit = 0; break;
                case '万': yuan += (section + digit) * 10_000; section = digit = 0; break;
                case '亿': yuan = (yuan + section + digit) * 100_000_000; section = digit = 0; break;
                case '元': yuan += section + digit; section = digit = 0; break;
                case '角': fen += digit * 10; digit = 0; break;
                case '分': fen += digit; digit = 0; break;
                default: digit = "零壹贰叁肆伍陆柒捌玖".IndexOf(letter, StringComparison.Ordinal); Assert.True(digit >= 0, words); break;
            }
        }

        return sign * ((yuan * 100) + fen);
    }
}
