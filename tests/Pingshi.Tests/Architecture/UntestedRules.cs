namespace Pingshi.Tests.Architecture;

/// <summary>Refusals that still owe a test. Take a code out with its test; never add one.</summary>
internal static class UntestedRules
{
    public static IReadOnlyList<string> Codes { get; } =
    [
    ];
}
