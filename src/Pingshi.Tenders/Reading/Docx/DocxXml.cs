using System.Globalization;
using System.Xml;

namespace Pingshi.Tenders.Reading.Docx;

/// <summary>Steps through WordprocessingML forwards only, never deeper than allowed.</summary>
internal sealed class DocxXml(XmlReader reader, DocumentBuilder builder) : IDisposable
{
    public XmlNodeType Type => reader.NodeType;

    public int Depth => reader.Depth;

    public string Value => reader.Value;

    public bool IsEmpty => reader.IsEmptyElement;

    /// <summary>The name of an element of WordprocessingML, of text in a formula, or of a fallback; empty for all others.</summary>
    public string Name => reader.NamespaceURI is DocxNames.Main or DocxNames.Strict or DocxNames.Compatibility
        || reader.NamespaceURI.EndsWith("/math", StringComparison.Ordinal)
        ? reader.LocalName
        : "";

    public string? Attribute(string name) => reader.GetAttribute(name, DocxNames.Main) ?? reader.GetAttribute(name, DocxNames.Strict);

    public int? Number(string name) =>
        int.TryParse(Attribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public bool Next()
    {
        if (!reader.Read())
        {
            return false;
        }

        if (reader.Depth > builder.Limits.Depth)
        {
            throw new UnreadableDocumentException(
                UnreadableCodes.TooMuchText, builder.Limits.Characters.ToString(CultureInfo.InvariantCulture));
        }

        // Markup costs as text does: a flood of empty elements must end like a flood of words.
        builder.Count(reader.NodeType == XmlNodeType.Element ? 1 : 0);
        return true;
    }

    /// <summary>Steps to the next node inside the element that began at a depth; false at its end.</summary>
    public bool Inside(int depth) => Next() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth);

    /// <summary>Steps to the end of the element it stands on.</summary>
    public void Skip()
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement)
        {
            return;
        }

        while (Inside(depth))
        {
        }
    }

    public void Dispose() => reader.Dispose();
}
