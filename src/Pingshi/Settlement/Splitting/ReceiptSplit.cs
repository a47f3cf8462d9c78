using NodaTime;
using Pingshi.Platform.Identity;
using Pingshi.Shares;
using Pingshi.Shares.Rules;
using Pingshi.Shares.Splits;

namespace Pingshi.Settlement.Splitting;

/// <summary>Why a receipt, or what is left of it, waits in suspense.</summary>
public enum Waiting
{
    None,

    /// <summary>There is no rule for its day.</summary>
    NoRule,

    /// <summary>There is one, and a signature is missing.</summary>
    NotSigned,

    /// <summary>The rule itself stopped: its reason is named.</summary>
    ByRule,
}

/// <summary>
/// One splitting of a receipt: which version of which rule, what it was told, what the steps had come to before. Enough for
/// anyone to run it again; never changed. A receipt that waited whole is split again later, and the last one counts.
/// </summary>
public sealed class ReceiptSplit : IEngagementOwned
{
    public required Id<ReceiptSplit> Id { get; init; }
    public required Id<Receipt> ReceiptId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>From 1 without gaps, in its book: the order in which running totals grew.</summary>
    public required long Number { get; init; }
    public Id<RuleVersion>? RuleId { get; init; }
    public string? RuleDigest { get; init; }

    /// <summary>What the rule was told, and the running totals it stood on, as JSON.</summary>
    public required string Facts { get; init; }
    public required string TotalsBefore { get; init; }
    public required Waiting Waiting { get; init; }
    public required SuspenseReason Reason { get; init; }
    public string? StoppedAt { get; init; }
    public required Instant At { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>What a rule is told of a receipt, as it is stored.</summary>
public sealed record SplitFacts(long? NetMinor, IReadOnlyDictionary<string, long> Costs, IReadOnlyDictionary<string, string> Grades)
{
    public Shares.Splits.Receipt Of(Receipt receipt)
    {
        var currency = Currency.Of(receipt.Currency);
        return new(receipt.Id.ToString(), receipt.On.ToDateOnly(), receipt.Gross, NetMinor is { } net ? Money.FromMinor(net, currency) : null)
        {
            Costs = Costs.ToDictionary(c => c.Key, c => Money.FromMinor(c.Value, currency)), Grades = Grades.ToDictionary(),
        };
    }
}

/// <summary>A running total as it is stored.</summary>
public sealed record StoredTotal(string Step, string Period, long Base, long Paid)
{
    public static IReadOnlyList<StoredTotal> Of(RunningTotals totals) => [.. totals.All.Select(t => new StoredTotal(t.Step, t.Period, t.Totals.Base, t.Totals.Paid))];

    public static RunningTotals Restore(IEnumerable<StoredTotal> stored)
    {
        var totals = new RunningTotals();
        foreach (var total in stored)
        {
            totals.Set(total.Step, total.Period, new(total.Base, total.Paid));
        }
        return totals;
    }
}

/// <summary>What happened to a split afterwards: a refund, a clawback, the release of a retention. Numbered for its receipt, never changed.</summary>
public sealed class ReceiptMovement : IEngagementOwned
{
    public required Id<ReceiptMovement> Id { get; init; }
    public required Id<Receipt> ReceiptId { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required int Number { get; init; }
    public required MovementKind Kind { get; init; }

    /// <summary>What goes back; zero for a release, whose amount follows from the grade.</summary>
    public required long AmountMinor { get; init; }
    public required string Reference { get; init; }
    public Id<Invoice>? RedLetterId { get; init; }
    public string? Step { get; init; }
    public string? Grade { get; init; }
    public required LocalDate On { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>The words that explain one party's part of a split or a movement; each party is shown its own.</summary>
public sealed class PartExplanation : IEngagementOwned
{
    public required Id<PartExplanation> Id { get; init; }
    public required Id<Receipt> ReceiptId { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>The holder, who wrote it.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Organization> PartyId { get; init; }

    /// <summary>Lines, two spaces deeper for each level.</summary>
    public required string Chinese { get; init; }
    public required string English { get; init; }
    public required Instant At { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}
