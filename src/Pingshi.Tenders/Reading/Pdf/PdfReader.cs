namespace Pingshi.Tenders.Reading.Pdf;

/// <summary>Reads a PDF's text layer.</summary>
internal static class PdfReader
{
    public static void Read(byte[] content, DocumentBuilder builder)
    {
        _ = content;
        _ = builder;
        throw new UnreadableDocumentException(UnreadableCodes.UnknownType, "pdf");
    }
}
