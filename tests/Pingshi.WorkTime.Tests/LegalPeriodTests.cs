namespace Pingshi.WorkTime;

public sealed class LegalPeriodTests
{
    [Fact]
    public void Refuses_a_length_below_zero()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => LegalPeriod.Days(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => LegalPeriod.WorkingDays(-1));
    }

    [Fact]
    public void Says_what_it_counts()
    {
        Assert.Equal("7 working days", LegalPeriod.WorkingDays(7).ToString());
        Assert.Equal("30 days (AfterHolidays)", LegalPeriod.Days(30).ToString());
    }
}
