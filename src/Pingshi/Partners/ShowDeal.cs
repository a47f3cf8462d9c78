using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Policies;

namespace Pingshi.Partners;

/// <summary>One registration with its evidence; for the provider also who else claims the same.</summary>
public static class ShowDeal
{
    public const string Route = "/deals/{deal}";

    public sealed record EvidenceLine(string Text, Id<StoredFile>? File, string? FileName, string? By, Instant At);

    /// <summary>Another's registration of the same deal; for the provider only.</summary>
    public sealed record Claim(Id<DealRegistration> Deal, string Partner, DealState State, Instant RegisteredAt, int Evidence);

    public sealed record Model(
        Id<DealRegistration> Id, string Partner, string CustomerName, string? CustomerCreditCode, string Project, string Product, string Region, DealState State, Instant RegisteredAt, Instant AnswerDueAt,
        Instant? AnsweredAt, string? Words, Instant? ProtectedUntil, Id<PolicyVersion> Policy, int PolicyNumber, int ProtectionDays, IReadOnlyList<EvidenceLine> Evidence, IReadOnlyList<Claim> Others,
        bool MayAnswer, bool MayExtend, bool MayWithdraw, bool MayAdd, long Version) : IVersioned;

    public static void Map(Routes routes) => routes.Read<ShowDealPage, Model>(Route, ListDeals.See, ShowAsync);

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, scope, now, id) = (call.Db, call.Scope, call.Scope.Now, call.Id<DealRegistration>("deal"));
        var deal = await db.Set<DealRegistration>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, call.Cancel) ?? throw Refusal.NotFound;
        var partner = await db.Set<Organization>().Where(o => o.Id == deal.OrganizationId).Select(o => o.Name).SingleAsync(call.Cancel);
        var policy = await db.Set<PolicyVersion>().AsNoTracking().SingleAsync(v => v.Id == deal.PolicyId, call.Cancel);
        var (state, isOurs) = (deal.StateAt(now), deal.OrganizationId == scope.Acting);
        return new(
            deal.Id, partner, deal.CustomerName, deal.CustomerCreditCode, deal.Project, deal.Product, deal.Region, state, deal.RegisteredAt, deal.AnswerDueAt, deal.AnsweredAt, deal.Words,
            deal.ProtectedUntil, policy.Id, policy.Number, policy.Terms.ProtectionDays, await EvidenceAsync(db, id, call.Cancel), await OthersAsync(db, deal, now, call.Cancel),
            ListDeals.Answer.Allows(scope) && !deal.WhyNotAnswer(true, null).Any(), ListDeals.Answer.Allows(scope) && deal.IsProtected(now),
            isOurs && ListDeals.Register.Allows(scope) && !deal.WhyNotWithdraw(now).Any(), isOurs && ListDeals.Register.Allows(scope) && deal.IsLive(now), deal.Version);
    }

    private static Task<List<EvidenceLine>> EvidenceAsync(AppDb db, Id<DealRegistration> deal, CancellationToken ct) => (
        from e in db.Set<DealEvidence>().AsNoTracking()
        join f in db.Set<StoredFile>() on e.File equals (Id<StoredFile>?)f.Id into files
        from file in files.DefaultIfEmpty()
        join p in db.Set<Person>() on e.By equals p.Id into people
        from person in people.DefaultIfEmpty()
        where e.DealId == deal
        orderby e.At, e.Id
        select new EvidenceLine(e.Text, file == null ? null : file.Id, file == null ? null : file.Name, person == null ? null : person.Name, e.At)).ToListAsync(ct);

    // The filters leave a partner nothing here but its own organisation's rows, and those are left out.
    private static async Task<IReadOnlyList<Claim>> OthersAsync(AppDb db, DealRegistration deal, Instant now, CancellationToken ct)
    {
        var others = await (
            from d in db.Set<DealRegistration>().AsNoTracking()
            join o in db.Set<Organization>() on d.OrganizationId equals o.Id
            where d.OrganizationId != deal.OrganizationId && (d.NameKey == deal.NameKey || (d.CodeKey != null && d.CodeKey == deal.CodeKey))
            orderby d.RegisteredAt, d.Id
            select new { Deal = d, o.Name, Evidence = db.Set<DealEvidence>().Count(e => e.DealId == d.Id) }).ToListAsync(ct);
        return [.. others.Select(o => new Claim(o.Deal.Id, o.Name, o.Deal.StateAt(now), o.Deal.RegisteredAt, o.Evidence))];
    }
}
