using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;
using Pingshi.Proposals.Structure;
using Pingshi.Settlement.Books;
using Pingshi.Shares;
using Pingshi.Shares.Linting;
using Pingshi.Shares.Rules;

namespace Pingshi.Settlement.Splitting;

/// <summary>The holder writes the next version of its split rule; it is in force once everyone whose terms it touches has signed.</summary>
public static class KeepRule
{
    public const string Route = "/engagements/{engagement}/split-rules";

    public sealed record Input
    {
        /// <summary>A split rule as JSON, its parties by the ids of their organisations; what it says of signatures is not read.</summary>
        [Required, StringLength(100_000)] public required string Text { get; init; }
    }

    public sealed record Kept(EngagementId Engagement, Id<RuleVersion> Rule, int Number, string Digest);

    public static void Map(Routes routes) => routes.Act<Input, Kept>(Route, MoneyPolicies.Keep, ShowRules.Route, ExecuteAsync, k => Patterns.Url(ShowRules.Route, [k.Engagement]));

    /// <summary>All reasons why this rule cannot be the holder's next version.</summary>
    public static IEnumerable<Reason> WhyNot(SplitRule rule, Id<Organization> holder, SplitRule? previous, Currency currency, IReadOnlyCollection<Id<Organization>> signers)
    {
        if (rule.Holder != holder.ToString())
        {
            yield return SplitWords.OtherHolder.Because("text", holder.ToString());
        }
        if (rule.Currency != currency)
        {
            yield return SplitWords.OtherCurrency.Because("text", currency.Code);
        }
        if (rule.Version != (previous?.Version ?? 0) + 1 || (previous is not null && previous.Id != rule.Id))
        {
            yield return SplitWords.NotNextVersion.Because("text", previous?.Id ?? rule.Id, (previous?.Version ?? 0) + 1);
        }
        foreach (var party in rule.Parties.Where(p => !signers.Any(s => s.ToString() == p.Id)))
        {
            yield return SplitWords.NotASigner.Because("text", party.Id);
        }
        foreach (var finding in Linter.Lint(rule).Where(f => f.Gravity == Gravity.Error))
        {
            yield return SplitWords.Unsound.Because("text", finding.ToString());
        }
    }

    private static async Task<Kept> ExecuteAsync(Call call, Input input)
    {
        var (db, ct, us) = (call.Db, call.Cancel, call.Scope.Acting);
        var reading = SplitRule.Read(input.Text);
        Refusal.If(reading.Errors.Select(e => SplitWords.Unreadable.Because("text", e.Path, new Text(e.Mend.Chinese, e.Mend.English))));
        var rule = reading.Sound();
        var engagement = await db.Set<Engagement>().SingleOrDefaultAsync(e => e.Id == call.Engagement, ct) ?? throw Refusal.NotFound;
        await db.LockBookAsync(call.Engagement, ct);
        var rules = await db.RulesAsync(call.Engagement, us, ct);
        var previous = rules is [var newest, ..] ? newest.Version.Read() : null;
        Refusal.If(WhyNot(rule, us, previous, Currency.Of(engagement.Currency), await db.SignersAsync(engagement, ct)));
        var version = new RuleVersion
        {
            Id = db.Scope.NewId<RuleVersion>(), EngagementId = call.Engagement, OrganizationId = us, Name = rule.Id, Number = rule.Version, ValidFrom = LocalDate.FromDateOnly(rule.From),
            ValidUntil = rule.Until is { } until ? LocalDate.FromDateOnly(until) : null, Text = Encoding.UTF8.GetString(rule.CanonicalBytes.Span), Digest = rule.Digest,
            Parties = [.. rule.Parties.Select(p => p.Id)], At = db.Scope.Now, By = db.Scope.Actor,
        };
        // Against the terms that hold: a version that nobody signed is no way around a signature.
        HashSet<string> affected = [.. rules.FirstOrDefault(r => r.IsSigned)?.Version.Read() is { } signed ? rule.Affected(signed) : rule.Parties.Select(p => p.Id)];
        db.Add(version);
        db.AddRange(rule.Parties.Select(p => new RuleSeat { RuleId = version.Id, EngagementId = call.Engagement, OrganizationId = us, PartyId = Id<Organization>.Parse(p.Id, null), MustSign = affected.Contains(p.Id) }));
        db.Record("settlement.keep-rule", version.Id.Subject, call.Engagement, ("number", $"{rule.Version}"), ("digest", rule.Digest));
        return new(call.Engagement, version.Id, rule.Version, rule.Digest);
    }

    extension(AppDb db)
    {
        /// <summary>
        /// Who signs the contract with the customer, by the frozen delivery structure; where none is frozen, the provider
        /// may name the partners it works with on the engagement, and a partner nobody.
        /// </summary>
        internal async Task<IReadOnlyCollection<Id<Organization>>> SignersAsync(Engagement engagement, CancellationToken ct) =>
            await CurrentStructure.LoadAsync(db, engagement.Id, ct) is { } structure
                ? [.. structure.Composition.Bidders.Select(p => p.Organization)]
                : await db.WorkingAsync(engagement, ct);

        /// <summary>The provider itself and whom it works with on the engagement; a partner is told nobody.</summary>
        internal async Task<IReadOnlyCollection<Id<Organization>>> WorkingAsync(Engagement engagement, CancellationToken ct) => engagement.ProviderId != db.Scope.Acting
            ? []
            : await db.Set<Grant>().Where(g => g.EngagementId == engagement.Id && g.Aspect == Aspect.Own && g.OrganizationId != engagement.CustomerId).Select(g => g.OrganizationId).Distinct().ToListAsync(ct);
    }
}
