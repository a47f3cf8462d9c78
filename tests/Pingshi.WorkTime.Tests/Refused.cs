namespace Pingshi.WorkTime;

internal static class Refused
{
    /// <summary>The refusal carries the code, and as many arguments as its documentation says.</summary>
    public static void With(string code, int arguments, Func<object> action)
    {
        var refusal = Assert.Throws<WorkTimeException>(() => { action(); });
        Assert.Equal(code, refusal.Code);
        Assert.Equal(arguments, refusal.Arguments.Count);
        Assert.Contains(code, WorkTimeCodes.All);
    }
}
