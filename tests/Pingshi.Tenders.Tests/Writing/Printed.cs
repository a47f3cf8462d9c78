using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Pingshi.Tenders.Writing;
using TextParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using UglyToad.PdfPig;

namespace Pingshi.Tenders.Tests.Writing;

/// <summary>Looks at written files as those do who get them.</summary>
internal static class Printed
{
    public const string WhySkipped = "LibreOffice (soffice) is not installed: what it makes of the documents is not tested.";

    public static LibreOffice Office()
    {
        var office = LibreOffice.Find();
        Assert.SkipWhen(office is null, WhySkipped);
        return office!;
    }

    public static byte[] ValidDocx(byte[] bytes)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        NoErrors(file);
        return bytes;
    }

    public static byte[] ValidXlsx(byte[] bytes)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        NoErrors(file);
        return bytes;
    }

    /// <summary>All words of a docx's body, cells parted by bars.</summary>
    public static string Words(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return string.Join('|', file.MainDocumentPart!.Document!.Body!.Descendants<TextParagraph>().Select(paragraph => paragraph.InnerText));
    }

    /// <summary>Writer and Calc are packages of their own: soffice alone does not open a workbook.</summary>
    private static bool HasCalc() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "localc")));

    /// <summary>The words of each page as LibreOffice prints them.</summary>
    public static async Task<string[]> PagesAsync(byte[] document, string extension)
    {
        Assert.SkipWhen(extension == "xlsx" && !HasCalc(), WhySkipped.Replace("(soffice)", "Calc (localc)", StringComparison.Ordinal));
        var pdf = await Office().ToPdfAsync(document, extension, TestContext.Current.CancellationToken);
        using var read = PdfDocument.Open(pdf);
        return [.. read.GetPages().Select(page => page.Text)];
    }

    private static void NoErrors(OpenXmlPackage file)
    {
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file);
        Assert.Empty(errors.Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }
}
