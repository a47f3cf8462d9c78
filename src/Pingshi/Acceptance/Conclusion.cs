using NodaTime;
using Pingshi.Contracts;
using Pingshi.Platform.Identity;

namespace Pingshi.Acceptance;

/// <summary>The chair's conclusion on a delivery, with the acceptance report (验收书) as it was printed then. Never changed.</summary>
public sealed class Conclusion : IEngagementOwned
{
    public required Id<DeliveryNotice> DeliveryId { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required bool IsAccepted { get; init; }
    public required string Words { get; init; }

    /// <summary>The report as docx, and the algorithm and hash of its bytes.</summary>
    public required byte[] Report { get; init; }
    public required string ReportDigest { get; init; }
    public required LocalDate On { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }
    public required string ByName { get; init; }

    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>A milestone is accepted, by verdicts or by the term that passed: what is paid for it, by when. Once, and never changed.</summary>
public sealed class MilestoneAcceptance : IEngagementOwned
{
    public required Id<MilestoneAcceptance> Id { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>The key of the milestone.</summary>
    public required string Milestone { get; init; }

    /// <summary>Part of it, or all, by the term that passed.</summary>
    public required bool IsDeemed { get; init; }

    /// <summary>The day from which the contract counts the payment's term, its own day not counted.</summary>
    public required LocalDate On { get; init; }

    /// <summary>Gross, in minor units of <see cref="Currency"/>; null where the consortium's agreement holds the amount.</summary>
    public long? AmountMinor { get; init; }

    /// <summary>What the assessment table takes of it.</summary>
    public long? DeductedMinor { get; init; }
    public required string Currency { get; init; }

    /// <summary>The last day on which the payment is in time.</summary>
    public required LocalDate PayableOn { get; init; }
    public required Instant At { get; init; }

    public long? PayableMinor => AmountMinor - DeductedMinor;
}

/// <summary>A month's work as the group graded it, with what the contract's assessment table makes of the grade. Never changed.</summary>
public sealed class Scorecard : IEngagementOwned
{
    public required Id<Scorecard> Id { get; init; }
    public required Id<Contract> ContractId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>1, 2 … of one contract.</summary>
    public required int Number { get; init; }

    /// <summary>The first day of the month.</summary>
    public required LocalDate Month { get; init; }

    /// <summary>The key of the milestone that pays for the month.</summary>
    public required string Milestone { get; init; }
    public required int Points { get; init; }
    public string? Words { get; init; }

    /// <summary>What the month's work is worth, gross, in minor units of <see cref="Currency"/>.</summary>
    public required long BaseMinor { get; init; }
    public required long DeductedMinor { get; init; }
    public required string Currency { get; init; }
    public required bool Rectify { get; init; }
    public required bool Terminates { get; init; }

    /// <summary>By when what it found is mended.</summary>
    public LocalDate? ReworkBy { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }
    public required string ByName { get; init; }

    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}
