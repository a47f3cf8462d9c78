using Pingshi.Shares.Rules;

namespace Pingshi.Shares.Linting;

/// <summary>Finds what a rule's parties would not have meant, before they sign it.</summary>
/// <remarks>
/// What depends on amounts is found by splitting receipts: those at and beside every amount, floor and threshold of the rule, and
/// powers of ten between. Where one breaks, the smallest that breaks so is found to the cent. Receipts tried bear no tax and state every
/// named cost as zero. A finding with a witness is therefore a fact; no finding is no proof that none would break.
/// </remarks>
public static class Linter
{
    /// <summary>All findings: those with the gravest first, then by place.</summary>
    /// <param name="rule">The rule.</param>
    public static IReadOnlyList<Finding> Lint(SplitRule rule)
    {
        var trials = new Trials(rule);
        return
        [
            .. RuleChecks.Of(rule).Concat(trials.Findings()).OrderBy(f => f.Gravity).ThenBy(f => f.Place, StringComparer.Ordinal)
                .ThenBy(f => f.Code, StringComparer.Ordinal),
        ];
    }
}
