namespace Pingshi.Shares.Rules;

/// <summary>One who takes part in the split.</summary>
/// <param name="Id">Small letters, digits and hyphens, unique in the rule.</param>
/// <param name="Role">What he is in the agreement: <c>lead</c>, <c>technology</c>, <c>channel</c>.</param>
/// <param name="Work">What he does for his share; empty when the rule does not say, which the linter flags.</param>
public sealed record RuleParty(string Id, string Role, string Work);
