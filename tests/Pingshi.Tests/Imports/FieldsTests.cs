using System.Globalization;
using CsCheck;
using NodaTime;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Imports;
using Pingshi.Platform.Words;

namespace Pingshi.Tests.Imports;

public sealed class FieldsTests
{
    private static readonly Text Label = new("字段", "Field");

    [Theory]
    [InlineData("大型", OrganizationSize.Large)]
    [InlineData("Large", OrganizationSize.Large)]
    [InlineData(" micro ", OrganizationSize.Micro)]
    public void A_choice_is_taken_in_either_language(string text, OrganizationSize size) =>
        Assert.Equal(size, Fields.Choice<OrganizationSize>("size", Label, IdentityWords.Of).Parse(text).Value);

    [Theory]
    [InlineData("巨型")]
    [InlineData("3")]
    public void Refuses_a_choice_that_is_none(string text) =>
        Assert.Equal("imports.not-an-option", Fields.Choice<OrganizationSize>("size", Label, IdentityWords.Of).Parse(text).Against?.Code);

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026/3/1")]
    [InlineData("2026.3.1")]
    [InlineData("2026年3月1日")]
    [InlineData("20260301")]
    [InlineData("2026-03-01 00:00")]
    public void A_day_is_taken_as_people_write_it(string text) => Assert.Equal(new LocalDate(2026, 3, 1), Fields.Date("day", Label).Parse(text).Value);

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("3/1/2026")]
    [InlineData("长期")]
    [InlineData("2026-13-01")]
    public void Refuses_what_is_no_day(string text) => Assert.Equal("imports.not-a-day", Fields.Date("day", Label).Parse(text).Against?.Code);

    [Theory]
    [InlineData("13%", "0.13")]
    [InlineData("１３％", "0.13")]
    [InlineData("13", "0.13")]
    [InlineData("0.13", "0.13")]
    [InlineData("1%", "0.01")]
    [InlineData("0", "0")]
    public void A_rate_is_a_fraction(string text, string rate) =>
        Assert.Equal(decimal.Parse(rate, CultureInfo.InvariantCulture), Fields.Rate("rate", Label).Parse(text).Value);

    [Theory]
    [InlineData("¥1,234.50", "1234.50")]
    [InlineData("1234.5元", "1234.5")]
    [InlineData("1234.5 元/年", "1234.5")]
    [InlineData("RMB 12", "12")]
    public void An_amount_is_taken_with_its_signs(string text, string amount) =>
        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), Fields.Amount("price", Label, 1_000_000).Parse(text).Value);

    [Theory]
    [InlineData("面议", "imports.not-a-number")]
    [InlineData("1.005", "imports.too-many-places")]
    [InlineData("-1", "input.out-of-range")]
    [InlineData("1e9", "imports.not-a-number")]
    [InlineData("2000000", "input.out-of-range")]
    public void Refuses_an_amount_that_is_none(string text, string code) => Assert.Equal(code, Fields.Amount("price", Label, 1_000_000).Parse(text).Against?.Code);

    [Theory]
    [InlineData("3.5", "imports.not-whole")]
    [InlineData("三", "imports.not-a-number")]
    [InlineData("11", "input.out-of-range")]
    public void Refuses_what_is_no_whole_number_in_range(string text, string code) => Assert.Equal(code, Fields.Whole("count", Label, 0, 10).Parse(text).Against?.Code);

    [Theory]
    [InlineData("网络；安全、 数据库,云平台，网络")]
    [InlineData("网络\n安全;数据库;;云平台")]
    public void A_list_is_apart_by_whatever_sign_and_holds_nothing_twice(string text) =>
        Assert.Equal(["网络", "安全", "数据库", "云平台"], Fields.List("skills", Label, 10, 20).Parse(text).Value);

    [Theory]
    [InlineData("a,b,c", "imports.too-many-in-list")]
    [InlineData("abcdefghijk", "input.too-long")]
    public void Refuses_a_list_too_long(string text, string code) => Assert.Equal(code, Fields.List("skills", Label, 2, 10).Parse(text).Against?.Code);

    [Theory]
    [InlineData("是", true)]
    [InlineData("Yes", true)]
    [InlineData("无", false)]
    public void Yes_and_no_are_taken_in_either_language(string text, bool value) => Assert.Equal(value, Fields.YesNo("is", Label).Parse(text).Value);

    [Fact]
    public void Refuses_what_is_neither_yes_nor_no() => Assert.NotNull(Fields.YesNo("is", Label).Parse("也许").Against);

    [Fact]
    public void Refuses_a_cell_whose_formula_went_wrong() =>
        Assert.Equal("imports.cell-is-error", Fields.Text("name", Label, 100).Take("#REF!").Against?.Rule.Code);

    [Fact]
    public void Any_text_becomes_a_value_or_a_reason_and_never_a_fault() => Gen.String.Sample(text =>
    {
        ImportField[] fields =
        [
            Fields.Text("a", Label, 10), Fields.Whole("b", Label, 0, 9), Fields.Decimal("c", Label, -180, 180, 6), Fields.Amount("d", Label, 100), Fields.Rate("e", Label), Fields.Date("f", Label),
            Fields.YesNo("g", Label), Fields.List("h", Label, 3, 5), Fields.Choice<OrganizationSize>("i", Label, IdentityWords.Of), Fields.Choices<OrganizationSize>("j", Label, IdentityWords.Of),
        ];
        foreach (var field in fields)
        {
            var (value, against) = field.Take(text);
            Assert.True(value is not null || against is not null);
            Assert.True(against is null || against.Field == field.Name);
        }
    });
}
