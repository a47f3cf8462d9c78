using System.Text;
using Pingshi.Tenders.Tests.Building;

namespace Pingshi.Tenders.Tests.Reading;

public sealed class TextTests
{
    private const string Asks = "供应商必须提供驻场服务。";

    static TextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("GB18030", false)]
    public void Encodings_are_told_by_the_bytes(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("项目需求如下\n" + Asks)];
        var document = Made.Of(bytes, "need.txt");
        Assert.Equal(DocumentFormat.Text, document.Format);
        Assert.Equal(Asks, Assert.Single(document.Requirements).Text);
    }

    [Fact]
    public void Each_sentence_of_a_plain_paragraph_that_asks_is_a_requirement_with_its_range()
    {
        var document = Made.Of("我们是一家医院。希望建设云平台，预算大约八十万元。系统必须支持等保三级；数据不得出省。");
        Assert.Equal(["希望建设云平台，预算大约八十万元。", "系统必须支持等保三级；", "数据不得出省。"], document.Requirements.Select(requirement => requirement.Text));
        Assert.All(document.Requirements, requirement => Assert.Equal(requirement.Text, document.TextAt(requirement.Place)));
    }

    [Fact]
    public void Lines_broken_at_a_fixed_width_are_joined()
    {
        var document = Made.Of("""
            The county is looking for a partner that shall run its payroll and its
            reporting for five years.

            The vendor shall answer every call within one hour of the time when it was
            made, on all days of the year.
            """);
        Assert.Equal(2, document.Requirements.Count);
        Assert.EndsWith("on all days of the year.", document.Requirements[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_gives_headings_lists_tables_and_the_words_of_raw_markup()
    {
        var document = Made.Of("""
            # Statement of work

            ## 3.1 Technical requirements

            The vendor shall **encrypt** data with [AES](https://example.org).

            - The vendor shall keep backups.
            - The vendor should offer training.

            ---

            <div>The vendor must be insured.</div>

            | No. | Requirement | Due |
            |---|---|---|
            | 1 | The vendor shall test failover | month 2 |
            """, "sow.md");
        Assert.Equal(DocumentFormat.Markdown, document.Format);
        Assert.Equal(("¶3", Obligation.Mandatory), (document.Find("The vendor shall encrypt data with AES.").Place.Range(0, 0).ToString(), document.Find("The vendor shall encrypt").Obligation));
        Assert.Equal((Obligation.Important, "¶5"), (document.Find("The vendor should").Obligation, document.Find("The vendor should").Place.Range(0, 0).ToString()));
        Assert.Equal("¶6", document.Find("The vendor must be insured.").Place.Range(0, 0).ToString());
        Assert.Equal(("T1/r2", "1"), (document.Find("The vendor shall test failover | month 2").Place.Range(0, 0).ToString(), document.Find("The vendor shall test").Number));
        Assert.Equal("Statement of work › 3.1 Technical requirements", document.Find("The vendor shall keep").Heading);
    }
}
