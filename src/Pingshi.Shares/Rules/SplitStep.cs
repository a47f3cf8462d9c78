namespace Pingshi.Shares.Rules;

/// <summary>One step of a rule. Steps are done in order; each takes from what those above left.</summary>
/// <param name="Id">Unique in the rule.</param>
public abstract record SplitStep(string Id)
{
    /// <summary>Everyone whom the step names, each once.</summary>
    public abstract IReadOnlyList<string> Parties { get; }
}

/// <summary>A step that gives to one or several.</summary>
/// <param name="Id">Unique in the rule.</param>
/// <param name="To">Who gets it, by weight; in ordinal order of the parties.</param>
public abstract record GivingStep(string Id, IReadOnlyList<Portion> To) : SplitStep(Id)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Parties => [.. To.Select(t => t.Key)];
}

/// <summary>Passes a cost through: what was spent comes back first and is nobody's share.</summary>
/// <param name="Id">Unique in the rule.</param>
/// <param name="To">Who bore it.</param>
/// <param name="Name">The figure of the receipt that says how much; null = <paramref name="Amount"/> does.</param>
/// <param name="Amount">How much, where no name is given.</param>
/// <param name="Per">Each receipt must cover it, or receipts recover it until it is paid in the period or under the agreement.</param>
public sealed record CostStep(string Id, IReadOnlyList<Portion> To, string? Name, Money Amount, Per Per) : GivingStep(Id, To);

/// <summary>A fixed fee.</summary>
/// <param name="Id">Unique in the rule.</param>
/// <param name="To">Who gets it.</param>
/// <param name="Amount">How much.</param>
/// <param name="Per">Each receipt must cover it, or receipts pay it until it is paid in the period or under the agreement.</param>
public sealed record FeeStep(string Id, IReadOnlyList<Portion> To, Money Amount, Per Per) : GivingStep(Id, To);

/// <summary>A protected floor: the party gets at least so much of each receipt, not counting costs passed through.</summary>
/// <remarks>
/// It is given here, tops up what the steps above gave, and counts towards what the steps below give: those add to it only what goes
/// beyond it. Where a remainder is divided, the floor is the least of the party's part.
/// </remarks>
/// <param name="Id">Unique in the rule.</param>
/// <param name="To">Who is protected.</param>
/// <param name="Amount">The floor, or null when <paramref name="Rate"/> says it.</param>
/// <param name="Rate">The floor as a percentage of the rule's base; used when no amount is given.</param>
public sealed record FloorStep(string Id, string To, Money? Amount, Percentage Rate) : SplitStep(Id)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Parties => [To];
}

/// <summary>A percentage.</summary>
/// <param name="Id">Unique in the rule.</param>
/// <param name="To">Who gets it.</param>
/// <param name="Of">What it is taken of.</param>
/// <param name="Rate">From 0 % to 100 %.</param>
public sealed record PercentStep(string Id, IReadOnlyList<Portion> To, StepBase Of, Percentage Rate) : GivingStep(Id, To);

/// <summary>A percentage that depends on a running total.</summary>
/// <param name="Id">Unique in the rule.</param>
/// <param name="To">Who gets it.</param>
/// <param name="Of">What it is taken of.</param>
/// <param name="Tiers">The tiers.</param>
/// <param name="Per">Over what the total runs.</param>
public sealed record TiersStep(string Id, IReadOnlyList<Portion> To, StepBase Of, Tiers Tiers, Per Per) : GivingStep(Id, To);

/// <summary>A cap: what the steps above gave the party beyond it, costs not counted, goes back to what is left.</summary>
/// <param name="Id">Unique in the rule.</param>
/// <param name="Party">Whose.</param>
/// <param name="Amount">The most.</param>
/// <param name="Per">Over what.</param>
public sealed record CapStep(string Id, string Party, Money Amount, Per Per) : SplitStep(Id)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Parties => [Party];
}

/// <summary>A retention: part of what the steps above gave the party, costs not counted, waits for a verdict.</summary>
/// <param name="Id">Unique in the rule.</param>
/// <param name="From">Whose.</param>
/// <param name="Rate">How much of it, from 0 % to 100 %.</param>
/// <param name="Verdict">The verdict that releases it.</param>
/// <param name="Release">By grade, what part of it the party gets; in ordinal order of the grades.</param>
/// <param name="Otherwise">Who gets the rest.</param>
public sealed record RetentionStep(
    string Id, string From, Percentage Rate, string Verdict, IReadOnlyList<GradeRelease> Release, string Otherwise) : SplitStep(Id)
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Parties => From == Otherwise ? [From] : [From, Otherwise];
}

/// <summary>What a grade releases.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Rate">From 0 % to 100 %.</param>
public readonly record struct GradeRelease(string Grade, Percentage Rate);

/// <summary>The remainder: all that is left, by weight.</summary>
/// <param name="Id">Unique in the rule.</param>
/// <param name="To">Who gets it.</param>
public sealed record RemainderStep(string Id, IReadOnlyList<Portion> To) : GivingStep(Id, To);
