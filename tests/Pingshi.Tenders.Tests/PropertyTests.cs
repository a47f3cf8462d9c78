using System.Text;
using CsCheck;
using Pingshi.Tenders.Tests.Building;

namespace Pingshi.Tenders.Tests;

/// <summary>What holds for every document, valid or not.</summary>
public sealed class PropertyTests
{
    private static readonly Gen<string> Line = Among(
        "# 采购需求", "## 三、技术要求", "第一章 投标邀请", "★1.1 系统必须支持国密算法。", "▲系统应支持双活；数据不得出境。", "（1）不少于 8 核；", "| 序号 | 要求 |\n|---|---|\n| 1 | ★内存≥32GB |",
        "凡标有“★”的条款均为实质性要求。", "The vendor shall encrypt data.", "- The vendor should train staff", "有下列情形之一的，投标无效：", "预算金额：80万元", "____", "注：/", "", "第二章《采购需求》");

    private static Gen<string> Among(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    private static void ReadsOrRefuses(byte[] content, string name)
    {
        try
        {
            var document = NeedReader.Read(new MemoryStream(content), name);
            Assert.All(document.Requirements, requirement => Assert.Equal(requirement.Text, document.TextAt(requirement.Place)));
        }
        catch (UnreadableDocumentException refused)
        {
            Assert.Contains(refused.Code, UnreadableCodes.All);
        }
    }

    [Fact]
    public void Every_place_opens_on_its_text_and_survives_its_written_form() =>
        Line.Array[1, 30].Sample(
            lines =>
            {
                try
                {
                    var document = Made.Of(string.Join("\n\n", lines), "need.md");
                    Assert.Equal(document.Requirements.Count, document.Requirements.Select(requirement => requirement.Key).Distinct().Count());
                    foreach (var requirement in document.Requirements)
                    {
                        Assert.Equal(requirement.Text, document.TextAt(Place.Parse(requirement.Place.ToString())));
                    }
                }
                catch (UnreadableDocumentException refused)
                {
                    Assert.Contains(refused.Code, (string[])[UnreadableCodes.NoRequirements, UnreadableCodes.Empty]);
                }
            },
            iter: 500);

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Gen.Select(Among("", "PK\u0003\u0004", "%PDF-1.4\n", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "# "), Gen.Byte.Array[0, 400])
            .Sample((head, tail) => ReadsOrRefuses([.. Encoding.Latin1.GetBytes(head), .. tail], "need"), iter: 2_000);

    public static TheoryData<string, byte[]> Valid
    {
        get
        {
            var pdf = new HandmadePdf();
            return new()
            {
                { "need.docx", new WordFile().Heading("采购需求").Text("供应商必须提供驻场服务。").Table(["序号", "要求"], ["1", "★内存不少于 32 GB"]).Bytes() },
                { "need.pdf", pdf.Page(pdf.Chinese(72, 700, "一、供应商必须提供驻场服务。"), HandmadePdf.Rule(72, 600, 300, 600)).Bytes() },
                { "need.md", "# 采购需求\n\n供应商必须提供驻场服务。\n\n| a | b |\n|---|---|\n| 1 | 2 |"u8.ToArray() },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_file_cut_off_anywhere_is_read_or_refused(string name, byte[] content) =>
        Gen.Int[0, content.Length].Sample(length => ReadsOrRefuses(content[..length], name), iter: 150);

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_file_with_a_few_bytes_changed_is_read_or_refused(string name, byte[] content) =>
        Gen.Select(Gen.Int[0, content.Length - 1], Gen.Byte).Array[1, 6].Sample(
            changes =>
            {
                var changed = content.ToArray();
                foreach (var (at, value) in changes)
                {
                    changed[at] = value;
                }

                ReadsOrRefuses(changed, name);
            },
            iter: 300);

    [Fact]
    public void Places_survive_their_written_form() =>
        Gen.Select(Gen.Int[1, 9_999].Nullable(), Gen.Int[1, 9_999].Nullable(), Gen.Int[1, 9_999].Nullable(), Gen.Int[0, 9_999], Gen.Int[0, 9_999])
            .Where((page, paragraph, table, start, end) => page is not null || paragraph is not null || table is not null)
            .Sample((page, paragraph, table, start, end) =>
            {
                var place = new Place(page, paragraph, table, null, null, start, end);
                Assert.Equal(place, Place.Parse(place.ToString()));
            });
}
