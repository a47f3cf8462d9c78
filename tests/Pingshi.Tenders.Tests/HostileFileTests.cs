using System.Text;
using Pingshi.Tenders.Tests.Building;

namespace Pingshi.Tenders.Tests;

/// <summary>Files that cost, lie or attack: each is refused by name, none is read beyond its limit.</summary>
public sealed class HostileFileTests
{
    private const string Asks = "供应商必须提供驻场服务。";

    private static UnreadableDocumentException Refusal(byte[] content, ReadingLimits? limits = null, string name = "need") =>
        Assert.Throws<UnreadableDocumentException>(() => NeedReader.Read(new MemoryStream(content), name, limits));

    private static byte[] Docx(string body, string prologue = "") => Packed.Of(Packed.DocxParts(body, prologue));

    [Fact]
    public void Empty_and_blank_files_are_refused()
    {
        Assert.Equal(UnreadableCodes.Empty, Refusal([]).Code);
        Assert.Equal(UnreadableCodes.Empty, Refusal(" \r\n\t "u8.ToArray()).Code);
    }

    [Fact]
    public void A_file_over_its_size_is_refused_before_the_rest_is_taken_in()
    {
        using var endless = new EndlessStream();
        var refusal = Assert.Throws<UnreadableDocumentException>(() => NeedReader.Read(endless, "need.txt", new ReadingLimits { FileBytes = 1_000_000 }));
        Assert.Equal((UnreadableCodes.TooLarge, "1000000"), (refusal.Code, refusal.Arguments[0]));
        Assert.InRange(endless.Given, 1_000_000, 1_100_000);
    }

    [Fact]
    public void A_pdf_over_its_pages_is_refused()
    {
        var pdf = new HandmadePdf();
        for (var page = 0; page < 4; page++)
        {
            pdf.Page(HandmadePdf.Latin(72, 700, "The contractor shall deliver."));
        }

        var refusal = Refusal(pdf.Bytes(), new ReadingLimits { Pages = 3 });
        Assert.Equal((UnreadableCodes.TooManyPages, "4", "3"), (refusal.Code, refusal.Arguments[0], refusal.Arguments[1]));
    }

    [Fact]
    public void A_scan_is_refused() =>
        Assert.Equal(UnreadableCodes.Scan, Refusal(new HandmadePdf().Page(HandmadePdf.Scan).Page(HandmadePdf.Scan).Bytes()).Code);

    [Fact]
    public void An_encrypted_pdf_is_refused()
    {
        const string Locked = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF> "
            + "/U <FEDCBA9876543210FEDCBA9876543210FEDCBA9876543210FEDCBA9876543210> >> /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]";
        Assert.Equal(UnreadableCodes.Encrypted, Refusal(new HandmadePdf { Trailer = Locked }.Page(HandmadePdf.Latin(72, 700, "secret")).Bytes()).Code);
    }

    [Fact]
    public void An_encrypted_office_file_is_refused()
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[512]];
        Assert.Equal(UnreadableCodes.Encrypted, Refusal(file).Code);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }, "png")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10 }, "jpeg")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00, 0x00 }, "doc/xls/ppt (OLE)")]
    [InlineData(new byte[] { 0x00, 0x01, 0x02, 0x03, 0x04, 0x05 }, "")]
    public void What_is_no_document_is_named_by_what_it_looks_like(byte[] content, string looks)
    {
        var refusal = Refusal(content);
        Assert.Equal((UnreadableCodes.UnknownType, looks), (refusal.Code, refusal.Arguments[0]));
    }

    [Fact]
    public void A_packed_file_that_is_no_office_file_is_refused_and_what_is_packed_in_it_stays_packed()
    {
        var inner = Packed.Of([("bomb.xml", Packed.Flood("", "0", 30_000_000, ""))]);
        Assert.Equal(UnreadableCodes.UnknownType, Refusal(Packed.Of([("inner.zip", stream => stream.Write(inner))])).Code);
    }

    [Fact]
    public void Truncated_files_are_refused()
    {
        var docx = Docx(Packed.Paragraph(Asks));
        Assert.Equal(UnreadableCodes.Corrupt, Refusal(docx[..(docx.Length / 2)]).Code);
        var pdf = new HandmadePdf().Page(HandmadePdf.Latin(72, 700, "The contractor shall deliver.")).Bytes();
        Assert.Contains(Refusal(pdf[..40]).Code, (string[])[UnreadableCodes.Corrupt, UnreadableCodes.Scan]);
    }

    [Fact]
    public void A_zip_bomb_is_refused_by_what_it_unpacks_to_and_not_by_what_it_says()
    {
        var body = Packed.Flood($"<w:document xmlns:w=\"{Packed.Word}\"><w:body>", "<w:p/>", 40_000_000, "</w:body></w:document>");
        var bomb = Packed.Of([("_rels/.rels", Text(Packed.Relation("officeDocument", "word/document.xml"))), ("word/document.xml", body)]);
        Assert.Equal(UnreadableCodes.UnpacksTooLarge, Refusal(bomb).Code);
        Assert.Contains(Refusal(Understated(bomb)).Code, (string[])[UnreadableCodes.UnpacksTooLarge, UnreadableCodes.Corrupt]);
    }

    [Fact]
    public void The_unpacked_limit_counts_all_parts_together()
    {
        var parts = Packed.DocxParts(string.Concat(Enumerable.Repeat(Packed.Paragraph(Asks), 200)));
        Assert.Equal(UnreadableCodes.UnpacksTooLarge, Refusal(Packed.Of(parts), new ReadingLimits { UnpackedBytes = 10_000 }).Code);
    }

    [Fact]
    public void Too_many_parts_are_refused()
    {
        var refusal = Refusal(Packed.Of(Enumerable.Range(0, 66_000).Select(index => ($"p{index}", (Action<Stream>)(_ => { })))));
        Assert.Equal((UnreadableCodes.TooManyParts, "66000"), (refusal.Code, refusal.Arguments[0]));
    }

    [Theory]
    [InlineData("<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "&amp;")]
    [InlineData("<!DOCTYPE w:document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>", "&b;")]
    public void Document_types_and_entities_are_refused_unread(string prologue, string text) =>
        Assert.Equal(UnreadableCodes.Corrupt, Refusal(Docx(Packed.Paragraph(Asks + text), prologue)).Code);

    [Fact]
    public void A_document_type_in_a_workbook_is_refused()
    {
        var file = Packed.Of(
            ("_rels/.rels", Packed.Relation("officeDocument", "xl/workbook.xml")),
            ("xl/_rels/workbook.xml.rels", Packed.Relation("worksheet", "worksheets/sheet1.xml")),
            ("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheets/></workbook>"));
        Assert.Equal(UnreadableCodes.Corrupt, Refusal(file).Code);
    }

    [Fact]
    public void A_flood_of_shared_strings_is_refused()
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var file = Packed.Of(
        [
            ("_rels/.rels", Text(Packed.Relation("officeDocument", "xl/workbook.xml"))),
            ("xl/_rels/workbook.xml.rels", Text(Packed.Relation("sharedStrings", "sharedStrings.xml"))),
            ("xl/workbook.xml", Text($"<workbook xmlns=\"{Main}\"><sheets/></workbook>")),
            ("xl/sharedStrings.xml", Packed.Flood($"<sst xmlns=\"{Main}\">", "<si><t>aaaaaaaaaaaaaaaa</t></si>", 30_000_000, "</sst>")),
        ]);
        Assert.Contains(Refusal(file, new ReadingLimits { Characters = 1_000_000 }).Code, (string[])[UnreadableCodes.UnpacksTooLarge, UnreadableCodes.TooMuchText]);
    }

    [Fact]
    public void Elements_nested_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 400)) + Packed.Paragraph(Asks) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 400));
        Assert.Equal(UnreadableCodes.TooMuchText, Refusal(Docx(deep)).Code);
    }

    [Fact]
    public void Quotes_nested_without_end_in_Markdown_are_refused() =>
        Assert.Contains(
            Refusal(Encoding.UTF8.GetBytes("# 需求\n\n" + new string('>', 150_000) + " 必须"), name: "need.md").Code,
            (string[])[UnreadableCodes.TooMuchText, UnreadableCodes.NoRequirements]);

    [Theory]
    [InlineData("<w:p/>")]
    [InlineData("<w:p><w:r/><w:r/><w:r/></w:p>")]
    public void A_flood_of_empty_elements_is_refused(string markup) =>
        Assert.Equal(UnreadableCodes.TooMuchText, Refusal(Docx(string.Concat(Enumerable.Repeat(markup, 3_000)) + Packed.Paragraph(Asks)), new ReadingLimits { Characters = 40_000 }).Code);

    [Fact]
    public void A_flood_of_text_is_refused() =>
        Assert.Equal(UnreadableCodes.TooMuchText, Refusal(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Asks + "\n", 2_000))), new ReadingLimits { Characters = 5_000 }).Code);

    [Fact]
    public void A_letter_that_asks_for_nothing_is_refused() =>
        Assert.Equal(UnreadableCodes.NoRequirements, Refusal(Encoding.UTF8.GetBytes("各位同事：\n\n今天天气很好。\n\n谢谢。")).Code);

    [Fact]
    public void Every_refusal_has_a_known_code() => Assert.Equal(UnreadableCodes.All.Count, UnreadableCodes.All.Distinct().Count());

    [Fact]
    public void A_cancelled_reading_ends()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => NeedReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(Asks)), "need.txt", ct: cancelled.Token));
    }

    private static Action<Stream> Text(string content) => stream => stream.Write(Encoding.UTF8.GetBytes(content));

    /// <summary>The same archive with every unpacked size in its directory and headers set to one byte.</summary>
    private static byte[] Understated(byte[] archive)
    {
        var lying = archive.ToArray();
        for (var index = 0; index < lying.Length - 46; index++)
        {
            var at = BitConverter.ToUInt32(lying, index) switch { 0x02014B50 => index + 24, 0x04034B50 => index + 22, _ => 0 };
            if (at > 0)
            {
                BitConverter.GetBytes(1u).CopyTo(lying, at);
            }
        }

        return lying;
    }

    /// <summary>Gives the letter a for ever and counts how often.</summary>
    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
