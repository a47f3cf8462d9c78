using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Linting;

/// <summary>JSON paths of a rule's steps.</summary>
internal static class Places
{
    public static string Step(int index) => $"$.steps[{ExactMath.Invariant(index)}]";

    public static string Of(SplitRule rule, SplitStep step) => Step(rule.Steps.TakeWhile(s => s != step).Count());
}
