using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Engagements;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Outbox;

namespace Pingshi.Host;

/// <summary>The start page: what needs me, what is due to us, the newest engagements. For nobody: what Pingshi is.</summary>
public static class ShowHome
{
    public const string Route = "/";
    private const int MostShown = 8;

    /// <summary>An open promise as its title's key and arguments, with the other side; empty where that is one's own organisation.</summary>
    public sealed record Promise(string Kind, IReadOnlyList<string> Arguments, string Link, string Other, Instant DueAt, bool IsOverdue, bool IsProvisional);

    public sealed record Thread(EngagementId Id, string Title, string Customer, Phase Phase, Instant BeganAt);

    public sealed record Mine(
        string Name, NextStep Next, IReadOnlyList<Promise> Owed, int OwedCount, IReadOnlyList<Promise> OwedToUs, int OwedToUsCount, bool SeesEngagements, IReadOnlyList<Thread> Engagements);

    /// <summary>What is mine; nothing for nobody.</summary>
    public sealed record Model(Mine? Mine);

    public static async Task<Model> ExecuteAsync(Call call)
    {
        if (call.Http.Features.Get<SignedIn>() is not { } signedIn)
        {
            return new(Mine: null);
        }
        var (db, scope, ct) = (call.Db, call.Scope, call.Cancel);
        var open = db.Set<Commitment>().AsNoTracking().Where(c => c.DoneAt == null && c.DroppedAt == null);
        var owed = open.Where(c => c.OwedByPerson == scope.Person || (c.OwedByPerson == null && c.OwedBy == scope.Organization));
        var owedToUs = open.Where(c => c.OwedTo == scope.Organization && c.OwedBy != scope.Organization);
        var mine = await PromisesAsync(db, owed, c => c.OwedTo, ct);
        var seesEngagements = ListEngagements.See.Allows(scope);
        var engagements = seesEngagements ? await EngagementsAsync(db, ct) : [];
        var facts = await FactsAsync(call, signedIn, mine is [var soonest, ..] ? soonest.Link : null, engagements is [var newest, ..] ? newest : null);
        return new(new Mine(
            signedIn.Person.Name, NextStep.Of(scope, facts), mine, await owed.CountAsync(ct),
            await PromisesAsync(db, owedToUs, c => c.OwedBy, ct), await owedToUs.CountAsync(ct), seesEngagements, engagements));
    }

    private static async Task<IReadOnlyList<Promise>> PromisesAsync(AppDb db, IQueryable<Commitment> promises, Func<Commitment, Id<Organization>> other, CancellationToken ct)
    {
        var rows = await promises.OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(MostShown).ToListAsync(ct);
        var ids = rows.Select(other).Distinct().ToList();
        var names = await db.Set<Organization>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        // What is due at one moment reads in the order of its words.
        return [.. rows.OrderBy(c => c.DueAt).ThenBy(c => string.Join(' ', c.Arguments), StringComparer.Ordinal).Select(c => new Promise(c.Kind, c.Arguments, c.Link, other(c) == db.Scope.Organization ? "" : names.GetValueOrDefault(other(c), ""), c.DueAt, c.DueAt < db.Scope.Now, c.IsProvisional))];
    }

    private static async Task<IReadOnlyList<Thread>> EngagementsAsync(AppDb db, CancellationToken ct) => await (
        from e in db.Set<Engagement>().AsNoTracking()
        join o in db.Set<Organization>() on e.CustomerId equals o.Id
        orderby e.BeganAt descending, e.Id
        select new Thread(e.Id, e.Title, o.Name, e.Phase, e.BeganAt)).Take(MostShown).ToListAsync(ct);

    private static async Task<NextStep.Facts> FactsAsync(Call call, SignedIn signedIn, string? soonest, Thread? newest)
    {
        var (db, scope, ct) = (call.Db, call.Scope, call.Cancel);
        var colleagues = db.Set<Membership>().Where(m => m.EndedAt == null && m.OrganizationId == scope.Organization);
        return new()
        {
            LacksSecondFactor = !signedIn.HasSecondFactor && scope.Roles.HasAnyOf(RoleSet.Administrators),
            SoonestOwed = soonest,
            NewestEngagement = newest is null ? null : Patterns.Url(ShowEngagement.Route, [newest.Id]),
            HasCustomers = await db.Set<Organization>().AnyAsync(o => o.Side == Side.Customer, ct),
            People = await colleagues.CountAsync(ct),
            PeopleWithoutRole = scope.Has(Role.SecurityAdministrator) ? await colleagues.CountAsync(m => m.Roles == RoleSet.None, ct) : 0,
            ParkedMessages = scope.Has(Role.SystemAdministrator) ? await db.Set<OutboxMessage>().CountAsync(m => m.Delivery == Delivery.Parked, ct) : 0,
        };
    }
}
