using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Splits;

/// <summary>What one step did with one receipt: enough to recompute it without knowing the code.</summary>
/// <param name="Step">The step.</param>
/// <param name="Input">What its percentage was taken of, or the amount it states.</param>
/// <param name="Before">The running total it stands on; zero where only this receipt counts.</param>
/// <param name="Exact">The claim before rounding, in minor units.</param>
/// <param name="Rounding">How it became whole minor units.</param>
/// <param name="Amount">The claim in whole minor units; for a cap the excess, for a remainder all that was divided.</param>
/// <param name="Parts">How the claim divides among several recipients, floors counted; empty where there is one.</param>
/// <param name="Moves">What each leg got, or lost, by the step.</param>
/// <param name="LeftBefore">What was left above it.</param>
/// <param name="LeftAfter">What it left.</param>
public sealed record StepLine(
    SplitStep Step,
    Money Input,
    Money Before,
    Fraction Exact,
    Rounding Rounding,
    Money Amount,
    IReadOnlyList<Allotment> Parts,
    IReadOnlyList<LegAmount> Moves,
    Money LeftBefore,
    Money LeftAfter);
