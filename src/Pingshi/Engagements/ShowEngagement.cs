using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;

namespace Pingshi.Engagements;

/// <summary>What one engagement is, how far it has come, who works on it.</summary>
public static class ShowEngagement
{
    public const string Route = "/engagements/{engagement}";

    public sealed record Step(Phase Phase, LocalDate On, string By, Id<StoredFile>? Announcement);

    public sealed record Member(Id<Person> Id, string Name, bool IsMine);

    public sealed record Model(
        EngagementHead Head, EngagementId Engagement, Origin Origin, string? ProjectNumber, string Currency, long? BudgetFromMinor, long? BudgetToMinor, long? MaximumPriceMinor,
        Instant? BidDeadline, Instant BeganAt, IReadOnlyList<Step> Steps, IReadOnlyList<Member> Members, IReadOnlyList<Choice<Person>> Colleagues,
        IReadOnlyList<Phase> NextPhases, IReadOnlyList<Result> Results, bool MayMove, bool MayInvite, IReadOnlyList<Work> Presales, bool MayLog, long Version) : IVersioned;

    /// <summary>What was announced, as the provider said it, the last one first; for the provider.</summary>
    public sealed record Result(bool IsWon, decimal? Score, int? Rank, string? Reason, string By, Instant At);

    /// <summary>Presales work, for those who did it.</summary>
    public sealed record Work(LocalDate On, string Person, PresalesKind Kind, int Minutes, string? Note);

    public static void Map(Routes routes) => routes.Read<ShowEngagementPage, Model>(Route, ListEngagements.See, ShowAsync);

    private static async Task<Model> ShowAsync(Call call)
    {
        var (db, ct) = (call.Db, call.Cancel);
        var e = await db.Set<Engagement>().AsNoTracking().SingleOrDefaultAsync(x => x.Id == call.Engagement, ct) ?? throw Refusal.NotFound;
        var names = await db.Set<Person>().Where(p => db.Set<Grant>().Any(g => g.EngagementId == e.Id && g.PersonId == p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var steps = await db.Set<PhaseChange>().AsNoTracking().Where(c => c.EngagementId == e.Id).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(ct);
        var members = await db.Set<Person>()
            .Where(p => db.Set<Grant>().Any(g => g.EngagementId == e.Id && g.PersonId == p.Id))
            .OrderBy(p => p.NameSort)
            .Select(p => new Member(p.Id, p.Name, db.Set<Grant>().Any(g => g.EngagementId == e.Id && g.PersonId == p.Id && g.OrganizationId == db.MyOrganization))).ToListAsync(ct);
        var colleagues = await db.Set<Person>()
            .Where(p => p.DisabledAt == null && db.Set<Membership>().Any(m => m.PersonId == p.Id && m.OrganizationId == db.MyOrganization && m.EndedAt == null)
                && !db.Set<Grant>().Any(g => g.EngagementId == e.Id && g.PersonId == p.Id && g.OrganizationId == db.MyOrganization))
            .OrderBy(p => p.NameSort).Select(p => new Choice<Person>(p.Id, p.Name)).ToListAsync(ct);
        var work = await (
            from w in db.Set<PresalesWork>().AsNoTracking()
            join p in db.Set<Person>() on w.PersonId equals p.Id
            where w.EngagementId == e.Id
            orderby w.On, w.Id
            select new Work(w.On, p.Name, w.Kind, w.Minutes, w.Note)).ToListAsync(ct);
        var results = await db.Set<AnnouncedResult>().AsNoTracking().Where(r => r.EngagementId == e.Id).OrderByDescending(r => r.Nth).ToListAsync(ct);
        return new(
            await EngagementHead.LoadAsync(call), e.Id, e.Origin, e.ProjectNumber, e.Currency, e.BudgetFromMinor, e.BudgetToMinor, e.MaximumPriceMinor, e.BidDeadline, e.BeganAt,
            [.. steps.Select(s => new Step(s.Phase, s.On, names.GetValueOrDefault(s.StatedBy) ?? "", s.Announcement))], members, colleagues,
            e.Phase.Next(e.Method), [.. results.Select(r => new Result(r.IsWon, r.Score, r.Rank, r.Reason, names.GetValueOrDefault(r.StatedBy) ?? "", r.At))], MovePhase.Policy.Allows(call.Scope), AddMember.Policy.Allows(call.Scope), work, LogPresales.Policy.Allows(call.Scope), e.Version);
    }
}
