using NodaTime;
using Pingshi.Commitments;

namespace Pingshi.Tests.Commitments;

public class ValidityTests
{
    private static readonly LocalDate Last = new(2027, 3, 31);

    [Theory]
    [InlineData(2026, 12, 30, ValidityState.Valid)]
    [InlineData(2026, 12, 31, ValidityState.Expiring)]
    [InlineData(2027, 3, 31, ValidityState.Expiring)]
    [InlineData(2027, 4, 1, ValidityState.Expired)]
    [InlineData(2026, 1, 1, ValidityState.NotYet)]
    public void Holds_on_both_its_days_and_warns_ninety_days_before_the_end(int year, int month, int day, ValidityState state) =>
        Assert.Equal(state, new Validity(new(2026, 1, 2), Last).On(new(year, month, day)));

    [Fact]
    public void Without_an_end_it_never_expires_and_promises_nothing()
    {
        Assert.Equal(ValidityState.Valid, new Validity(null, null).On(new(2999, 1, 1)));
        Assert.Null(new Validity(null, null).EndsAt);
    }

    [Fact]
    public void Ends_with_the_last_second_of_its_day_in_China() =>
        Assert.Equal(Instant.FromUtc(2027, 3, 31, 15, 59, 59), new Validity(null, Last).EndsAt);

    [Fact]
    public void Cannot_end_before_it_begins()
    {
        Assert.Equal([Validity.EndsBeforeItBegins], new Validity(Last, Last.PlusDays(-1)).WhyNot().Select(r => r.Rule));
        Assert.Empty(new Validity(Last, Last).WhyNot());
    }
}
