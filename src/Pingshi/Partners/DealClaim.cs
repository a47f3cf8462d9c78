using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

/// <summary>Who holds a claim now. Its key is unique, so that of two at once one holds it.</summary>
public sealed class DealClaim : IOrganizationOwned
{
    public required string Key { get; init; }
    public required Id<DealRegistration> DealId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>The end of its protection; null while the registration waits for its answer.</summary>
    public Instant? Until { get; set; }

    bool IOrganizationOwned.MayBeWrittenBy(Scope scope) => scope.Organization == OrganizationId || scope.Side == Side.Provider;
}

/// <summary>What makes two claims the same, however they are written.</summary>
public static class ClaimKeys
{
    public static string ByName(string customer, string project, string product, string region) => Digest('n', customer, project, product, region);

    public static string ByCode(string creditCode, string project, string product, string region) => Digest('c', creditCode, project, product, region);

    /// <summary>Letters and digits only, in one width and one case: how people space and punctuate a name is not part of it.</summary>
    public static string Normalized(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().EnumerateRunes()
        .Where(r => Rune.GetUnicodeCategory(r) is var c && (Rune.IsLetterOrDigit(r) || c is UnicodeCategory.OtherSymbol or UnicodeCategory.NonSpacingMark)));

    // Of the region only the province counts: a city and its province are one claim.
    private static string Digest(char kind, string customer, string project, string product, string region) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{kind}\n{Normalized(customer)}\n{Normalized(project)}\n{Normalized(product)}\n{region[..2]}")));
}

internal static class Claiming
{
    extension(AppDb db)
    {
        /// <summary>
        /// Takes the claim for a registration, unless another holds it: yes or no, and nothing else. The one statement of this
        /// module that looks past the filter: it asks and takes at once, so that two at a time cannot both be told yes, and a
        /// partner learns of no row but its own.
        /// </summary>
        public async Task<bool> TakeClaimAsync(DealRegistration deal, CancellationToken ct)
        {
            var now = db.Scope.Now.ToUnixTimeTicks() / 10;
            foreach (var key in deal.Keys)
            {
                var taken = await db.Database.ExecuteSqlAsync($"""
                    INSERT INTO partners_deal_claims (key, deal_id, organization_id, until) VALUES ({key}, {deal.Id.Value}, {deal.OrganizationId.Value}, NULL)
                    ON CONFLICT (key) DO UPDATE SET deal_id = excluded.deal_id, organization_id = excluded.organization_id, until = NULL
                    WHERE partners_deal_claims.until <= {now} OR partners_deal_claims.deal_id = excluded.deal_id
                    """, ct);
                if (taken == 0)
                {
                    await db.ReleaseClaimAsync(deal, ct);
                    return false;
                }
            }
            return true;
        }

        /// <summary>The claim is free for whoever comes next.</summary>
        public Task ReleaseClaimAsync(DealRegistration deal, CancellationToken ct) =>
            db.Set<DealClaim>().Where(c => c.DealId == deal.Id).ExecuteDeleteAsync(ct);

        /// <summary>The claim is held until the protection ends.</summary>
        public Task HoldClaimAsync(DealRegistration deal, CancellationToken ct) =>
            db.Set<DealClaim>().Where(c => c.DealId == deal.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.Until, deal.ProtectedUntil), ct);
    }
}
