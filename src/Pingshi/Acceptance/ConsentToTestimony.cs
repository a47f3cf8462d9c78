using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Contracts;
using Pingshi.Proposals;

namespace Pingshi.Acceptance;

/// <summary>
/// The customer lets its verdict be used as testimony, for a scope and until a day, or takes that back: what rests on it is then unproven
/// again, wherever it was cited.
/// </summary>
public static class ConsentToTestimony
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/verdicts/{verdict}/consent";
    public const string WithdrawRoute = "/engagements/{engagement}/contracts/{contract}/verdicts/{verdict}/withdraw-consent";

    public sealed record Input
    {
        /// <summary>Which platform and region it may be used for.</summary>
        [Required, StringLength(300)] public required string Covers { get; init; }

        /// <summary>Whether it may be cited by our name; else as a customer's.</summary>
        public bool MayNameUs { get; init; }
        public required LocalDate ValidTo { get; init; }
    }

    public sealed record Consented(EngagementId Engagement, Id<Contract> Contract, Id<DeliveryNotice> Delivery, Id<Verdict> Verdict);

    public static void Map(Routes routes)
    {
        routes.Act<Input, Consented>(Route, Judging.Consent, ShowAcceptance.Route, ExecuteAsync, Url, Judging.Job);
        routes.Act<Nothing, Consented>(WithdrawRoute, Judging.Consent, ShowAcceptance.Route, WithdrawAsync, Url, Judging.Job);
    }

    private static string Url(Consented c) => Patterns.Url(ShowDelivery.Route, [c.Engagement, c.Contract, c.Delivery]);

    /// <summary>All reasons why this verdict becomes no testimony now.</summary>
    /// <param name="inForce">The consent that holds; null = none.</param>
    public static IEnumerable<Reason> WhyNot(Verdict verdict, TestimonyConsent? inForce, LocalDate validTo, LocalDate today)
    {
        if (verdict.Fails)
        {
            yield return AcceptanceRules.TestimonyOfFail.Because();
        }
        if (inForce is not null)
        {
            yield return AcceptanceRules.ConsentedAlready.Because(null, inForce.ValidTo);
        }
        if (validTo < today)
        {
            yield return AcceptanceRules.ConsentEndsPast.Because("validTo");
        }
    }

    private static async Task<Consented> ExecuteAsync(Call call, Input input)
    {
        var (db, judged) = (call.Db, await call.AskedByUsAsync());
        var verdict = call.VerdictOf(judged);
        var (before, inForce) = await db.ConsentsAsync(verdict.Id, judged.Loaded.Today, call.Cancel);
        Refusal.If(WhyNot(verdict, inForce, input.ValidTo, judged.Loaded.Today));
        var consent = new TestimonyConsent
        {
            Id = db.Scope.NewId<TestimonyConsent>(), VerdictId = verdict.Id, Number = before + 1, ContractId = verdict.ContractId, EngagementId = verdict.EngagementId, OrganizationId = judged.Asker, Covers = input.Covers,
            MayNameUs = input.MayNameUs, ValidTo = input.ValidTo, At = db.Scope.Now, By = db.Scope.Actor,
        };
        db.AddRange(consent, new Testimony
        {
            Id = db.Scope.NewId<Testimony>(), OrganizationId = judged.Contract.HolderId, ConsentId = consent.Id.Value, Customer = input.MayNameUs ? judged.Loaded.Customer.Name : null, Requirement = verdict.Text,
            Verdict = SaidBy(verdict), Covers = input.Covers, On = verdict.On, ValidTo = input.ValidTo, At = db.Scope.Now,
        });
        db.Record("acceptance.consent", verdict.Id.Subject, call.Engagement, ("covers", input.Covers), ("named", input.MayNameUs ? "true" : "false"), ("validTo", input.ValidTo.ToString()));
        return new(call.Engagement, judged.Contract.Id, verdict.DeliveryId, verdict.Id);
    }

    private static string SaidBy(Verdict verdict) => verdict.Mark switch
    {
        Mark.Pass => $"通过 {verdict.Words}".Trim(),
        Mark.Fail => $"不通过 {verdict.Words}".Trim(),
        Mark.Score => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{verdict.Grade.Points:0.##}分 {verdict.Words}").Trim(),
    };

    private static async Task<Consented> WithdrawAsync(Call call, Nothing input)
    {
        var (db, judged) = (call.Db, await call.AskedByUsAsync());
        var verdict = call.VerdictOf(judged);
        var (_, inForce) = await db.ConsentsAsync(verdict.Id, judged.Loaded.Today, call.Cancel);
        var consent = inForce ?? throw new Refusal(AcceptanceRules.NotConsented.Because());
        db.Add(new ConsentWithdrawal { ConsentId = consent.Id, ContractId = consent.ContractId, EngagementId = consent.EngagementId, OrganizationId = judged.Asker, At = db.Scope.Now, By = db.Scope.Actor });
        await db.WithdrawTestimonyAsync(consent.Id.Value, call.Cancel);
        db.Record("acceptance.withdraw-consent", verdict.Id.Subject, call.Engagement);
        return new(call.Engagement, judged.Contract.Id, verdict.DeliveryId, verdict.Id);
    }
}

internal static class Consents
{
    extension(AppDb db)
    {
        /// <summary>How many consents there were for a verdict, and the one that holds.</summary>
        public async Task<(int Count, TestimonyConsent? InForce)> ConsentsAsync(Id<Verdict> verdict, LocalDate today, CancellationToken ct)
        {
            var all = await db.Set<TestimonyConsent>().AsNoTracking().Where(c => c.VerdictId == verdict).ToListAsync(ct);
            var withdrawn = await db.Set<ConsentWithdrawal>().AsNoTracking().Where(w => db.Set<TestimonyConsent>().Any(c => c.Id == w.ConsentId && c.VerdictId == verdict)).Select(w => w.ConsentId).ToListAsync(ct);
            return (all.Count, all.SingleOrDefault(c => c.ValidTo >= today && !withdrawn.Contains(c.Id)));
        }
    }
}
