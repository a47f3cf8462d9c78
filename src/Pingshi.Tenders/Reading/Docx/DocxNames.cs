namespace Pingshi.Tenders.Reading.Docx;

/// <summary>Names and values of WordprocessingML.</summary>
internal static class DocxNames
{
    public const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The namespace of files saved as "strict" Open XML.</summary>
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    public const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>A property without a value is on.</summary>
    public static bool IsOn(string? value) => value is not ("0" or "false" or "off");
}
