using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;
using Pingshi.Shares.Rules;

namespace Pingshi.Settlement.Splitting;

/// <summary>
/// A version of the rule by which an organisation's receipts on an engagement are split: the text as it is signed. Never
/// changed, only followed by another. Its parties are called by the ids of their organisations.
/// </summary>
public sealed class RuleVersion : IEngagementOwned
{
    public required Id<RuleVersion> Id { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>The holder: it invoices the customer, and its receipts are split.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required string Name { get; init; }
    public required int Number { get; init; }
    public required LocalDate ValidFrom { get; init; }
    public LocalDate? ValidUntil { get; init; }

    /// <summary>The canonical JSON and its digest.</summary>
    public required string Text { get; init; }
    public required string Digest { get; init; }

    /// <summary>The ids of its parties, as the text has them: they read it.</summary>
    public required IReadOnlyList<string> Parties { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;

    public SplitRule Read() => SplitRule.Read(Text).Sound();
}

/// <summary>A party of a version: it reads the rule, and signs it where the version touches its terms.</summary>
public sealed class RuleSeat : IEngagementOwned
{
    public required Id<RuleVersion> RuleId { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>The holder, who wrote the rule.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Organization> PartyId { get; init; }

    /// <summary>Whether the version may touch its terms, so that it is not in force without this party's signature.</summary>
    public required bool MustSign { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>A party's signature under exactly this text.</summary>
public sealed class RuleConsent : IEngagementOwned
{
    public required Id<RuleVersion> RuleId { get; init; }
    public required EngagementId EngagementId { get; init; }

    /// <summary>The party.</summary>
    public required Id<Organization> OrganizationId { get; init; }
    public required string Digest { get; init; }
    public required Instant At { get; init; }
    public required Id<Person> By { get; init; }
    public required string ByName { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

/// <summary>A version and those whose signature it still waits for.</summary>
public sealed record RuleStanding(RuleVersion Version, IReadOnlyList<Id<Organization>> Unsigned)
{
    public bool IsSigned => Unsigned.Count == 0;
}

public static class RuleQueries
{
    extension(AppDb db)
    {
        /// <summary>All versions of a holder's rule, newest first; a signature counts while it is under the version's text.</summary>
        public async Task<IReadOnlyList<RuleStanding>> RulesAsync(EngagementId engagement, Id<Organization> holder, CancellationToken ct)
        {
            var versions = await db.Set<RuleVersion>().AsNoTracking().Where(r => r.EngagementId == engagement && r.OrganizationId == holder).OrderByDescending(r => r.Number).ToListAsync(ct);
            List<Id<RuleVersion>> ids = [.. versions.Select(v => v.Id)];
            var seats = (await db.Set<RuleSeat>().AsNoTracking().Where(s => ids.Contains(s.RuleId) && s.MustSign).ToListAsync(ct)).ToLookup(s => s.RuleId);
            var signed = (await db.Set<RuleConsent>().AsNoTracking().Where(c => ids.Contains(c.RuleId)).ToListAsync(ct)).ToLookup(c => c.RuleId);
            return [.. versions.Select(v => new RuleStanding(v,
                [.. seats[v.Id].Select(s => s.PartyId).Except(signed[v.Id].Where(c => c.Digest == v.Digest).Select(c => c.OrganizationId)).Order()]))];
        }
    }

    extension(IEnumerable<RuleStanding> rules)
    {
        /// <summary>The version that splits receipts of a day: the newest that is signed and holds then.</summary>
        public RuleStanding? InForceOn(LocalDate day) => rules.Where(r => r.IsSigned && r.HoldsOn(day)).MaxBy(r => r.Version.Number);
    }

    extension(RuleStanding rule)
    {
        public bool HoldsOn(LocalDate day) => day >= rule.Version.ValidFrom && (rule.Version.ValidUntil is not { } until || day <= until);
    }
}
