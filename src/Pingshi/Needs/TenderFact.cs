using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Pingshi.Tenders;

namespace Pingshi.Needs;

/// <summary>What a need document says of its own procurement, one fact a row, each with its place. Silence leaves no row.</summary>
public sealed class TenderFact : IEngagementOwned, IPartOf<Need>
{
    public const string ConsortiumAllowed = "consortiumAllowed";
    public const string SubcontractAllowed = "subcontractAllowed";
    public const string SmeOnly = "smeOnly";
    public const string Budget = "budget";
    public const string MaximumPrice = "maximumPrice";
    public const string BidDeadline = "bidDeadline";
    public const string Agency = "agency";
    public const string ProjectNumber = "projectNumber";
    public const string ProjectName = "projectName";
    public const string BidValidityDays = "bidValidityDays";

    public required Id<TenderFact> Id { get; init; }
    public required Id<Need> NeedId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required string Name { get; init; }

    /// <summary>Invariant text: <c>true</c>/<c>false</c>, minor units and currency (<c>980000000 CNY</c>), an ISO date or date and time.</summary>
    public required string Value { get; init; }
    public required string Place { get; init; }

    public object RootKey => NeedId;

    /// <summary>The rows of what a document says; what it does not say is absent.</summary>
    public static IEnumerable<TenderFact> Of(Need need, ProcurementFacts facts, Scope scope)
    {
        (string Name, string? Value, Place? Place)[] said =
        [
            Said(ProjectNumber, facts.ProjectNumber), Said(ProjectName, facts.ProjectName), Said("purchaser", facts.Purchaser), Said(Agency, facts.Agency),
            Said("method", facts.Method), Said(ConsortiumAllowed, facts.ConsortiumAllowed), Said(SubcontractAllowed, facts.SubcontractAllowed), Said(SmeOnly, facts.SmeOnly),
            Said(Budget, facts.Budget), Said(MaximumPrice, facts.MaximumPrice), Said("bidBond", facts.BidBond), Said(BidDeadline, facts.BidDeadline),
            Said(BidValidityDays, facts.BidValidityDays), Said("deliveryPeriod", facts.DeliveryPeriod), Said("paymentTerms", facts.PaymentTerms),
        ];
        return from fact in said
               where fact.Value is not null
               select new TenderFact
               {
                   Id = scope.NewId<TenderFact>(), NeedId = need.Id, EngagementId = need.EngagementId, Name = fact.Name, Value = fact.Value, Place = fact.Place!.ToString(),
               };
    }

    private static (string, string?, Place?) Said<T>(string name, PlacedFact<T>? fact) => (name, fact is null ? null : Write(fact.Value!), fact?.Place);

    private static string Write(object value) => value switch
    {
        bool yes => yes ? "true" : "false",
        StatedAmount amount => string.Create(CultureInfo.InvariantCulture, $"{amount.Minor} {amount.Currency}"),
        StatedMoment { Time: { } time } moment => string.Create(CultureInfo.InvariantCulture, $"{moment.Date:yyyy-MM-dd}T{time:HH:mm}"),
        StatedMoment moment => moment.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

internal static class TenderFactTable
{
    public static void Map(ModelBuilder model, AppDb db) => model.Entity<TenderFact>(b =>
    {
        b.ToTable("needs_tender_facts");
        b.Property(f => f.Name).HasMaxLength(40);
        b.Property(f => f.Place).HasMaxLength(60);
        b.HasIndex(f => new { f.NeedId, f.Name }).IsUnique();
        b.SeenThroughGrant(db);
    });
}
