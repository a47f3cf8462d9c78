using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Accounts;

/// <summary>One colleague's matters with one customer, on their way to a successor.</summary>
public sealed record Leaving(Id<Organization> Provider, Id<Organization> Customer, Id<Person> From);

/// <summary>One thing that a handover passes, as it is listed before the act.</summary>
public sealed record HandoverItem(string Title, string? Link);

/// <summary>
/// What a handover passes besides the seat. Modules add theirs at start: <paramref name="ListAsync"/> lists what the reader
/// may see of it, <paramref name="PassAsync"/> passes all of it in the handover's transaction and returns the ids of what it passed.
/// </summary>
public sealed record HandoverStep(
    string Key, Text Label, int Order,
    Func<Call, Leaving, Task<IReadOnlyList<HandoverItem>>> ListAsync,
    Func<AppDb, Leaving, Id<Person>, CancellationToken, Task<IReadOnlyList<Guid>>> PassAsync);

/// <summary>A handover that was done (交接): who, to whom, by whom, with what words.</summary>
public sealed class Handover : IOrganizationOwned
{
    public required Id<Handover> Id { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required Id<Organization> CustomerId { get; init; }
    public required Id<Person> FromId { get; init; }
    public required Id<Person> ToId { get; init; }
    public required Id<Person> ById { get; init; }
    public required Instant At { get; init; }
    public required string Note { get; init; }
}

/// <summary>How much of one <see cref="HandoverStep"/> a handover passed.</summary>
public sealed class HandoverCount : IOrganizationOwned
{
    public required Id<Handover> HandoverId { get; init; }
    public required Id<Organization> OrganizationId { get; init; }
    public required string Step { get; init; }
    public required int Count { get; init; }
}

internal static class HandoverTables
{
    public static void Map(ModelBuilder model, AppDb db)
    {
        model.Entity<Handover>(b =>
        {
            b.ToTable("accounts_handovers");
            b.Property(h => h.Note).HasMaxLength(4000);
            b.HasIndex(h => h.CustomerId);
            b.NeverChanged();
            b.SeenByOwner(db);
        });
        model.Entity<HandoverCount>(b =>
        {
            b.ToTable("accounts_handover_counts");
            b.HasKey(c => new { c.HandoverId, c.Step });
            b.Property(c => c.Step).HasMaxLength(40);
            b.NeverChanged();
            b.SeenByOwner(db);
        });
    }
}

/// <summary>What must hold for a handover.</summary>
public sealed record HandoverFacts
{
    public required Id<Person> From { get; init; }
    public required Id<Person>? To { get; init; }
    public required Id<Person> Actor { get; init; }
    public required bool ActorManages { get; init; }
    public required IReadOnlyCollection<TeamMember> Team { get; init; }

    /// <summary>All reasons why it may not be done; a successor not chosen yet is no reason.</summary>
    public IEnumerable<Reason> WhyNot()
    {
        if (!Team.Any(m => m.PersonId == From))
        {
            yield return AccountWords.NoSeat.Because("from");
        }
        if (To == From)
        {
            yield return AccountWords.ToOneself.Because("to");
        }
        if (!ActorManages && Actor != From && !Team.Any(m => m.PersonId == Actor && m.IsLead))
        {
            yield return AccountWords.NotYoursToHandOver.Because();
        }
    }
}
