using System.Xml.Linq;

namespace Pingshi.Tenders.Writing.Forms;

/// <summary>Writes into the text of a paragraph without touching how the rest of it looks.</summary>
internal static class FormParagraph
{
    /// <summary>Elements of a run's properties that stand after the underline in the schema's order.</summary>
    private static readonly HashSet<string> AfterUnderline = ["effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange"];

    /// <summary>Replaces a range of the paragraph's text.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="start">First character, from 0.</param>
    /// <param name="length">How many; 0 inserts.</param>
    /// <param name="value">What stands there afterwards.</param>
    /// <param name="underlined">Whether it stands on a line, as in the place of typed underscores.</param>
    public static void Write(XElement paragraph, int start, int length, string value, bool underlined)
    {
        var at = 0;
        XElement? target = null;
        var offset = 0;
        foreach (var piece in Word.Pieces(paragraph).ToList())
        {
            var text = Word.Of(piece);
            var (from, to) = (Math.Clamp(start - at, 0, text.Length), Math.Clamp(start + length - at, 0, text.Length));
            if (piece.Name == Word.Text && (at < start || target is null) && at + text.Length >= start && at <= start)
            {
                (target, offset) = (piece, from);
            }

            if (piece.Name == Word.Text && to > from)
            {
                Put(piece, text.Remove(from, to - from));
            }

            at += text.Length;
        }

        if (target is null)
        {
            paragraph.Add(Run(paragraph.Element(Word.ParagraphProperties)?.Element(Word.RunProperties), value, underlined));
            return;
        }

        var run = target.Parent!;
        var tail = new XElement(Word.Run, run.Element(Word.RunProperties) is { } look ? new XElement(look) : null, Text(target.Value[offset..]));
        foreach (var after in target.ElementsAfterSelf().ToList())
        {
            after.Remove();
            tail.Add(after);
        }

        Put(target, target.Value[..offset]);
        run.AddAfterSelf(Run(run.Element(Word.RunProperties), value, underlined), tail);
    }

    private static XElement Run(XElement? look, string value, bool underlined)
    {
        var properties = look is null ? new XElement(Word.RunProperties) : new XElement(look);
        if (underlined)
        {
            properties.Elements(Word.Underline).Remove();
            var line = new XElement(Word.Underline, new XAttribute(Word.Value, "single"));
            if (properties.Elements().FirstOrDefault(element => AfterUnderline.Contains(element.Name.LocalName)) is { } next)
            {
                next.AddBeforeSelf(line);
            }
            else
            {
                properties.Add(line);
            }
        }

        var run = new XElement(Word.Run, properties.HasElements ? properties : null);
        var lines = LegalText.Of(value).Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            run.Add(index > 0 ? new XElement(Word.Break) : null, Text(lines[index].Replace('\t', ' ')));
        }

        return run;
    }

    private static XElement Text(string text) => new(Word.Text, new XAttribute(XNamespace.Xml + "space", "preserve"), text);

    private static void Put(XElement piece, string text)
    {
        piece.Value = text;
        piece.SetAttributeValue(XNamespace.Xml + "space", "preserve");
    }
}
