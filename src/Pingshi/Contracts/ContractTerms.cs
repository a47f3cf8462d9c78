using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using NodaTime;
using Pingshi.Needs;
using Pingshi.Platform;
using Pingshi.Platform.Identity;
using Pingshi.Proposals.Structure;
using Pingshi.Shares;

namespace Pingshi.Contracts;

/// <summary>What a contract buys: the law's limits differ.</summary>
public enum ContractNature
{
    Goods,
    Services,
    Works,
}

/// <summary>What a paper of the tree is.</summary>
public enum PaperKind
{
    Contract,

    /// <summary>More of the same subject (变更单): up to a tenth of the contract.</summary>
    ChangeOrder,

    /// <summary>Other words (补充协议).</summary>
    Amendment,
}

/// <summary>How the sides bind themselves.</summary>
public enum SigningWay
{
    /// <summary>On paper, signed and sealed.</summary>
    Paper,

    /// <summary>The contract says that a named person's approval on each side suffices. An approval, not a signature.</summary>
    Approval,
}

/// <summary>A side as the paper names it.</summary>
public sealed record SideTerms(Id<Organization> Organization, string Name, PartyRole Role, bool Asks);

/// <summary>A requirement that the contract promises, in the words of its revision.</summary>
public sealed record PromisedRequirement(Id<Requirement> Id, string Key, string Text);

/// <summary>
/// What a paper says, as it is drafted, printed and signed. Each change makes another; what is signed is the UTF-8 JSON of one,
/// and <see cref="Digest"/> names it.
/// </summary>
public sealed record ContractTerms
{
    public PaperKind Paper { get; init; }
    public required string Title { get; init; }
    public required string Number { get; init; }
    public required ContractNature Nature { get; init; }

    /// <summary>Bought by a procedure of government procurement: its laws hold.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Gross, in minor units of <see cref="Currency"/>; null where the consortium's agreement holds the amount and this paper only refers to it.</summary>
    public required long? AmountMinor { get; init; }
    public required string Currency { get; init; }

    /// <summary>The same without VAT, as the quote sums it; null where no quote says.</summary>
    public long? NetMinor { get; init; }

    /// <summary>The budget that a bid bond is measured by.</summary>
    public long? BudgetMinor { get; init; }
    public required IReadOnlyList<SideTerms> Sides { get; init; }
    public required IReadOnlyList<PromisedRequirement> Requirements { get; init; }
    public SigningWay Signing { get; init; }
    public bool StraddleSeal { get; init; } = true;

    /// <summary>How many originals each side keeps.</summary>
    public int OriginalsEach { get; init; } = 2;

    /// <summary>Null = from the day of the last signature.</summary>
    public LocalDate? EffectiveFrom { get; init; }
    public LocalDate? EndsOn { get; init; }

    /// <summary>What is agreed beside tables and requirements; of a change, what it changes.</summary>
    public string? Words { get; init; }

    /// <summary>Of a change order: stated to be more of the same subject (与合同标的相同).</summary>
    public bool SameSubject { get; init; }
    public IReadOnlyList<Milestone> Milestones { get; init; } = [];
    public IReadOnlyList<Security> Securities { get; init; } = [];
    public IReadOnlyList<ServiceLevel> ServiceLevels { get; init; } = [];
    public AcceptedGap? Gap { get; init; }
    public IReadOnlyList<AssessmentBand> Assessment { get; init; } = [];

    /// <summary>Null = the usual way.</summary>
    public AcceptanceTerms? Acceptance { get; init; }

    [JsonIgnore]
    public Money? Amount => AmountMinor is { } minor ? Money.FromMinor(minor, Shares.Currency.Of(Currency)) : null;

    /// <summary>The bytes that are signed.</summary>
    [JsonIgnore]
    public string Text => Json.Write(this);

    /// <summary><c>sha256:</c> and the hash of <see cref="Text"/>.</summary>
    [JsonIgnore]
    public string Digest => DigestOf(Encoding.UTF8.GetBytes(Text));

    public static string DigestOf(ReadOnlySpan<byte> bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>All reasons why these terms cannot go out to be signed.</summary>
    /// <param name="fitIsProven">Whether the inner promises always fit inside the service levels.</param>
    public IEnumerable<Reason> WhyNotSend(bool fitIsProven = false) => Paper switch
    {
        PaperKind.Contract => [.. this.WhyNotMilestones(), .. this.WhyNotCovered(), .. this.WhyNotSecurities(), .. this.WhyNotLevels(fitIsProven), .. this.WhyNotBands(), .. WhyNotDays()],
        PaperKind.ChangeOrder or PaperKind.Amendment => [.. this.WhyNotMilestones(), .. this.WhyNotBands(), .. WhyNotDays()],
    };

    private IEnumerable<Reason> WhyNotDays()
    {
        if (EndsOn < EffectiveFrom)
        {
            yield return ContractRules.EndsBeforeItBegins.Because("endsOn");
        }
    }
}
