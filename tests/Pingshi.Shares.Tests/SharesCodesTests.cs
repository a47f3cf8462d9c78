using System.Reflection;

namespace Pingshi.Shares;

public sealed class SharesCodesTests
{
    [Fact]
    public void All_lists_every_code_once()
    {
        var constants = typeof(SharesCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetValue(null)!);
        Assert.Equal(constants.Order(StringComparer.Ordinal), SharesCodes.All.Order(StringComparer.Ordinal));
        Assert.Distinct(SharesCodes.All);
    }
}
