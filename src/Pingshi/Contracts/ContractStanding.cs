using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Contracts;

public enum ContractState
{
    Draft,
    OutForSignature,

    /// <summary>All sides signed; its first day is still to come.</summary>
    Signed,
    InForce,
    Ended,
}

/// <summary>
/// How a contract stands, computed from what was signed and never set: only signatures under the digests of the edition that is out count.
/// </summary>
public sealed record ContractStanding(ContractState State, IReadOnlyList<Id<Organization>> Missing, LocalDate? SignedOn)
{
    public bool IsSigned => State is ContractState.Signed or ContractState.InForce or ContractState.Ended;

    public static ContractStanding Of(bool isOut, ContractEdition? edition, ContractTerms terms, IEnumerable<ContractSignature> signatures, ContractEnding? ending, LocalDate today)
    {
        if (!isOut || edition is null)
        {
            return new(ContractState.Draft, [.. terms.Sides.Select(s => s.Organization)], null);
        }
        var under = signatures.Where(s => s.EditionId == edition.Id && s.TermsDigest == edition.TermsDigest && s.PaperDigest == edition.PaperDigest).ToList();
        List<Id<Organization>> missing = [.. terms.Sides.Select(s => s.Organization).Except(under.Select(s => s.OrganizationId))];
        if (missing.Count > 0)
        {
            return new(ContractState.OutForSignature, missing, null);
        }
        var signedOn = under.Max(s => s.On);
        var begins = terms.EffectiveFrom is { } from && from > signedOn ? from : signedOn;
        var isOver = (ending?.On ?? terms.EndsOn?.PlusDays(1)) <= today;
        return new(isOver ? ContractState.Ended : today < begins ? ContractState.Signed : ContractState.InForce, [], signedOn);
    }
}
