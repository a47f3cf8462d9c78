namespace Pingshi.Shares;

/// <summary>The long run tries every property on at least a million cases.</summary>
internal static class Long
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("PINGSHI_LONG") == "1";

    public static int Run(int usual) => IsOn ? 1_000_000 : usual;
}
