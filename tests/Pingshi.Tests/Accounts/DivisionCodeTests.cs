using Pingshi.Accounts;

namespace Pingshi.Tests.Accounts;

public class DivisionCodeTests
{
    [Theory]
    [InlineData("330106")]
    [InlineData("110101")]
    [InlineData("820001")]
    [InlineData("441900")] // Dongguan has no counties
    public void Takes_the_code_of_a_county(string code) => Assert.Empty(DivisionCode.WhyNotCounty(code, "county"));

    [Theory]
    [InlineData("33010")]
    [InlineData("3301066")]
    [InlineData("33010a")]
    [InlineData("３３０１０６")]
    [InlineData("330100")] // a city
    [InlineData("330000")] // a province
    public void Refuses_what_names_no_county(string code) =>
        Assert.Equal([DivisionCode.NotACounty], DivisionCode.WhyNotCounty(code, "county").Select(r => r.Rule));

    [Theory]
    [InlineData("990101")]
    [InlineData("160101")]
    public void Refuses_a_province_that_does_not_exist(string code) =>
        Assert.Equal([DivisionCode.UnknownProvince], DivisionCode.WhyNotCounty(code, "county").Select(r => r.Rule));

    [Fact]
    public void Knows_thirty_four_provinces() =>
        Assert.Equal(34, Enumerable.Range(0, 100).Count(n => !DivisionCode.WhyNotPrefixes([n.ToString("00", System.Globalization.CultureInfo.InvariantCulture)], "prefixes").Any()));

    [Fact]
    public void Reads_codes_however_they_are_separated_and_cuts_the_zeros_of_provinces_and_cities() =>
        Assert.Equal(["1301", "31", "32", "33", "441900"], DivisionCode.ReadPrefixes(["31, 320000；33、130100", "31 441900"]));

    [Fact]
    public void Names_every_part_of_a_region_that_is_none() =>
        Assert.Equal(
            [DivisionCode.NotAPrefix, DivisionCode.UnknownProvince, DivisionCode.NotAPrefix],
            DivisionCode.WhyNotPrefixes(["3", "99", "31", "3a"], "prefixes").Select(r => r.Rule));

    [Fact]
    public void Refuses_a_region_without_parts() =>
        Assert.Equal([DivisionCode.NoPrefix], DivisionCode.WhyNotPrefixes([], "prefixes").Select(r => r.Rule));
}
