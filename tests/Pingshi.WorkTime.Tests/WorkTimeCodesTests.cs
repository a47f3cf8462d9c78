using System.Reflection;

namespace Pingshi.WorkTime;

public sealed class WorkTimeCodesTests
{
    [Fact]
    public void All_lists_every_code_once()
    {
        var constants = typeof(WorkTimeCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetValue(null)!);
        Assert.Equal(constants.Order(StringComparer.Ordinal), WorkTimeCodes.All.Order(StringComparer.Ordinal));
        Assert.Distinct(WorkTimeCodes.All);
    }
}
