using System.Text;

namespace Pingshi.Tenders.Writing;

/// <summary>
/// Amounts of yuan in capital words (大写), as bids and bills state them beside the figures, by the rules that the payment
/// settlement measures (支付结算办法, annex 1) give for filling in bills: 元整 when there are neither jiao nor fen, 零 once for zeros in between.
/// </summary>
public static class ChineseAmount
{
    /// <summary>The largest amount with words, in fen: one below 10^18 fen (一亿亿元).</summary>
    public const long Largest = 999_999_999_999_999_999;

    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Places = ["", "拾", "佰", "仟"];

    /// <summary>The words, beginning with 人民币.</summary>
    /// <param name="fen">The amount in fen; a negative one begins with 负.</param>
    /// <returns>For 10700053 <c>人民币壹拾万柒仟元零伍角叁分</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount is beyond <see cref="Largest"/>.</exception>
    public static string InWords(long fen)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fen, Largest);
        ArgumentOutOfRangeException.ThrowIfLessThan(fen, -Largest);
        var words = new StringBuilder(fen < 0 ? "人民币负" : "人民币");
        var amount = Math.Abs(fen);
        var (yuan, jiao, rest) = (amount / 100, (int)(amount / 10 % 10), (int)(amount % 10));
        if (yuan > 0 || amount == 0)
        {
            words.Append(yuan == 0 ? "零" : Whole(yuan)).Append('元');
        }

        if (jiao == 0 && rest == 0)
        {
            return words.Append('整').ToString();
        }

        // A zero is spoken where the yuan end in one or the jiao are missing: without it a figure could be written in between.
        if (yuan > 0 && (jiao == 0 || yuan % 10 == 0))
        {
            words.Append('零');
        }

        if (jiao > 0)
        {
            words.Append(Digits[jiao]).Append('角');
        }

        return (rest > 0 ? words.Append(Digits[rest]).Append('分') : words.Append('整')).ToString();
    }

    private static string Whole(long number)
    {
        foreach (var (size, unit) in ((long, char)[])[(100_000_000, '亿'), (10_000, '万')])
        {
            if (number >= size)
            {
                var below = number % size;
                return Whole(number / size) + unit + (below == 0 ? "" : (below < size / 10 ? "零" : "") + Whole(below));
            }
        }

        return Group((int)number);
    }

    /// <summary>A number from 1 to 9999.</summary>
    private static string Group(int number)
    {
        var words = new StringBuilder();
        for (var place = 3; place >= 0; place--)
        {
            var digit = number / (int)Math.Pow(10, place) % 10;
            if (digit > 0)
            {
                words.Append(Digits[digit]).Append(Places[place]);
            }
            else if (words.Length > 0 && words[^1] != '零' && number % (int)Math.Pow(10, place) > 0)
            {
                words.Append('零');
            }
        }

        return words.ToString();
    }
}
