using System.IO.Compression;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Pingshi.Tenders.Tests.Building;
using Pingshi.Tenders.Tests.Corpus;
using Pingshi.Tenders.Writing;

namespace Pingshi.Tenders.Tests.Writing;

public sealed class FormTests
{
    private const string Bidder = "平湖云服务有限公司";

    public static TheoryData<string, int> Corpus => new()
    {
        { "zh/customs-auxiliary-services.docx", 10 },
        { "zh/market-supervision-staffing.docx", 6 },
        { "zh/town-integrated-management-services.docx", 5 },
    };

    [Fact]
    public void The_forms_of_the_sample_tender_are_filled_in_place()
    {
        var tender = File.ReadAllBytes(Sample("qinghe-government-cloud.docx"));
        var filled = FormFiller.Fill(tender, Input());
        Assert.Equal(
            [("投标函", FormKind.BidLetter), ("开标一览表", FormKind.OpeningSummary), ("技术条款偏离表", FormKind.TechnicalDeviation), ("联合体协议书", FormKind.ConsortiumAgreement), ("分包意向书", FormKind.Other)],
            filled.Forms.Select(form => (form.Title, form.Kind)));
        var words = Printed.Words(Printed.ValidDocx(filled.Docx));
        Assert.Contains("|投标人（盖章）：" + Bidder, words, StringComparison.Ordinal);
        Assert.Contains("|2026年12月15日|", words, StringComparison.Ordinal);
        Assert.Contains("|1|计算资源扩容|86,500.00|24|2,076,000.00|", words, StringComparison.Ordinal);
        Assert.Contains("|1|3.2.1 招标要求甲|满足甲|无偏离|检测报告，CP-1|2|3.2.2 招标要求乙|满足乙|无偏离（未提供证明）|未提供证明|", words, StringComparison.Ordinal);
        Assert.Contains("由" + Bidder + "担任牵头方", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Their_wording_stays_and_so_does_everything_before_them()
    {
        var tender = File.ReadAllBytes(Sample("qinghe-government-cloud.docx"));
        var (before, after) = (Printed.Words(tender), Printed.Words(FormFiller.Fill(tender, Input()).Docx));
        var chapter = before.IndexOf("投标文件格式", before.IndexOf("合同主要条款", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(before[..chapter], after[..chapter]);
        Assert.All(
            before[chapter..].Split(['|', '_'], StringSplitOptions.RemoveEmptyEntries).Where(piece => piece.Trim().Length > 3 && !piece.Contains('年', StringComparison.Ordinal)),
            piece => Assert.Contains(piece.Trim(), after[chapter..], StringComparison.Ordinal));
        Assert.Equal(Parts(tender, "word/document.xml"), Parts(FormFiller.Fill(tender, Input()).Docx, "word/document.xml"));
        Assert.Equal(FormFiller.Fill(tender, Input()).Docx, FormFiller.Fill(tender, Input()).Docx);
    }

    [Fact]
    public void Places_to_seal_and_sign_are_listed_and_what_is_not_known_stays_blank()
    {
        var forms = FormFiller.Fill(File.ReadAllBytes(Sample("qinghe-government-cloud.docx")), Input()).Forms;
        var letter = forms.Single(form => form.Kind == FormKind.BidLetter);
        Assert.Equal([(true, false), (false, true)], letter.SignPlaces.Select(place => (place.Sealed, place.Signed)));
        Assert.Contains(letter.Blanks, blank => blank.Words.Contains("法定代表人", StringComparison.Ordinal));
        Assert.Contains(forms.Single(form => form.Kind == FormKind.OpeningSummary).Blanks, blank => blank.Words.Contains("灾备节点建设", StringComparison.Ordinal));
        Assert.Contains(forms.Single(form => form.Kind == FormKind.ConsortiumAgreement).Blanks, blank => blank.Words.Contains("金额占比", StringComparison.Ordinal));
    }

    [Fact]
    public void Places_are_those_that_the_reader_gives()
    {
        var path = Sample("qinghe-government-cloud.docx");
        var (read, forms) = (NeedReader.Read(path), FormFiller.Fill(File.ReadAllBytes(path), Input()).Forms);
        Assert.All(forms, form => Assert.Contains(form.Title, read.TextAt(form.Place), StringComparison.Ordinal));
        Assert.All(forms.SelectMany(form => form.SignPlaces), place => Assert.Contains(place.Words, read.TextAt(place.Place), StringComparison.Ordinal));
        Assert.Contains("计算资源扩容", read.TextAt(forms[1].Filled.First(fill => fill.Label == "计算资源扩容").Place), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_known_changes_no_byte()
    {
        var tender = File.ReadAllBytes(Sample("qinghe-government-cloud.docx"));
        var filled = FormFiller.Fill(tender, new FormInput());
        Assert.Same(tender, filled.Docx);
        Assert.All(filled.Forms, form => Assert.NotEmpty(form.Blanks));
    }

    [Fact]
    public void A_preprinted_row_stays_and_the_total_is_written_under_the_prices()
    {
        var tender = new WordFile().Heading("第六章 投标文件格式").Text("一、分项报价表")
            .Table(["序号", "名称", "单位", "数量", "单价", "金额"], ["1", "", "", "", "", ""], ["合计", "", "", "", "", ""], ["总价大写", "", "", "", "", ""])
            .Text("二、商务条款偏离表").Table(["序号", "招标文件条目号", "招标文件商务条款", "投标文件的商务条款", "偏离情况", "说明"], ["1", "付款方式", "", "", "", ""], ["2", "", "", "", "", ""])
            .Text("供应商名称（公章）：").Text("致：______").Bytes();
        var filled = FormFiller.Fill(tender, Input());
        Assert.Empty(Errors(filled.Docx).Except(Errors(tender)));
        var words = Printed.Words(filled.Docx);
        Assert.Contains("|金额|1|计算资源扩容|", words, StringComparison.Ordinal);
        Assert.Contains("|3|三年运维服务|年|3|1,280,000.50|3,840,001.50|合计|||||9,036,001.50|总价大写|||||人民币玖佰零叁万陆仟零壹元伍角整|", words, StringComparison.Ordinal);
        Assert.Contains("|1|付款方式|||||2|5.1|招标要求丙|不满足|负偏离|—|", words, StringComparison.Ordinal);
        Assert.Contains("|供应商名称（公章）：" + Bidder + "|致：清河市大数据管理局", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("甲\u0000乙\uD800")]
    [InlineData("<w:t>&amp;]]>")]
    [InlineData("一\n二\t三")]
    public void Any_text_can_be_filled_in(string text)
    {
        var tender = File.ReadAllBytes(Sample("qinghe-government-cloud.docx"));
        Printed.ValidDocx(FormFiller.Fill(tender, Input() with { Bidder = text, ConsortiumLead = text, Technical = [new AnswerLine { Key = text, Requirement = text, Answer = text, Deviation = AnswerDeviation.None, Proofs = [new ProofLine(text)] }] }).Docx);
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task Forms_of_real_tenders_are_found_filled_and_still_open(string name, int atLeast)
    {
        var tender = await File.ReadAllBytesAsync(RealDocument.Path(name), TestContext.Current.CancellationToken);
        var filled = FormFiller.Fill(tender, Input());
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', filled.Forms.Select(form =>
            $"{form.Kind} {form.Title} {form.Place}: filled {string.Join("; ", form.Filled.Select(fill => fill.Label + "=" + fill.Value))} | signs {string.Join("; ", form.SignPlaces.Select(sign => sign.Words))} | blank {form.Blanks.Count}")));
        var read = RealDocument.Read(name);
        Assert.All(filled.Forms, form => Assert.Contains(form.Title[..2], string.Concat(read.TextAt(form.Place)!.Split()), StringComparison.Ordinal));
        Assert.True(filled.Forms.Count >= atLeast, $"{filled.Forms.Count} forms");
        Assert.Contains(filled.Forms, form => form.Filled.Count > 0);
        Assert.Contains(filled.Forms, form => form.SignPlaces.Count > 0);
        Assert.True(Errors(filled.Docx).Except(Errors(tender)).ToList() is [], string.Join('\n', Errors(filled.Docx).Except(Errors(tender))));
        Assert.NotEmpty(await Printed.PagesAsync(filled.Docx, "docx"));
    }

    [Fact]
    public void A_damaged_document_is_filled_or_refused_and_nothing_else()
    {
        var tender = File.ReadAllBytes(Sample("qinghe-government-cloud.docx"));
        using var zip = new ZipArchive(new MemoryStream(tender));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var xml = reader.ReadToEnd();
        var from = xml.LastIndexOf("投标文件格式", StringComparison.Ordinal);
        Assert.True(from > 0);
        Gen.Select(Gen.Int[from, xml.Length - 1], Gen.Int[0, 300], Gen.Bool).Sample(
            (at, length, twice) =>
            {
                length = Math.Min(length, xml.Length - at);
                Survives(twice ? xml.Insert(at, xml.Substring(at, length)) : xml.Remove(at, length));
            }, iter: 300);
        Survives("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 20_000))
            + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 20_000)) + "</w:body></w:document>");
        Survives("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + xml);
    }

    [Fact]
    public void What_is_no_docx_is_refused()
    {
        Assert.Equal(UnreadableCodes.UnknownType, Assert.Throws<UnreadableDocumentException>(() => FormFiller.Fill([1, 2, 3], Input())).Code);
        Assert.Equal(UnreadableCodes.UnknownType, Assert.Throws<UnreadableDocumentException>(() => FormFiller.Fill(SheetWriter.Xlsx(SheetTests.One()), Input())).Code);
    }

    internal static FormInput Input() => new()
    {
        ProjectName = "清河市政务云升级扩容及三年运维", ProjectNumber = "QHZC-2026-G-0117", Purchaser = "清河市大数据管理局", Bidder = Bidder, ConsortiumLead = Bidder,
        Address = "平湖市云栖路8号", Telephone = "0573-00000000", Date = new DateOnly(2026, 12, 15), Delivery = "三年", Quotation = Samples.Quotation(),
        Technical =
        [
            new AnswerLine { Key = "R-001", Clause = "3.2.1", Requirement = "招标要求甲", Answer = "满足甲", Deviation = AnswerDeviation.None, Proofs = [new ProofLine("检测报告") { Number = "CP-1" }] },
            new AnswerLine { Key = "R-002", Clause = "3.2.2", Requirement = "招标要求乙", Answer = "满足乙", Deviation = AnswerDeviation.None },
        ],
        Commercial = [new AnswerLine { Key = "R-050", Clause = "5.1", Requirement = "招标要求丙", Answer = "不满足", Deviation = AnswerDeviation.Negative }],
    };

    private static void Survives(string documentXml)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Parts(File.ReadAllBytes(Sample("qinghe-government-cloud.docx")), "word/document.xml").Append(("word/document.xml", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(documentXml)))))
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Convert.FromBase64String(content));
            }
        }

        try
        {
            Assert.NotEmpty(FormFiller.Fill(memory.ToArray(), Input()).Docx);
        }
        catch (UnreadableDocumentException refused)
        {
            Assert.Equal(UnreadableCodes.Corrupt, refused.Code);
        }
    }

    /// <summary>What the validator says, without the place, which moves as runs are split.</summary>
    private static IEnumerable<string> Errors(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), false);
        return [.. new OpenXmlValidator().Validate(file).Select(error => error.Description).Distinct()];
    }

    private static List<(string Name, string Content)> Parts(byte[] docx, string except)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        return [.. zip.Entries.Where(entry => entry.FullName != except).Select(entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return (entry.FullName, Convert.ToBase64String(content.ToArray()));
        })];
    }

    private static string Sample(string name)
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "samples")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        }

        return Path.Combine(folder, "samples", name);
    }
}
