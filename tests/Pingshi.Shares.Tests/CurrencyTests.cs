namespace Pingshi.Shares;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("CNY", 2)]
    [InlineData("USD", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KWD", 3)]
    [InlineData("CLF", 4)]
    [InlineData("XXX", 0)]
    public void Knows_the_minor_unit(string code, int exponent)
    {
        Assert.Equal(exponent, Currency.Of(code).Exponent);
        Assert.Equal(code, Currency.Of(code).ToString());
    }

    [Theory]
    [InlineData("cny")]
    [InlineData("RMB")]
    [InlineData("")]
    public void Refuses_a_code_that_ISO_4217_does_not_know(string code)
    {
        Refused.With(SharesCodes.UnknownCurrency, 1, () => Currency.Of(code));
        Assert.False(Currency.TryOf(code, out _));
    }

    [Fact]
    public void Lists_every_code_once_in_three_capitals()
    {
        Assert.Distinct(Currency.All);
        Assert.All(Currency.All, c => Assert.Matches("^[A-Z]{3}$", c.Code));
        Assert.True(Currency.All.Count > 150);
    }

    [Fact]
    public void The_default_is_no_currency()
    {
        Assert.Equal(Currency.None, default);
        Assert.Equal(Currency.None, Currency.Of("XXX"));
        Assert.NotEqual(Currency.None, Currency.Cny);
    }
}
