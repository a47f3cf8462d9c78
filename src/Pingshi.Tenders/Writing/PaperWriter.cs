using Pingshi.Tenders.Writing.Docx;

namespace Pingshi.Tenders.Writing;

/// <summary>
/// Writes papers as docx. Equal papers give equal bytes, on any machine and at any time. Safe to call from many threads.
/// </summary>
public static class PaperWriter
{
    /// <summary>
    /// Writes a docx. Page numbers that refer to other pages are fields marked as due: the word processor fills them when it opens the
    /// file; until then they show a dash.
    /// </summary>
    /// <param name="paper">The paper.</param>
    /// <exception cref="ArgumentException">A <see cref="PageOf"/> names an anchor that stands nowhere in the paper, or a table has no column.</exception>
    public static byte[] Docx(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return DocxFile.Write(paper, Anchors.Of(paper));
    }

    /// <summary>Writes a docx whose fields already show the pages that LibreOffice counted; they stay fields.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="office">The LibreOffice to count with.</param>
    /// <param name="ct">Ends the counting.</param>
    /// <exception cref="ArgumentException">As for <see cref="Docx(Paper)"/>.</exception>
    /// <exception cref="LibreOfficeException">LibreOffice did not give the pages.</exception>
    public static async Task<byte[]> DocxAsync(Paper paper, LibreOffice office, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(office);
        var anchors = Anchors.Of(paper);
        var counted = PageCount.Read(await office.ToPdfAsync(DocxFile.Write(PageCount.Asking(paper, anchors), anchors), "docx", ct));
        return DocxFile.Write(paper, anchors.WithPages(counted));
    }
}
