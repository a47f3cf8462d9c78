using System.Text;

namespace Pingshi.Tenders.Reading;

/// <summary>Repairs characters that fonts and converters leave instead of the ones that were written.</summary>
internal static class Glyphs
{
    /// <summary>
    /// CJK radicals supplement: compatibility normalisation leaves these alone, but a PDF whose font maps a glyph to its
    /// radical means the character (Unicode, EquivalentUnifiedIdeograph.txt).
    /// </summary>
    private const string Radicals =
        "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尣⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王" +
        "⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺴冈⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨" +
        "⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

    private static readonly Dictionary<char, char> Supplement =
        Radicals.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The text with radicals, ligatures, symbol-font boxes and odd spaces replaced by what they stand for.</summary>
    public static string Repair(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u00A0', '\u00AD') && !text.AsSpan().ContainsAnyInRange('\u2000', '\u2FD5')
            && !text.AsSpan().ContainsAnyInRange('\uE000', '\uFFFF'))
        {
            return text;
        }

        var repaired = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            Append(repaired, character);
        }

        return repaired.ToString();
    }

    /// <summary>What a character of a symbol font shows.</summary>
    public static char Symbol(int code) => (code & 0xFF) switch
    {
        0xFE or 0x52 or 0xFC => '☑',
        0xA8 or 0x6F or 0x71 or 0xA3 or 0x30 => '□',
        0xFD or 0x54 or 0xFB => '☒',
        0xAB or 0xB6 => '★',
        0x70 or 0xB2 => '▲',
        _ => '•',
    };

    private static void Append(StringBuilder text, char character)
    {
        switch (character)
        {
            case '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u202F':
                text.Append(' ');
                break;
            case '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\uFFFC' or '\uFFFD':
                break;
            case >= '\u2F00' and <= '\u2FD5':
            case >= '\uFB00' and <= '\uFB06':
                text.Append(character.ToString().Normalize(NormalizationForm.FormKC));
                break;
            case >= '\uF020' and <= '\uF0FF':
                text.Append(Symbol(character));
                break;
            default:
                text.Append(Supplement.GetValueOrDefault(character, character));
                break;
        }
    }
}
