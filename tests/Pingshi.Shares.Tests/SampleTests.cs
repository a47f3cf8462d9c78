namespace Pingshi.Shares;

/// <summary>The sample of docs/reference/shares.md, with what it says it prints.</summary>
public sealed class SampleTests
{
    [Fact]
    public void The_sample_of_the_reference_prints_what_it_says()
    {
        var line = TaxedAmount.FromNet(UnitPrice.Of(0.000123m, Currency.Cny).For(quantity: 2_500_000), VatRate.Of(6));
        var shares = Allocation.Divide(line.Net, [new("lead", 50), new("member-a", 25), new("member-b", 25)]);

        Assert.Equal("307.50 CNY + 6% 18.45 CNY = 325.95 CNY", line.ToString());
        Assert.Equal(
            ["lead: 153.75 CNY", "member-a: 76.88 CNY (with the odd fen)", "member-b: 76.87 CNY"],
            shares.Select(share => $"{share.Key}: {share.Amount}{(share.GotExtra ? " (with the odd fen)" : "")}"));
    }
}
