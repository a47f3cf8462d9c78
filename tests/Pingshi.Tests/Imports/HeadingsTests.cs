using Pingshi.Accounts;
using Pingshi.Partners;
using Pingshi.Platform.Imports;
using Pingshi.Platform.Words;
using Pingshi.Workforce;

namespace Pingshi.Tests.Imports;

public sealed class HeadingsTests
{
    private static readonly ImportField Name = Fields.Text("name", new("客户名称", "Customer"), 200) with { AlsoCalled = ["单位"] };
    private static readonly ImportField Contact = Fields.Text("contact", new("联系人", "Contact"), 100) with { AlsoCalled = ["姓名"] };
    private static readonly ImportField Phone = Fields.Text("phone", new("联系电话", "Phone"), 40) with { AlsoCalled = ["电话", "手机"] };
    private static readonly IReadOnlyList<ImportField> All = [Name, Contact, Phone];

    [Theory]
    [InlineData("客户名称")]
    [InlineData("*客户名称（必填）")]
    [InlineData("客户 名称")]
    [InlineData("CUSTOMER")]
    [InlineData("name")]
    [InlineData("ｃｕｓｔｏｍｅｒ")]
    [InlineData("单位")]
    [InlineData("所属单位")]
    public void A_heading_is_recognised_in_either_language_by_what_teams_call_it(string heading) =>
        Assert.Equal(0, Headings.Guess(All, [heading])["name"]);

    [Theory]
    [InlineData("")]
    [InlineData("备注")]
    [InlineData("（）")]
    public void What_says_nothing_is_left_alone(string heading) => Assert.Empty(Headings.Guess(All, [heading]));

    [Fact]
    public void The_equal_heading_wins_over_one_that_only_contains_the_name_and_no_column_is_taken_twice()
    {
        var guess = Headings.Guess(All, ["联系人电话", "联系人", "客户名称"]);
        Assert.Equal(1, guess["contact"]);
        Assert.Equal(0, guess["phone"]);
        Assert.Equal(2, guess["name"]);
        Assert.Equal(3, guess.Values.Distinct().Count());
    }

    [Fact]
    public async Task The_heading_row_is_found_below_a_title()
    {
        var sheet = await SheetReaderTests.ReadAsync(new Book().Sheet("一", [["2026 年客户台账", "", ""], ["制表：市场部"], ["序号", "单位", "电话"], ["1", "甲", "010"]], "A1:C1").Bytes());
        Assert.Equal(3, Headings.RowOf(sheet, All));
    }

    [Fact]
    public async Task Under_a_merged_heading_both_levels_are_read_and_a_title_is_none()
    {
        var sheet = await SheetReaderTests.ReadAsync(new Book().Sheet("一", [["台账", "", ""], ["单位", "联系方式", ""], ["", "姓名", "电话"], ["甲", "张三", "010"]], "A1:C1", "A2:A3", "B2:C2").Bytes());
        Assert.Equal(3, Headings.RowOf(sheet, All));
        Assert.Equal(["单位", "联系方式 / 姓名", "联系方式 / 电话"], Headings.Of(sheet, 3));
        Assert.Equal(new Dictionary<string, int> { ["name"] = 0, ["contact"] = 1, ["phone"] = 2 }, Headings.Guess(All, Headings.Of(sheet, 3)));
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void The_headings_of_a_template_are_all_recognised(Language language)
    {
        foreach (var kind in Kinds.All)
        {
            var guess = Headings.Guess(kind.Fields, [.. kind.Fields.Select(f => f.Label.In(language))]);
            Assert.Equal(kind.Fields.Select((f, i) => (f.Name, i)), kind.Fields.Select(f => (f.Name, guess.GetValueOrDefault(f.Name, -1))));
        }
    }
}

/// <summary>All that can be imported.</summary>
internal static class Kinds
{
    public static IReadOnlyList<ImportKind> All { get; } = [ImportCustomers.Kind, ImportSites.Kind, ImportPartners.Kind, ImportOffers.Kind, ImportEngineers.Kind];
}
