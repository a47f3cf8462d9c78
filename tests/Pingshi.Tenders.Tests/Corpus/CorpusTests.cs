namespace Pingshi.Tenders.Tests.Corpus;

public sealed class CorpusTests
{
    public static TheoryData<string> Documents => [.. LabelledClauses.All.Keys];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Finds_every_clause_that_a_person_labelled_with_its_obligation_and_place(string name)
    {
        var found = RealDocument.Read(name).Requirements;
        var wrong = LabelledClauses.All[name].Select(label => (label, hits: found.Where(label.Marks).ToList())).Where(pair =>
            pair.hits is not [var hit] || hit.Obligation != pair.label.Obligation || (pair.label.Weight is { } weight && hit.Weight != weight))
            .Select(pair => $"{pair.label} -> {string.Join(", ", pair.hits.Select(hit => $"{hit.Obligation} {hit.Place} {hit.Weight}"))}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(LabelledClauses.All[name].Length >= 15);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_place_opens_on_the_text_of_its_requirement(string name)
    {
        var document = RealDocument.Read(name);
        Assert.All(document.Requirements, requirement => Assert.Equal(requirement.Text, document.TextAt(Place.Parse(requirement.Place.ToString()))));
    }

    /// <summary>What a person would not call a requirement at all: forms, headings, contacts, how the purchaser proceeds.</summary>
    [Theory]
    [InlineData(LabelledClauses.Town, "致___", "第七章", "供应商名称(公章)", "30.1", "26.2", "42.1", "名 称", "（十六）其他未列明行业", "2、我方与参与本合同项", "3、除上述以及法律法规")]
    [InlineData(LabelledClauses.Market, "2.8 招标文件中凡标有", "地址：", "1.2 本招标文件仅适用", "7.2 投标人认为", "34", "（一）农、林、牧", "3.除上述以及政府采购")]
    [InlineData(LabelledClauses.Customs, "电话", "2.1 “招标人”", "36.1", "（一）农、林、牧", "岗位配置基本建议性要求", "我方承诺，以上信息")]
    [InlineData(LabelledClauses.Forest, "北京市政府采购项目公开招标文件示范文本", "目 录", "第二章 投标人须知", "26.2.1", "■随机抽取", "CA 认证证书", "24.1.1", "甲方")]
    [InlineData(LabelledClauses.Alaska, "Kellie Julian", "[Sec", "Sec. 1.02", "PO Box", "An agency", "We manage", "fisheries business")]
    [InlineData(LabelledClauses.Agile, "2.0 BACKGROUND", "Hassan Harris", "4. Only do it", "19.0", "820 W.", "1. Contractors who fail")]
    public void Tells_boilerplate_apart(string name, params string[] junk)
    {
        var texts = RealDocument.Read(name).Requirements.Select(requirement => requirement.Text);
        Assert.DoesNotContain(texts, text => junk.Any(start => text.StartsWith(start, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void States_nothing_twice(string name) =>
        Assert.All(
            RealDocument.Read(name).Requirements.Where(requirement => requirement.Obligation == Obligation.Mandatory).GroupBy(requirement => requirement.Text),
            group => Assert.Single(group));

    [Fact]
    public void A_price_sheet_without_requirements_is_refused()
    {
        var path = RealDocument.Path("en/alaska-cost-proposal.xlsx");
        Assert.Equal(UnreadableCodes.NoRequirements, Assert.Throws<UnreadableDocumentException>(() => NeedReader.Read(path)).Code);
    }

    [Fact]
    public void The_same_bytes_give_the_same_reading()
    {
        var path = RealDocument.Path(LabelledClauses.Market);
        Assert.Equal(NeedReader.Read(path).Requirements, NeedReader.Read(path).Requirements);
    }
}
