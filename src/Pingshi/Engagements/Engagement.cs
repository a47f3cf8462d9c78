using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Engagements;

/// <summary>Where an engagement's question comes from.</summary>
public enum Origin
{
    /// <summary>The customer's own need, shaped here by its requester.</summary>
    OwnNeed,

    /// <summary>A published tender that the provider recorded; it belongs to presales.</summary>
    RecordedTender,
}

/// <summary>One thread with one customer (项目): what a person opens.</summary>
public sealed class Engagement : EngagementThread, IRoot, IEngagementOwned
{
    public required EngagementId Id { get; init; }
    public required string Title { get; set; }
    public required Origin Origin { get; init; }
    public required Id<Organization> CustomerId { get; init; }
    public required Id<Organization> ProviderId { get; init; }
    public required ProcurementMethod Method { get; set; }
    public Phase Phase { get; private set; } = Phase.Preparing;

    /// <summary>The purchaser's project number, where a tender names one.</summary>
    public string? ProjectNumber { get; set; }

    /// <summary>The rough budget, in minor units of <see cref="Currency"/>; either end may be open.</summary>
    public long? BudgetFromMinor { get; set; }
    public long? BudgetToMinor { get; set; }

    /// <summary>The announced maximum price (最高限价).</summary>
    public long? MaximumPriceMinor { get; set; }
    public required string Currency { get; init; }

    /// <summary>Bids close then, as the tender tells it in local time.</summary>
    public Instant? BidDeadline { get; set; }
    public required Instant BeganAt { get; init; }
    public long Version { get; set; } = 1;

    EngagementId IEngagementOwned.EngagementId => Id;

    /// <summary>The tender firewall (§4.5): from publication to award no customer account reads or writes here.</summary>
    public bool IsFirewallUp => Method.HasPublication && Phase is (Phase.Published or Phase.Evaluating);

    /// <summary>All reasons why the phase may not move there now.</summary>
    public IEnumerable<Reason> WhyNotMoveTo(Phase next)
    {
        if (!Phase.Next(Method).Contains(next))
        {
            yield return EngagementWords.NoSuchStep.Because("phase", EngagementWords.Of(Phase), EngagementWords.Of(next));
        }
    }

    /// <summary>Moves the phase; the caller silences or wakes the customer's grants accordingly, in the same transaction.</summary>
    public void MoveTo(Phase next)
    {
        Refusal.If(WhyNotMoveTo(next));
        Phase = next;
    }
}

/// <summary>A step of the procurement: stated by the provider, with its date and the announcement that proves it.</summary>
public sealed class PhaseChange : IEngagementOwned, IPartOf<Engagement>
{
    public required Id<PhaseChange> Id { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Phase Phase { get; init; }

    /// <summary>The day the announcement bears.</summary>
    public required LocalDate On { get; init; }
    public Id<Platform.Files.StoredFile>? Announcement { get; init; }
    public required Id<Person> StatedBy { get; init; }
    public required Instant At { get; init; }

    public object RootKey => EngagementId;
}

/// <summary>What kind of work before the contract; having drafted the specification bars from bidding (implementing regulation art. 18).</summary>
public enum PresalesKind
{
    Consulting,
    Survey,
    Demonstration,
    Solution,
    BidPreparation,
    DraftedSpecification,
}

/// <summary>Presales work of one person on one day, in minutes; kept when the deal is lost.</summary>
public sealed class PresalesWork : IEngagementOwned
{
    public required Id<PresalesWork> Id { get; init; }
    public required EngagementId EngagementId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Person> PersonId { get; init; }
    public required LocalDate On { get; init; }
    public required int Minutes { get; init; }
    public required PresalesKind Kind { get; init; }
    public string? Note { get; init; }
    public required Instant At { get; init; }

    Aspect IEngagementOwned.WritableThrough => Aspect.Own;
    Id<Organization>? IEngagementOwned.OnlyBy => OrganizationId;
}

internal static class EngagementTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        model.Entity<Engagement>(b =>
        {
            b.ToTable("engagements_engagements");
            b.Property(e => e.Title).HasMaxLength(300);
            b.Property(e => e.ProjectNumber).HasMaxLength(100);
            b.Property(e => e.Currency).HasMaxLength(3);
            b.Property(e => e.Version).IsConcurrencyToken();
            b.HasIndex(e => e.CustomerId);
            // Any grant shows that the engagement is there; what it shows of it, the rows below say.
            b.HasQueryFilter(Filters.Scope, e => db.IsJob || db.Set<Grant>().Any(g => g.EngagementId == e.Id
                && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && !g.Silenced));
        });
        model.Entity<PhaseChange>(b => { b.ToTable("engagements_phase_changes"); b.HasIndex(c => c.EngagementId); b.SeenThroughGrant(db); });
        AnnouncedResultTable.Map(model, db);
        model.Entity<PresalesWork>(b =>
        {
            b.ToTable("engagements_presales_work");
            b.Property(w => w.Note).HasMaxLength(500);
            b.HasIndex(w => new { w.OrganizationId, w.On });
            // Only those who did it: a customer is not shown what its questions cost.
            b.HasQueryFilter(Filters.Scope, w => db.IsJob || (w.OrganizationId == db.MyOrganization && db.Set<Grant>().Any(g => g.EngagementId == w.EngagementId
                && g.OrganizationId == db.MyOrganization && (g.PersonId == null || g.PersonId == db.Me) && g.Aspect == Aspect.Own && !g.Silenced)));
        });
    }
}
