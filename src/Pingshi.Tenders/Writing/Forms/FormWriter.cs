using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Pingshi.Tenders.Writing.Forms;

/// <summary>Fills one form and says what became of it.</summary>
internal sealed partial class FormWriter(FormInput input, FoundForm form)
{
    /// <summary>A line to fill in is short; on longer text the patterns below would take long.</summary>
    private const int LongestLine = 4000;

    private readonly FormLabels labels = new(input);
    private readonly List<FormFill> filled = [];
    private readonly List<FormBlank> blanks = [];
    private readonly List<FormSignPlace> signs = [];

    public FilledForm Fill()
    {
        foreach (var block in form.Blocks)
        {
            if (block.IsTable)
            {
                new FormTable(block, form.Kind, input, labels, filled, blanks).Fill();
            }
            else if (block.Text.Length is > 0 and <= LongestLine)
            {
                FillLine(block.Xml, block.Place);
            }
        }

        return new FilledForm { Title = form.Title, Kind = form.Kind, Place = form.Place, Filled = filled, Blanks = blanks, SignPlaces = signs };
    }

    /// <summary>Fills a line from its end to its beginning, so that what was found stays where it is.</summary>
    private void FillLine(XElement paragraph, Place place)
    {
        var text = Word.TextOf(paragraph);
        Sign(text, place);
        foreach (var (start, length, label, value) in Gaps(text).DistinctBy(gap => gap.Start).OrderByDescending(gap => gap.Start).ToList())
        {
            if (value is { Length: > 0 } known)
            {
                FormParagraph.Write(paragraph, start, length, known, underlined: length > 0 && text[start] == '_');
                filled.Add(new FormFill(label, known, place));
            }
        }

        if (Line().IsMatch(Word.TextOf(paragraph)) || EmptyDate().IsMatch(Word.TextOf(paragraph)) || EmptyLabel().IsMatch(Word.TextOf(paragraph)))
        {
            blanks.Add(new FormBlank(LegalText.Line(Word.TextOf(paragraph), 80), place));
        }
    }

    private IEnumerable<(int Start, int Length, string Label, string? Value)> Gaps(string text)
    {
        foreach (Match to in To().Matches(text))
        {
            yield return (to.Groups["gap"].Index, to.Groups["gap"].Length, "致", input.Purchaser);
        }

        foreach (Match lead in Lead().Matches(text))
        {
            yield return (lead.Index, lead.Length, "牵头方", input.ConsortiumLead);
        }

        foreach (Match project in ForProject().Matches(text))
        {
            yield return (project.Index, project.Length, "项目名称", input.ProjectName);
        }

        foreach (Match date in EmptyDate().Matches(text))
        {
            yield return (date.Groups["gap"].Index, date.Groups["gap"].Length, "日期", input.Date is { } day ? Figures.Day(day, Edition.Chinese) : null);
        }

        foreach (Match hint in Hinted().Matches(text))
        {
            var names = hint.Groups["hint"].Value.Split('、', ',', '，');
            var values = names.Select(name => labels.For(name)).ToList();
            if (values.All(value => value is not null))
            {
                yield return (hint.Groups["gap"].Index, hint.Groups["gap"].Length, hint.Groups["hint"].Value, string.Join('、', values));
            }
        }

        foreach (Match label in Labelled().Matches(text))
        {
            var name = label.Groups["label"].Value;
            if (!Signature().IsMatch(Seal().Replace(name, "")))
            {
                yield return (label.Groups["gap"].Index, label.Groups["gap"].Length, name, labels.For(name));
            }
        }
    }

    /// <summary>Notes where a line asks for a seal or a signature: a label that ends in a colon or in a line to write on.</summary>
    private void Sign(string text, Place place)
    {
        foreach (Match found in SignLabel().Matches(text))
        {
            var words = found.Value.Trim(' ', '\t', '\u3000', '_', '：', ':');
            signs.Add(new FormSignPlace(words, Seal().IsMatch(words), Signature().IsMatch(words), place));
        }
    }

    [GeneratedRegex("_{2,}")]
    private static partial Regex Line();

    [GeneratedRegex(@"^\s*致\s*[：:]?\s*(?<gap>_{2,})")]
    private static partial Regex To();

    [GeneratedRegex(@"(?<=由)_{3,}(?=(担任|作为|为)牵头)")]
    private static partial Regex Lead();

    [GeneratedRegex(@"(?<=为)_{3,}(?=项目)")]
    private static partial Regex ForProject();

    /// <summary>A date without figures, alone on its line or behind its label or behind wide room.</summary>
    [GeneratedRegex(@"(?:^\s*|日\s*期\s*[：:]\s*)(?<gap>[_ 　\t]*年[_ 　\t]*月[_ 　\t]*日)\s*$")]
    private static partial Regex EmptyDate();

    [GeneratedRegex(@"(?<gap>_{2,}|(?<=[ 　]))[ 　]*[（(](?<hint>[^（()）：:\d]{2,20})[）)]")]
    private static partial Regex Hinted();

    /// <summary>A label, a colon and then a line, room, or nothing more.</summary>
    [GeneratedRegex(@"(?<label>[^\s　：:_，。；、]{1,12}(?:[（(][^）)]{1,12}[）)])?|电\s*话|地\s*址|邮\s*编)\s*[：:][ ]?(?<gap>_{2,}|(?=[ 　\t]{2,}|\s*$))")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"[^\s　：:_，。；]{0,24}(盖章|盖公章|公章|签字|签名|签章)[或和及、/盖章签字名公印（()）]{0,8}\s*[：:]_*|[^\s　：:_，。；]{2,24}[（(](单位)?(公章|盖章|签字)[^）)]*[）)]\s*(?=_|$)")]
    private static partial Regex SignLabel();

    [GeneratedRegex("盖章|公章|签章|盖公章")]
    private static partial Regex Seal();

    [GeneratedRegex("签字|签名|签章|代表|委托人|受托人|被授权人")]
    private static partial Regex Signature();

    [GeneratedRegex(@"^[^：:。]{2,20}[：:]\s*$")]
    private static partial Regex EmptyLabel();
}
