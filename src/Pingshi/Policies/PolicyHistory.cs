using NodaTime;
using Pingshi.Platform.Identity;

namespace Pingshi.Policies;

/// <summary>
/// The versions of the programme and who agreed to which. Which one a partner may count on at a moment follows from them
/// alone: a version that worsens a term holds for a partner only after its notice, or as soon as that partner signed it.
/// </summary>
public sealed class PolicyHistory
{
    private readonly Dictionary<(Id<Organization> Partner, Id<PolicyVersion> Version), Instant> _agreed;

    public PolicyHistory(IEnumerable<PolicyVersion> versions, IEnumerable<PolicySignature> signatures)
        : this([.. versions.OrderBy(v => v.Number)], signatures.ToDictionary(s => (s.OrganizationId, s.VersionId), s => s.At))
    {
    }

    private PolicyHistory(IReadOnlyList<PolicyVersion> versions, Dictionary<(Id<Organization>, Id<PolicyVersion>), Instant> agreed) => (Versions, _agreed) = (versions, agreed);

    /// <summary>By number.</summary>
    public IReadOnlyList<PolicyVersion> Versions { get; }

    public int NextNumber => Versions is [.., var newest] ? newest.Number + 1 : 1;

    /// <summary>The same with one version more.</summary>
    public PolicyHistory With(PolicyVersion version) => new([.. Versions, version], _agreed);

    /// <summary>The version before it; null for the first.</summary>
    public PolicyVersion? Before(PolicyVersion version) => Versions.LastOrDefault(v => v.Number < version.Number);

    /// <summary>Each term beside the version before; nothing for the first.</summary>
    public IReadOnlyList<TermChange> Changes(PolicyVersion version) => Before(version) is { } before ? TermChange.Between(before, version) : [];

    public Instant? AgreedAt(Id<Organization> partner, PolicyVersion version) => _agreed.TryGetValue((partner, version.Id), out var at) ? at : null;

    /// <param name="partner">Null = a partner that signed nothing.</param>
    /// <returns>Null before the first version holds.</returns>
    public PolicyVersion? InForce(Id<Organization>? partner, Instant at)
    {
        var begins = Beginnings(partner);
        return LastBegun(begins, Versions.Count, at) is >= 0 and var index ? Versions[index] : null;
    }

    /// <summary>From when the version may hold for the partner; a newer one may hold earlier and leave it behind.</summary>
    public Instant Begins(PolicyVersion version, Id<Organization>? partner) => Beginnings(partner)[IndexOf(version)];

    /// <summary>The notice that the version owes the partner; null where it worsens nothing.</summary>
    public Notice? NoticeOf(PolicyVersion version, Id<Organization>? partner)
    {
        var index = IndexOf(version);
        return NoticeOf(index, Beginnings(partner).AsSpan(0, index));
    }

    public PolicyState StateOf(PolicyVersion version, Id<Organization>? partner, Instant now) => InForce(partner, now) switch
    {
        { } standing when standing.Number == version.Number => PolicyState.InForce,
        { } standing when standing.Number > version.Number => PolicyState.Former,
        _ => NoticeOf(version, partner) is null ? PolicyState.Coming : PolicyState.NoticeRuns,
    };

    /// <summary>All reasons why a partner may not agree to the version now.</summary>
    public IEnumerable<Reason> WhyNotAgree(PolicyVersion version, Id<Organization> partner, Instant now)
    {
        if (AgreedAt(partner, version) is not null)
        {
            yield return PolicyWords.AlreadyAgreed.Because();
        }
        else if (NoticeOf(version, partner) is null)
        {
            yield return PolicyWords.NothingToAgree.Because();
        }
        else if (InForce(partner, now)?.Number > version.Number)
        {
            yield return PolicyWords.LeftBehind.Because();
        }
        else if (Begins(version, partner) <= now)
        {
            yield return PolicyWords.AlreadyInForce.Because();
        }
    }

    private Instant[] Beginnings(Id<Organization>? partner)
    {
        var begins = new Instant[Versions.Count];
        for (var index = 0; index < begins.Length; index++)
        {
            var version = Versions[index];
            begins[index] = NoticeOf(index, begins.AsSpan(0, index)) is { } notice
                ? notice.WorseHoldsFrom(partner is { } who ? AgreedAt(who, version) : null)
                : new Notice(version.PublishedAt, version.EffectiveOn, 0).Starts;
        }
        return begins;
    }

    // Held against every version that it may follow: the one in force at its publication, and those still waiting. Two steps
    // may not take together what neither could take alone.
    private Notice? NoticeOf(int index, ReadOnlySpan<Instant> begins)
    {
        var version = Versions[index];
        List<PolicyVersion> mayPrecede = [.. Versions.Take(index).Skip(Math.Max(0, LastBegun(begins, index, version.PublishedAt)))];
        return mayPrecede.Any(v => TermChange.Between(v, version).Any(c => c.Effect == Effect.Worse))
            ? new(version.PublishedAt, version.EffectiveOn, mayPrecede.Max(v => v.NoticeDays)) : null;
    }

    private static int LastBegun(ReadOnlySpan<Instant> begins, int count, Instant at)
    {
        while (--count >= 0 && begins[count] > at)
        {
        }
        return count;
    }

    private int IndexOf(PolicyVersion version) => Versions.Index().First(v => v.Item.Number == version.Number).Index;
}
