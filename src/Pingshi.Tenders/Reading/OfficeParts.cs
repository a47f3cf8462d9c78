using System.Xml.Linq;
using Pingshi.Tenders.Reading.Docx;

namespace Pingshi.Tenders.Reading;

/// <summary>Finds parts of an Office file by its own relationships; relationships that point outside are never followed.</summary>
internal static class OfficeParts
{
    /// <summary>The main part, when its name ends as expected; null when the file is something else.</summary>
    public static string? Main(PackedParts parts, string ending)
    {
        var target = parts.LoadXml("_rels/.rels")?.Elements()
            .Where(relation => (string?)relation.Attribute("TargetMode") != "External"
                && ((string?)relation.Attribute("Type"))?.EndsWith("/officeDocument", StringComparison.Ordinal) == true)
            .Select(relation => ((string?)relation.Attribute("Target"))?.TrimStart('/'))
            .FirstOrDefault(name => name is not null && parts.Has(name));
        return target is not null && target.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            ? target
            : parts.Names.FirstOrDefault(name => name.EndsWith("/" + ending, StringComparison.OrdinalIgnoreCase) && name.Count(letter => letter == '/') == 1);
    }

    /// <summary>Loads a part with names of the "strict" namespace turned into the usual ones.</summary>
    public static XElement? Load(PackedParts parts, string name)
    {
        var root = parts.LoadXml(name);
        foreach (var element in root?.DescendantsAndSelf().Where(element => element.Name.NamespaceName == DocxNames.Strict).ToList() ?? [])
        {
            element.Name = XName.Get(element.Name.LocalName, DocxNames.Main);
            element.ReplaceAttributes(element.Attributes()
                .Select(attribute => attribute.Name.NamespaceName == DocxNames.Strict
                    ? new XAttribute(XName.Get(attribute.Name.LocalName, DocxNames.Main), attribute.Value)
                    : attribute)
                .ToList());
        }

        return root;
    }
}
