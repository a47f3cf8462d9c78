using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

/// <summary>A product or service (供给) that the provider or a partner sells.</summary>
public sealed class Offer : IRoot, IOrganizationOwned
{
    public required Id<Offer> Id { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>Unique with its owner, and never changed: quotes and contracts name it.</summary>
    public required string Code { get; init; }
    public string Name { get; private set; } = "";
    public string NameSort { get; private set; } = "";
    public string? Description { get; private set; }
    public IReadOnlyList<string> Capabilities { get; private set; } = [];

    /// <summary>Divisions where it can be had, by code; none = everywhere.</summary>
    public IReadOnlyList<string> Regions { get; private set; } = [];

    /// <summary>What one of it is: 台、套/年、人天.</summary>
    public string Unit { get; private set; } = "";

    /// <summary>The service-cost sheet's work, in minutes of one person for each site. What it costs is sealed: <see cref="OfferCost"/>.</summary>
    public int InstallationMinutes { get; private set; }
    public int ConstructionMinutes { get; private set; }
    public int YearlyServiceMinutes { get; private set; }

    /// <summary>The last day on which it is sold.</summary>
    public LocalDate? SoldUntil { get; private set; }
    public long Version { get; set; } = 1;

    public bool IsOnSale(LocalDate day) => SoldUntil is not { } last || day <= last;

    public void Describe(OfferInput input)
    {
        (Name, NameSort, Description, Unit) = (input.Name, SortKey.Of(input.Name), input.Description, input.Unit);
        (Capabilities, Regions) = (Tags.Of(input.Capabilities), ServedRegions.Of(input.Regions));
        (InstallationMinutes, ConstructionMinutes, YearlyServiceMinutes) = (Minutes(input.InstallationHours), Minutes(input.ConstructionHours), Minutes(input.YearlyServiceHours));
    }

    public IEnumerable<Reason> WhyNotEndOn(LocalDate? last, LocalDate today)
    {
        if (last < today)
        {
            yield return OfferWords.EndsInThePast.Because("soldUntil");
        }
    }

    public void EndOn(LocalDate? last, LocalDate today)
    {
        Refusal.If(WhyNotEndOn(last, today));
        SoldUntil = last;
    }

    private static int Minutes(decimal hours) => (int)decimal.Round(hours * 60, MidpointRounding.AwayFromZero);
}
