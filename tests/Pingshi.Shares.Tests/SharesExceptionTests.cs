namespace Pingshi.Shares;

public sealed class SharesExceptionTests
{
    [Fact]
    public void Says_the_code_and_the_arguments_in_its_message()
    {
        Assert.Equal("The amount is refused: currency-mismatch (CNY, USD).", new SharesException(SharesCodes.CurrencyMismatch, "CNY", "USD").Message);
        Assert.Equal("The amount is refused: nothing-to-divide-by.", new SharesException(SharesCodes.NothingToDivideBy).Message);
    }
}
