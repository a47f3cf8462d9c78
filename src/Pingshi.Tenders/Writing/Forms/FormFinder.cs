using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Pingshi.Tenders.Writing.Forms;

/// <summary>A form: its title and the blocks up to the next one.</summary>
internal sealed record FoundForm(FormKind Kind, string Title, Place Place, IReadOnlyList<FormBlock> Blocks);

/// <summary>Finds the forms in a tender.</summary>
internal static partial class FormFinder
{
    private static readonly (FormKind Kind, Regex Title)[] Kinds =
    [
        (FormKind.CommercialDeviation, Commercial()), (FormKind.TechnicalDeviation, Technical()), (FormKind.OpeningSummary, Opening()), (FormKind.ItemisedPrices, Prices()),
        (FormKind.Qualifications, Qualified()), (FormKind.ConsortiumAgreement, Consortium()), (FormKind.PowerOfAttorney, Attorney()), (FormKind.Declaration, Declared()),
        (FormKind.BidLetter, Letter()),
    ];

    public static IEnumerable<FoundForm> Find(XDocument xml)
    {
        var blocks = FormBlock.Of(xml).ToList();
        var titles = Chapters(blocks).Select(chapter => Titles(blocks, chapter + 1)).FirstOrDefault(found => found.Count > 0) ?? [];
        for (var at = 0; at < titles.Count; at++)
        {
            var end = at + 1 < titles.Count ? titles[at + 1] : blocks.Count;
            var title = blocks[titles[at]];
            yield return new FoundForm(Title(title)!.Value, Core(title.Text), title.Place, blocks[(titles[at] + 1)..end]);
        }
    }

    /// <summary>Lines that name the chapter of forms, the last first: a table of contents and the instructions name it too.</summary>
    private static IEnumerable<int> Chapters(List<FormBlock> blocks) => Enumerable.Range(0, blocks.Count).Reverse()
        .Where(index => blocks[index].Text.Length is > 0 and < 40 && Chapter().IsMatch(Core(blocks[index].Text)));

    /// <summary>The titles from a block on; three on end are a list of the forms, not forms.</summary>
    private static List<int> Titles(List<FormBlock> blocks, int from) =>
        [.. Enumerable.Range(from, blocks.Count - from).Where(index => Title(blocks[index]) is not null && !IsListed(index, blocks))];

    private static bool IsListed(int index, List<FormBlock> blocks)
    {
        if (Bracketed().IsMatch(blocks[index].Text) && (Titled(index - 1) || Titled(index + 1)))
        {
            return true;
        }

        bool Titled(int at) => at >= 0 && at < blocks.Count && Title(blocks[at]) is not null;
        return (Titled(index - 1) && Titled(index + 1)) || (Titled(index + 1) && Titled(index + 2)) || (Titled(index - 1) && Titled(index - 2));
    }

    private static FormKind? Title(FormBlock block)
    {
        if (block.IsTable || block.Text.Length is 0 or > 60 || block.Text.Contains('；', StringComparison.Ordinal) || block.Text.TrimEnd().LastOrDefault() is '；' or ';' or '。' or '，' or '：' or ':')
        {
            return null;
        }

        var core = Core(block.Text);
        if (core.Length is 0 or > 30)
        {
            return null;
        }

        foreach (var (kind, title) in Kinds)
        {
            if (title.IsMatch(core))
            {
                return kind;
            }
        }

        return Numbered().IsMatch(block.Text) || Named().IsMatch(core) ? FormKind.Other : null;
    }

    /// <summary>The title without its number, its spaces and a remark in brackets.</summary>
    private static string Core(string text) => Remark().Replace(Number().Replace(Spaces().Replace(text, ""), ""), "");

    /// <summary>Words in which the short titles of other forms end.</summary>
    [GeneratedRegex("^.{2,12}(意向书|情况表|业绩表)$")]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s*[（(]\d+[）)]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(第[一二三四五六七八九十\d]+[章节部分]*|附件[一二三四五六七八九十\d]*|附表\d*|表\d+|格式[一二三四五六七八九十\d]+|[一二三四五六七八九十]+、|[（(]?[一二三四五六七八九十\d]+[)）.、．]|\d+[-－]\d+)[:：、.]?(?=\D)")]
    private static partial Regex Number();

    [GeneratedRegex(@"[（(](格式|如有|参考|实质性)[^）)]*[）)]$")]
    private static partial Regex Remark();

    [GeneratedRegex(@"^\s*(附件|附表|表|格式)\s*[一二三四五六七八九十\d]+\s*\S")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(投标|响应|磋商|谈判|报价)?文件(的)?(有关|相关)?(的)?(参考)?(格式|组成)|格式附件|^附件.*格式")]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^(商务)(条款|部分|要求|响应|应答|及|和|与|条件)*.{0,4}(偏离表|响应表|应答表)$")]
    private static partial Regex Commercial();

    [GeneratedRegex(@"^(技术|服务|技术/商务|技术和商务)(条款|规格|部分|要求|响应|应答|参数|及|和|与)*.{0,4}(偏离表|响应表|应答表)$")]
    private static partial Regex Technical();

    [GeneratedRegex(@"^(开标|投标|首次|投标报价|磋商报价|报价)一览表")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(投标|磋商)?(分项)?报价(明细)?表$|^报价分类明细表$|^分项报价")]
    private static partial Regex Prices();

    [GeneratedRegex(@"^(资格|实质性)(条件|要求|性)?.{0,6}(响应表|审查表|应答表)$")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"^(投标)?联合体?(投标)?协议(书)?$")]
    private static partial Regex Consortium();

    [GeneratedRegex(@"^(法定代表人|法人)?.{0,8}(授权书|授权委托书)$")]
    private static partial Regex Attorney();

    [GeneratedRegex(@"(声明函|声明|承诺函|承诺书)(（[^）]*）)?$")]
    private static partial Regex Declared();

    [GeneratedRegex(@"^(投标|响应|磋商|报价)(函|书|响应函|响应声明)$")]
    private static partial Regex Letter();
}
