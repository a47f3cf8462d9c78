using System.Globalization;
using System.Text;

namespace Pingshi.Tenders.Reading.Docx;

/// <summary>Writes a counter in a number format of WordprocessingML (ECMA-376 part 1, 17.18.59).</summary>
internal static class NumberFormats
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string LegalTraditionalDigits = "零壹貳參肆伍陸柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    public static string Write(int number, string format) => format switch
    {
        "none" => "",
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letter(number),
        "lowerLetter" => Letter(number).ToLowerInvariant(),
        "ordinal" => Ordinal(number),
        "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "japaneseCounting" => Counting(number, Digits, "十百千", "万", dropLeadingOne: true),
        "chineseLegalSimplified" => Counting(number, LegalDigits, "拾佰仟", "万", dropLeadingOne: false),
        "ideographLegalTraditional" => Counting(number, LegalTraditionalDigits, "拾佰仟", "萬", dropLeadingOne: false),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => DigitByDigit(number, Digits[0], Digits),
        "ideographTraditional" when number is >= 1 and <= 10 => Stems[number - 1].ToString(),
        "ideographZodiac" when number is >= 1 and <= 12 => Branches[number - 1].ToString(),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(number, 0x2460, 20),
        "decimalEnclosedParen" => Enclosed(number, 0x2474, 20),
        "decimalEnclosedFullstop" => Enclosed(number, 0x2488, 20),
        "ideographEnclosedCircle" => Enclosed(number, 0x3280, 10),
        "decimalFullWidth" or "decimalFullWidth2" => DigitByDigit(number, '０', "０１２３４５６７８９"),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int number)
    {
        if (number is <= 0 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        ReadOnlySpan<(int Value, string Sign)> signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var text = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }

    /// <summary>a … z, then aa, bb … as Word repeats the letter.</summary>
    private static string Letter(int number) =>
        number is <= 0 or > 780
            ? number.ToString(CultureInfo.InvariantCulture)
            : new string((char)('A' + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Ordinal(int number) => (number % 100, number % 10) switch
    {
        ( >= 11 and <= 13, _) => $"{number}th",
        (_, 1) => $"{number}st",
        (_, 2) => $"{number}nd",
        (_, 3) => $"{number}rd",
        _ => $"{number}th",
    };

    private static string Counting(int number, string digits, string units, string myriad, bool dropLeadingOne)
    {
        if (number is <= 0 or >= 100_000_000)
        {
            return number == 0 ? digits[..1] : number.ToString(CultureInfo.InvariantCulture);
        }

        var text = number >= 10_000
            ? Counting(number / 10_000, digits, units, myriad, dropLeadingOne) + myriad + Below(number % 10_000, padded: true)
            : Below(number, padded: false);
        return dropLeadingOne && number is >= 10 and < 20 ? text[1..] : text;

        string Below(int rest, bool padded)
        {
            var part = new StringBuilder();
            var gap = padded && rest is > 0 and < 1000;
            for (var place = 3; place >= 0; place--)
            {
                var unit = place switch { 3 => 1000, 2 => 100, 1 => 10, _ => 1 };
                var digit = rest / unit % 10;
                if (digit == 0)
                {
                    gap |= part.Length > 0;
                    continue;
                }

                part.Append(gap ? "零" : "").Append(digits[digit]).Append(place > 0 ? units[place - 1].ToString() : "");
                gap = false;
            }

            return part.ToString();
        }
    }

    private static string DigitByDigit(int number, char zero, string digits) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => digit == '0' ? zero : char.IsAsciiDigit(digit) ? digits[digit - '0'] : digit));

    private static string Enclosed(int number, int first, int last) =>
        number >= 1 && number <= last ? ((char)(first + number - 1)).ToString() : number.ToString(CultureInfo.InvariantCulture);
}
