using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

/// <summary>The registrations that belong to an engagement, and whether it is kept for partners: for the provider's team only.</summary>
public static class EngagementDeals
{
    public const string Route = "/engagements/{engagement}/deals";
    public const string LinkRoute = "/engagements/{engagement}/deals/link";
    public const string MarkRoute = "/engagements/{engagement}/deals/reserve";
    public const string LiftRoute = "/engagements/{engagement}/deals/lift";

    public static readonly Policy See = Policy.For("deals.see-of-engagement", Role.Manager, Role.AccountManager, Role.Presales);
    public static readonly Policy Mark = Policy.For("deals.reserve", Role.Manager);

    public sealed record Linked(Id<DealRegistration> Deal, string Partner, string Project, string Product, DealState State, Instant? ProtectedUntil);

    public sealed record MarkFacts(string Because, string? By, Instant At);

    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, IReadOnlyList<Linked> Deals, IReadOnlyList<Choice<DealRegistration>> Linkable, IReadOnlyList<string> ReservedBecause, MarkFacts? Marked,
        bool MayLink, bool MayMark);

    public sealed record LinkInput
    {
        public required Id<DealRegistration> Deal { get; init; }
    }

    public sealed record MarkInput
    {
        [Required, StringLength(500)] public required string Because { get; init; }
    }

    public sealed record Done(EngagementId Engagement);

    public static void Map(Routes routes)
    {
        routes.Read<EngagementDealsPage, Model>(Route, See, ShowAsync);
        routes.Act<LinkInput, Done>(LinkRoute, ListDeals.Answer, Route, LinkAsync, d => Patterns.Url(Route, [d.Engagement]));
        routes.Act<MarkInput, Done>(MarkRoute, Mark, Route, MarkAsync, d => Patterns.Url(Route, [d.Engagement]));
        routes.Act<MarkInput, Done>(LiftRoute, Mark, Route, LiftAsync, d => Patterns.Url(Route, [d.Engagement]));
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, now, reader) = (call.Db, call.Scope.Now, call.Service<Reader>());
        var engagement = await db.Set<Engagement>().AsNoTracking().SingleAsync(e => e.Id == call.Engagement, call.Cancel);
        var linked = await LinkedAsync(db, engagement.Id, call.Cancel);
        var marked = await (
            from m in db.Set<ReservedMark>().AsNoTracking()
            join p in db.Set<Person>() on m.By equals p.Id
            where m.EngagementId == engagement.Id && m.LiftedAt == null
            select new MarkFacts(m.Because, p.Name, m.At)).SingleOrDefaultAsync(call.Cancel);
        return new(
            await EngagementHead.LoadAsync(call), engagement.Id,
            [.. linked.Select(l => new Linked(l.Deal.Id, l.Partner.Name, l.Deal.Project, l.Deal.Product, l.Deal.StateAt(now), l.Deal.ProtectedUntil))], await LinkableAsync(db, engagement, call.Cancel),
            [.. (await db.WhyNotDirectAsync(engagement, call.Cancel)).Select(r => reader.Say(new Text("{0}", "{0}"), r.Arguments))], marked, ListDeals.Answer.Allows(call.Scope), Mark.Allows(call.Scope));
    }

    private static Task<List<ListDeals.Line>> LinkedAsync(AppDb db, EngagementId engagement, CancellationToken ct) => (
        from l in db.Set<DealLink>().AsNoTracking()
        join d in db.Set<DealRegistration>() on l.DealId equals d.Id
        join o in db.Set<Organization>() on d.OrganizationId equals o.Id
        where l.EngagementId == engagement
        orderby d.RegisteredAt, d.Id
        select new ListDeals.Line { Deal = d, Partner = o, IsContested = false }).ToListAsync(ct);

    /// <summary>What lives and is linked nowhere that the reader sees; those for this very customer first.</summary>
    private static async Task<IReadOnlyList<Choice<DealRegistration>>> LinkableAsync(AppDb db, Engagement engagement, CancellationToken ct)
    {
        var customer = await db.Set<Organization>().Where(o => o.Id == engagement.CustomerId).Select(o => new { o.Name, o.CreditCode }).SingleAsync(ct);
        var open = await (
            from d in db.Set<DealRegistration>().AsNoTracking()
            join o in db.Set<Organization>() on d.OrganizationId equals o.Id
            where d.State != DealState.Refused && d.State != DealState.Withdrawn && !db.Set<DealLink>().Any(l => l.DealId == d.Id)
            orderby d.RegisteredAt descending, d.Id descending
            select new { Deal = d, o.Name }).Take(200).ToListAsync(ct);
        return [.. open.Where(o => o.Deal.IsLive(db.Scope.Now))
            .OrderBy(o => o.Deal.CustomerName == customer.Name || (customer.CreditCode != null && o.Deal.CustomerCreditCode == customer.CreditCode) ? 0 : 1)
            .Select(o => new Choice<DealRegistration>(o.Deal.Id, $"{o.Deal.CustomerName} · {o.Deal.Project} · {o.Deal.Product} · {o.Name}"))];
    }

    private static async Task<Done> LinkAsync(Call call, LinkInput input)
    {
        var (db, now) = (call.Db, call.Scope.Now);
        var deal = await db.Set<DealRegistration>().SingleOrDefaultAsync(d => d.Id == input.Deal, call.Cancel) ?? throw Refusal.NotFound;
        DealWords.Over.Unless(deal.IsLive(now), "deal");
        DealWords.ProductLinked.Unless(!Deals.WhyNotInvite(await db.ProtectedDealsAsync(call.Engagement, call.Cancel), deal.OrganizationId, deal.Product, now).Any(), "deal", deal.Product);
        db.Add(new DealLink { Id = db.Scope.NewId<DealLink>(), EngagementId = call.Engagement, OrganizationId = db.Scope.Acting, DealId = deal.Id, By = db.Scope.Actor, At = now });
        db.Record("deals.link", deal.Id.Subject, call.Engagement);
        return new(call.Engagement);
    }

    private static async Task<Done> MarkAsync(Call call, MarkInput input)
    {
        var db = call.Db;
        DealWords.MarkedAlready.Unless(!await db.Set<ReservedMark>().AnyAsync(m => m.EngagementId == call.Engagement && m.LiftedAt == null, call.Cancel));
        db.Add(new ReservedMark { Id = db.Scope.NewId<ReservedMark>(), EngagementId = call.Engagement, OrganizationId = db.Scope.Acting, Because = input.Because, By = db.Scope.Actor, At = db.Scope.Now });
        db.Record("deals.reserve", call.Engagement.Subject, call.Engagement, ("because", input.Because));
        return new(call.Engagement);
    }

    // What partners were told is kept for them is not taken back once one of them relies on it.
    private static async Task<Done> LiftAsync(Call call, MarkInput input)
    {
        var db = call.Db;
        var mark = await db.Set<ReservedMark>().SingleOrDefaultAsync(m => m.EngagementId == call.Engagement && m.LiftedAt == null, call.Cancel) ?? throw new Refusal(DealWords.NotMarked.Because());
        DealWords.DealLinked.Unless(!(await LinkedAsync(db, call.Engagement, call.Cancel)).Any(l => l.Deal.IsLive(db.Scope.Now)));
        (mark.LiftedAt, mark.LiftedBy, mark.LiftedBecause) = (db.Scope.Now, db.Scope.Actor, input.Because);
        db.Record("deals.lift", call.Engagement.Subject, call.Engagement, ("because", input.Because));
        return new(call.Engagement);
    }
}
