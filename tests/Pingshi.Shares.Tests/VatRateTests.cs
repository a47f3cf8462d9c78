namespace Pingshi.Shares;

public sealed class VatRateTests
{
    [Fact]
    public void Names_the_rates_of_the_law() => Assert.Equal(["13%", "9%", "6%", "3%"], VatRate.China.Select(rate => rate.ToString()));

    [Theory]
    [InlineData(-1)]
    [InlineData(100)]
    public void Refuses_a_rate_that_is_none(int percent) => Refused.With(SharesCodes.RateOutOfRange, 1, () => VatRate.Of(percent));

    [Fact]
    public void Takes_zero_and_just_below_the_whole()
    {
        Assert.Equal(default, VatRate.Of(0));
        Assert.Equal(999_999, VatRate.Of(99.9999m).Percentage.PartsPerMillion);
    }
}
