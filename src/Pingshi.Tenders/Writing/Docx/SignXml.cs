using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using XmlCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using XmlRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;
using XmlTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Pingshi.Tenders.Writing.Docx;

/// <summary>Places to sign and seal in a table without lines, two beside each other.</summary>
internal static class SignXml
{
    /// <summary>An official seal is 42 mm across (round) or less; a place for one is that high.</summary>
    private const uint SealHeight = 2381;

    public static XmlTable Of(SignBlock block, Edition edition, int width)
    {
        var half = width / 2;
        var xml = new XmlTable(
            new TableProperties(
                new TableWidth { Width = (2 * half).ToString(System.Globalization.CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(Enumerable.Range(0, 2).Select(_ => new GridColumn { Width = half.ToString(System.Globalization.CultureInfo.InvariantCulture) })));
        foreach (var pair in block.Places.Chunk(2))
        {
            var row = new XmlRow(new TableRowProperties(
                new CantSplit(), new TableRowHeight { Val = pair.Any(place => place.Seal is not null) ? SealHeight : 0, HeightType = HeightRuleValues.AtLeast }));
            // A single signer stands at the right, where Chinese letters are signed.
            row.Append(pair.Length == 1 && block.Places.Count == 1 ? [Cell([], half), Cell(Lines(pair[0], edition), half)] : pair.Select(place => Cell(Lines(place, edition), half)));
            if (pair.Length == 1 && block.Places.Count > 1)
            {
                row.Append(Cell([], half));
            }

            xml.Append(row);
        }

        if (block.Places.Count == 0)
        {
            xml.Append(new XmlRow(Cell([], half), Cell([], half)));
        }

        return xml;
    }

    private static IEnumerable<string> Lines(SignPlace place, Edition edition)
    {
        var colon = edition.Say("：", ": ");
        var seal = place.Seal is { } kind ? edition.Say("（", " (") + kind.Say(edition) + edition.Say("）", ")") : "";
        yield return place.Party + seal + colon + (place.Name.Length > 0 ? (place.Seal is null ? "" : "\n") + place.Name : "________________");
        if (place.Signer is { } signer)
        {
            var printed = place.SignerName.Length > 0 ? edition.Say("（", " (") + place.SignerName + edition.Say("）", ")") : "";
            yield return signer + edition.Say("（签字）：", " (signature): ") + "__________" + printed;
        }

        if (place.AuthorityLetter is { } letter)
        {
            yield return edition.Say("授权委托书：", "Authority letter: ") + (letter.Length > 0 ? letter : "____________");
        }

        if (place.Dated)
        {
            yield return edition.Say("日期：______年____月____日", "Date: ____________________");
        }
    }

    private static XmlCell Cell(IEnumerable<string> lines, int width)
    {
        var cell = new XmlCell(new TableCellProperties(
            new TableCellWidth { Width = width.ToString(System.Globalization.CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }));
        cell.Append(lines.DefaultIfEmpty("").Select(line => new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = StylesXml.Sign }, new KeepNext()), InlineXml.Run(line))));
        return cell;
    }
}
