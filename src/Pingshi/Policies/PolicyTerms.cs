using Pingshi.Accounts;

namespace Pingshi.Policies;

/// <summary>What a partner earns on a product: a family, or a single offer where the programme names one.</summary>
public sealed record ProductRate(string Product, decimal Percent);

/// <summary>An industry whose deals are kept for partners, by the name it bore when the version was written.</summary>
public sealed record ReservedIndustry(Id<Industry> Id, string Name);

/// <summary>What a version of the partner programme promises, each term by its type, so that two versions can be compared.</summary>
/// <param name="ProtectionDays">Calendar days for which an accepted deal is protected.</param>
/// <param name="AnswerDays">Working days within which the provider answers a registration.</param>
/// <param name="MarginFloorPercent">The least share of a deal that stays with the partner.</param>
/// <param name="ReservedRegions">Divisions by code (GB/T 2260).</param>
/// <param name="ReservedBelowMinor">Deals with a budget below this are the partners', in fen.</param>
public sealed record PolicyTerms(
    int ProtectionDays, int AnswerDays, decimal MarginFloorPercent, IReadOnlyList<ProductRate> Rates,
    IReadOnlyList<string> ReservedRegions, IReadOnlyList<ReservedIndustry> ReservedIndustries, long? ReservedBelowMinor);
