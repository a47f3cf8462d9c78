using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;

namespace Pingshi.Settlement.Splitting;

/// <summary>The versions of the split rules that the reader is a party of, who signed and whose signature is missing.</summary>
public static class ShowRules
{
    public const string Route = KeepRule.Route;

    public sealed record Seat(Id<Organization> Organization, string Name, bool MustSign, string? SignedBy, Instant? SignedAt);

    public sealed record Row(Id<RuleVersion> Id, string Holder, string Name, int Number, LocalDate ValidFrom, LocalDate? ValidUntil, string Text, string Digest, IReadOnlyList<Seat> Seats, bool IsInForce, bool MaySign);

    /// <param name="Signers">Who signs with the customer and so may share its receipts; told to whoever may write a rule.</param>
    public sealed record Model(EngagementHead Head, EngagementId Engagement, IReadOnlyList<Row> Rules, IReadOnlyList<Choice<Organization>> Signers, bool MayKeep);

    public static void Map(Routes routes) => routes.Read<ShowRulesPage, Model>(Route, MoneyPolicies.SeeStatement, ShowAsync);

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, ct, us, engagement, today) = (call.Db, call.Cancel, call.Scope.Acting, call.Engagement, Validity.Today(call.Scope.Now));
        var holders = await db.Set<RuleVersion>().Where(r => r.EngagementId == engagement).Select(r => r.OrganizationId).Distinct().ToListAsync(ct);
        List<RuleStanding> standing = [];
        foreach (var holder in holders)
        {
            standing.AddRange(await db.RulesAsync(engagement, holder, ct));
        }
        var seats = (await db.Set<RuleSeat>().AsNoTracking().Where(s => s.EngagementId == engagement).ToListAsync(ct)).ToLookup(s => s.RuleId);
        var consents = (await db.Set<RuleConsent>().AsNoTracking().Where(c => c.EngagementId == engagement).ToListAsync(ct)).ToLookup(c => c.RuleId);
        var mayKeep = MoneyPolicies.Keep.Allows(call.Scope);
        var signers = mayKeep ? await db.SignersAsync(await db.Set<Engagement>().AsNoTracking().SingleAsync(e => e.Id == engagement, ct), ct) : [];
        var names = await db.NamesAsync([.. signers, .. holders, .. seats.SelectMany(s => s).Select(s => s.PartyId)], ct);
        string NameOf(Id<Organization> id) => names.GetValueOrDefault(id, id.ToString());
        return new(
            await EngagementHead.LoadAsync(call), engagement,
            [.. standing.OrderByDescending(r => r.Version.Number).Select(r => new Row(
                r.Version.Id, NameOf(r.Version.OrganizationId), r.Version.Name, r.Version.Number, r.Version.ValidFrom, r.Version.ValidUntil, r.Version.Text, r.Version.Digest,
                [.. seats[r.Version.Id].OrderBy(s => s.PartyId).Select(s => SeatOf(s, consents[r.Version.Id].FirstOrDefault(c => c.OrganizationId == s.PartyId)))],
                standing.Where(o => o.Version.OrganizationId == r.Version.OrganizationId).InForceOn(today) == r, MoneyPolicies.Sign.Allows(call.Scope) && r.Unsigned.Contains(us)))],
            [.. signers.Where(names.ContainsKey).Select(s => new Choice<Organization>(s, NameOf(s))).OrderBy(c => c.Name, StringComparer.Ordinal)], mayKeep);

        Seat SeatOf(RuleSeat seat, RuleConsent? consent) => new(seat.PartyId, NameOf(seat.PartyId), seat.MustSign, consent?.ByName, consent?.At);
    }

    extension(AppDb db)
    {
        /// <summary>The names of those organisations that the scope may know.</summary>
        internal async Task<Dictionary<Id<Organization>, string>> NamesAsync(IReadOnlyCollection<Id<Organization>> ids, CancellationToken ct)
        {
            List<Id<Organization>> asked = [.. ids.Distinct()];
            return await db.Set<Organization>().Where(o => asked.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        }
    }
}
