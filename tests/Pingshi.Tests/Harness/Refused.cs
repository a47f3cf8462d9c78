using Pingshi.Platform.Words;

namespace Pingshi.Tests.Harness;

internal static class Refused
{
    /// <summary>The refusal of the act; it must have this one reason.</summary>
    public static async Task<Reason> WithAsync(string code, Func<Task> act)
    {
        var reason = Assert.Single((await Assert.ThrowsAsync<Refusal>(act)).Reasons);
        Assert.Equal(code, reason.Rule.Code);
        return reason;
    }

    /// <summary>The same of an act that is over when it returns.</summary>
    public static Reason With(string code, Action act)
    {
        var reason = Assert.Single(Assert.Throws<Refusal>(act).Reasons);
        Assert.Equal(code, reason.Rule.Code);
        return reason;
    }
}
