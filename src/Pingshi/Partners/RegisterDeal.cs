using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Accounts;
using Pingshi.Commitments;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Policies;

namespace Pingshi.Partners;

/// <summary>A partner claims a deal. Whether another did before is all it learns.</summary>
public static class RegisterDeal
{
    public const string Route = "/deals/new";

    public sealed record Input
    {
        [Required, StringLength(200)] public required string CustomerName { get; init; }
        [StringLength(18)] public string? CustomerCreditCode { get; init; }
        [Required, StringLength(300)] public required string Project { get; init; }
        [Required, StringLength(100)] public required string Product { get; init; }
        [Required, StringLength(6)] public required string Region { get; init; }

        /// <summary>What was done for it so far.</summary>
        [Required, StringLength(4000)] public required string Evidence { get; init; }
        public Id<StoredFile>? File { get; init; }
    }

    public sealed record Registered(Id<DealRegistration> Deal, DealState State, Instant AnswerDueAt);

    public static void Map(Routes routes) =>
        routes.Act<Input, Registered>(Route, ListDeals.Register, ListDeals.Route, ExecuteAsync, r => Patterns.Url(ShowDeal.Route, [r.Deal]));

    /// <summary>All reasons why this cannot be registered under a policy; null = there is none.</summary>
    public static IEnumerable<Reason> WhyNot(Input input, PolicyTerms? terms)
    {
        foreach (var reason in (IEnumerable<Reason>)[
            .. CreditCode.WhyNot(CreditCode.Read(input.CustomerCreditCode), "customerCreditCode"), .. DivisionCode.WhyNotPrefixes(DivisionCode.ReadPrefixes([input.Region]), "region")])
        {
            yield return reason;
        }
        if (ClaimKeys.Normalized(input.CustomerName).Length == 0)
        {
            yield return DealWords.NothingNamed.Because("customerName");
        }
        if (ClaimKeys.Normalized(input.Project).Length == 0)
        {
            yield return DealWords.NothingNamed.Because("project");
        }
        if (terms is null)
        {
            yield return DealWords.NoPolicy.Because();
        }
        else if (ProductOf(terms, input.Product) is null)
        {
            yield return DealWords.ProductUnknown.Because("product", input.Product);
        }
    }

    private static string? ProductOf(PolicyTerms terms, string typed) => terms.Rates.FirstOrDefault(r => ClaimKeys.Normalized(r.Product) == ClaimKeys.Normalized(typed))?.Product;

    private static async Task<Registered> ExecuteAsync(Call call, Input input)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var policy = (await db.PoliciesAsync(ct)).InForce(db.Scope.Acting, db.Scope.Now);
        Refusal.If(WhyNot(input, policy?.Terms));
        var due = await db.AnswerDueAsync(policy!.Terms.AnswerDays, ct);
        var deal = DealOf(input, policy, due.At, db.Scope);
        await RefuseTwiceAsync(db, deal, ct);
        await db.AddEvidenceAsync(deal, input.Evidence, input.File, ct);
        deal.State = await db.TakeClaimAsync(deal, ct) ? DealState.Registered : DealState.AlreadyClaimed;
        db.Add(deal);
        await db.RaiseAsync(DealRegistration.AnswerDue, deal.Id.Value,
            new(policy.OrganizationId, deal.OrganizationId, due.At, Patterns.Url(ShowDeal.Route, [deal.Id]), [deal.Project, deal.Product], IsProvisional: due.IsProvisional), ct);
        db.Record("deals.register", deal.Id.Subject, null,
            ("customer", deal.CustomerName), ("project", deal.Project), ("product", deal.Product), ("region", deal.Region), ("policy", policy.Id.ToString()), ("state", deal.State.ToString()));
        return new(deal.Id, deal.State, due.At);
    }

    private static DealRegistration DealOf(Input input, PolicyVersion policy, Instant answerDueAt, Scope scope)
    {
        var (product, region, code) = (ProductOf(policy.Terms, input.Product)!, DivisionCode.ReadPrefixes([input.Region])[0], CreditCode.Read(input.CustomerCreditCode));
        return new()
        {
            Id = scope.NewId<DealRegistration>(), OrganizationId = scope.Acting, CustomerName = input.CustomerName, CustomerCreditCode = code, Project = input.Project, Product = product, Region = region,
            PolicyId = policy.Id, RegisteredAt = scope.Now, RegisteredBy = scope.Actor, AnswerDueAt = answerDueAt, State = DealState.Registered,
            NameKey = ClaimKeys.ByName(input.CustomerName, input.Project, product, region), CodeKey = code is null ? null : ClaimKeys.ByCode(code, input.Project, product, region),
        };
    }

    // One's own claim is no secret, and asking again and again is no way to watch another's.
    private static async Task RefuseTwiceAsync(AppDb db, DealRegistration deal, CancellationToken ct)
    {
        var same = await db.Set<DealRegistration>().AsNoTracking()
            .Where(d => d.OrganizationId == deal.OrganizationId && (d.NameKey == deal.NameKey || (d.CodeKey != null && d.CodeKey == deal.CodeKey))).ToListAsync(ct);
        DealWords.RegisteredByUs.Unless(!same.Any(d => d.IsLive(db.Scope.Now)));
    }
}

internal static class DealTerms
{
    extension(AppDb db)
    {
        /// <summary>The end of the so-manieth working day after today, by the calendar in force today.</summary>
        public async Task<(Instant At, bool IsProvisional)> AnswerDueAsync(int workingDays, CancellationToken ct)
        {
            var today = Validity.Today(db.Scope.Now);
            var calendar = (await db.WorkingCalendarAsync(ct)).InForceOn(today).Calendar;
            var day = calendar.AddWorkingDays(today, workingDays);
            return (calendar.Zone.AtStartOfDay(day.Value.PlusDays(1)).ToInstant(), day.IsProvisional);
        }

        /// <summary>What the partner did for the deal; a file of it is handed to the provider, and to nobody else.</summary>
        public async Task AddEvidenceAsync(DealRegistration deal, string text, Id<StoredFile>? file, CancellationToken ct)
        {
            if (file is { } id)
            {
                var mine = db.Scope.Acting;
                var stored = await db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == id && f.OrganizationId == mine && f.EngagementId == null, ct) ?? throw Refusal.NotFound;
                stored.HandedTo = await db.Set<Organization>().Where(o => o.Side == Side.Provider).Select(o => o.Id).SingleAsync(ct);
            }
            db.Add(new DealEvidence { Id = db.Scope.NewId<DealEvidence>(), DealId = deal.Id, OrganizationId = deal.OrganizationId, Text = text, File = file, By = db.Scope.Actor, At = db.Scope.Now });
        }

        /// <summary>The registration that the route names, to be changed.</summary>
        public async Task<DealRegistration> DealAsync(Call call)
        {
            var id = call.Id<DealRegistration>("deal");
            return await db.Set<DealRegistration>().SingleOrDefaultAsync(d => d.Id == id, call.Cancel) ?? throw Refusal.NotFound;
        }
    }
}
