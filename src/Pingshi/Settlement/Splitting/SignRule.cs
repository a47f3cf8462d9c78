using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Settlement.Splitting;

/// <summary>A party signs a version whose terms touch it: under the digest it read, or not at all.</summary>
public static class SignRule
{
    public const string Route = "/engagements/{engagement}/split-rules/{splitRule}/sign";

    public sealed record Input
    {
        /// <summary>The digest of the text that was read.</summary>
        [Required, StringLength(80)] public required string Digest { get; init; }
    }

    public sealed record Signed(EngagementId Engagement, Id<RuleVersion> Rule);

    public static void Map(Routes routes) => routes.Act<Input, Signed>(Route, MoneyPolicies.Sign, ShowRules.Route, ExecuteAsync, s => Patterns.Url(ShowRules.Route, [s.Engagement]));

    private static async Task<Signed> ExecuteAsync(Call call, Input input)
    {
        var (db, ct, us, id) = (call.Db, call.Cancel, call.Scope.Acting, call.Id<RuleVersion>("splitRule"));
        var version = await db.Set<RuleVersion>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.EngagementId == call.Engagement, ct) ?? throw Refusal.NotFound;
        SplitWords.OtherText.Unless(input.Digest == version.Digest, "digest");
        SplitWords.Superseded.Unless(!await db.Set<RuleVersion>().AnyAsync(r => r.EngagementId == call.Engagement && r.OrganizationId == version.OrganizationId && r.Number > version.Number, ct));
        SplitWords.NotToSign.Unless(await db.Set<RuleSeat>().AnyAsync(s => s.RuleId == id && s.PartyId == us && s.MustSign, ct));
        SplitWords.AlreadySigned.Unless(!await db.Set<RuleConsent>().AnyAsync(c => c.RuleId == id && c.OrganizationId == us, ct));
        var name = await db.Set<Person>().Where(p => p.Id == call.Scope.Actor).Select(p => p.Name).SingleAsync(ct);
        db.Add(new RuleConsent { RuleId = id, EngagementId = call.Engagement, OrganizationId = us, Digest = version.Digest, At = db.Scope.Now, By = db.Scope.Actor, ByName = name });
        db.Record("settlement.sign-rule", version.Id.Subject, call.Engagement, ("digest", version.Digest));
        return new(call.Engagement, id);
    }
}
