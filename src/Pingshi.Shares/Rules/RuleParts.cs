namespace Pingshi.Shares.Rules;

/// <summary>What a rule says, before it is known to be sound.</summary>
internal sealed record RuleParts(
    string Id,
    int Version,
    Currency Currency,
    bool OfGross,
    string Holder,
    Rounding Rounding,
    bool PerAgreement,
    RulePeriod Period,
    DateOnly From,
    DateOnly? Until,
    IReadOnlyList<RuleParty> Parties,
    IReadOnlyList<SplitStep> Steps,
    IReadOnlyList<RuleSignature> Signatures);
