using Pingshi.Tenders.Writing;

namespace Pingshi.Tenders.Tests.Writing;

public sealed class ReferencePageTests
{
    [Fact]
    public async Task The_sample_of_the_reference_page_runs()
    {
        var folder = Directory.CreateTempSubdirectory("sample-").FullName;
        // begin
        var facts = new BidFacts { ProjectName = "政务云扩容项目", ProjectNumber = "QH-2026-117", Bidder = "平湖云服务有限公司" };
        var table = new AnswerTable
        {
            Facts = facts,
            Lines =
            [
                new AnswerLine
                {
                    Key = "R-001", Clause = "3.2.1", Requirement = "单集群不少于100个节点", Obligation = Obligation.Mandatory,
                    Answer = "满足，120个节点", Deviation = AnswerDeviation.Positive, Proofs = [new ProofLine("检测报告") { Number = "CP-1" }],
                },
                new AnswerLine { Key = "R-002", Clause = "3.2.2", Requirement = "日志留存180天", Answer = "满足", Deviation = AnswerDeviation.None },
            ],
        };

        var book = Paper.Bind("投标文件", AnswerIndex.Over(facts, table).ToPaper(), table.ToPaper());
        var docx = LibreOffice.Find() is { } office ? await PaperWriter.DocxAsync(book, office) : PaperWriter.Docx(book);
        await File.WriteAllBytesAsync(Path.Combine(folder, "answers.docx"), docx);
        await File.WriteAllBytesAsync(Path.Combine(folder, "answers.xlsx"), SheetWriter.Xlsx(table.ToSheet()));

        foreach (var place in book.SignPlaces)
        {
            Console.WriteLine($"{place.Party}: {place.Seal}, {place.Signer}");
        }
        // end
        Assert.Contains("|满足|无偏离|未提供证明|", Printed.Words(docx), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Its_sample_on_forms_runs_too()
    {
        var tender = File.ReadAllBytes(Path.Combine(Root(), "samples/qinghe-government-cloud.docx"));
        // begin
        var filled = FormFiller.Fill(tender, new FormInput { ProjectName = "政务云扩容项目", Bidder = "平湖云服务有限公司" });
        foreach (var form in filled.Forms)
        {
            Console.WriteLine($"{form.Title} {form.Place}: {form.Filled.Count} filled, {form.Blanks.Count} blank, {form.SignPlaces.Count} to sign or seal");
        }
        // end
        Assert.Contains("投标人（盖章）：平湖云服务有限公司", Printed.Words(filled.Docx), StringComparison.Ordinal);
    }

    [Fact]
    public void The_reference_page_shows_those_very_samples()
    {
        var root = Root();
        var lines = File.ReadAllLines(Path.Combine(root, "tests/Pingshi.Tenders.Tests/Writing/ReferencePageTests.cs"));
        var page = File.ReadAllText(Path.Combine(root, "docs/reference/tenders.md"));
        var begins = Enumerable.Range(0, lines.Length).Where(index => lines[index].Trim() == "// begin").ToList();
        Assert.Equal(2, begins.Count);
        Assert.All(begins, begin => Assert.Contains(
            string.Join('\n', lines.Skip(begin + 1).TakeWhile(line => line.Trim() != "// end").Select(line => line.Length >= 8 ? line[8..] : line)), page, StringComparison.Ordinal));
    }

    private static string Root()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Pingshi.slnx")))
        {
            root = Path.GetDirectoryName(root.TrimEnd(Path.DirectorySeparatorChar))!;
        }

        return root;
    }
}
