using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;
using Pingshi.Proposals.Structure;
using Pingshi.Settlement.Splitting;

namespace Pingshi.Settlement.Payables;

/// <summary>What a subcontract makes the payment wait for.</summary>
public enum PaymentTrigger
{
    /// <summary>The subcontractor's own work was accepted.</summary>
    OwnAcceptance,

    /// <summary>The customer paid the payer (背靠背). It can be said, so that it can be refused.</summary>
    CustomerPaid,
}

/// <summary>
/// When a subcontractor is paid (分包付款条件): so many days to accept its work, so many to pay it. Never changed; later terms
/// follow under the next number, and what was handed in before keeps its own.
/// </summary>
public sealed class SubcontractTerms : IEngagementOwned
{
    /// <summary>What the law lets a large firm take towards a small one, unless they reasonably agreed on more.</summary>
    public const int UsualDays = 60;

    public required Id<SubcontractTerms> Id { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>Who pays.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Organization> PayeeId { get; init; }

    /// <summary>From 1, for payer and payee on the engagement.</summary>
    public required int Number { get; init; }

    /// <summary>The subcontract's number on paper.</summary>
    public required string Contract { get; init; }
    public required LocalDate AgreedOn { get; init; }

    /// <summary>As the payee had declared it by then: who declared its size at signing is protected.</summary>
    public OrganizationSize? PayeeSize { get; init; }
    public required int AcceptanceDays { get; init; }
    public required int PaymentDays { get; init; }
    public string? Reason { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;

    /// <summary>Whether the regulation on payments to small and medium firms protects a payee of this size.</summary>
    public static bool Protects(OrganizationSize? size) => size is OrganizationSize.Micro or OrganizationSize.Small or OrganizationSize.Medium;

    /// <summary>All reasons why these cannot be the terms of a payee of that size.</summary>
    public static IEnumerable<Reason> WhyNot(PaymentTrigger trigger, int paymentDays, string? reason, string payee, OrganizationSize? size)
    {
        if (trigger == PaymentTrigger.CustomerPaid)
        {
            yield return size is { } declared && Protects(declared)
                ? PayableWords.PayWhenPaid.Because("trigger", payee, IdentityWords.Of(declared))
                : PayableWords.OwnDueDate.Because("trigger", payee);
        }
        if (paymentDays > UsualDays && Protects(size) && string.IsNullOrWhiteSpace(reason))
        {
            yield return PayableWords.TooLong.Because("reason", UsualDays);
        }
    }
}

internal static class Subcontracting
{
    extension(AppDb db)
    {
        /// <summary>
        /// Who works for the acting organisation behind the customer's contract: its own in the frozen delivery structure, and
        /// of the provider's also whom it invited; but nobody who signs with the customer or has a share.
        /// </summary>
        public async Task<IReadOnlyCollection<Id<Organization>>> SubcontractorsAsync(Engagement engagement, CancellationToken ct)
        {
            var (us, parties) = (db.Scope.Acting, (await CurrentStructure.LoadAsync(db, engagement.Id, ct))?.Composition);
            var under = parties?.Parties.Where(p => (p.Under ?? parties.Lead) == us).Select(p => p.Organization) ?? [];
            var signers = parties?.Bidders.Select(p => p.Organization) ?? [];
            var sharers = await db.Set<RuleSeat>().Where(s => s.EngagementId == engagement.Id && s.OrganizationId == us).Select(s => s.PartyId).ToListAsync(ct);
            return [.. under.Union(await db.WorkingAsync(engagement, ct)).Except(signers).Except(sharers).Where(o => o != us)];
        }
    }
}
