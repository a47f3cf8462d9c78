using Pingshi.Needs;
using Pingshi.Platform.Identity;
using Pingshi.Tenders;

namespace Pingshi.Proposals.Structure;

/// <summary>What is wrong with the work on one requirement.</summary>
public enum WorkFlaw
{
    /// <summary>A mandatory requirement for which nobody is responsible.</summary>
    NobodyResponsible,

    /// <summary>It reads differently since it was assigned.</summary>
    Stale,

    /// <summary>It is no longer part of the need.</summary>
    Gone,

    /// <summary>Core work that the tender keeps with the contractor, given to a subcontractor.</summary>
    CoreSubcontracted,
}

public sealed record WorkFinding(Id<Requirement> Requirement, string Key, WorkFlaw Flaw);

/// <summary>A requirement of the frozen revision, as far as the split of work needs it.</summary>
public sealed record AskedFor(Id<Requirement> Requirement, string Key, Obligation Obligation, int ChangedIn);

/// <summary>A party's work on one requirement.</summary>
/// <param name="AssignedIn">The revision it was assigned against.</param>
public sealed record WorkOf(Id<Requirement> Requirement, string Key, Id<Organization> Organization, bool IsResponsible, bool IsCore, int AssignedIn);

/// <summary>Who does what: every mandatory requirement has exactly one party that is responsible; others may share in it.</summary>
public static class WorkSplit
{
    /// <summary>
    /// Everything wrong with a split against the revision as it stands. Nothing of it is stored: a changed need makes the
    /// work it touches stale by its numbers alone (§4.3).
    /// </summary>
    public static IReadOnlyList<WorkFinding> Examine(Composition composition, IReadOnlyList<AskedFor> asked, IReadOnlyList<WorkOf> work, bool coreStays)
    {
        if (composition.Form == StructureForm.Sole)
        {
            return [];
        }
        var parties = composition.Parties.Select(p => p.Organization).ToHashSet();
        var standing = work.Where(w => parties.Contains(w.Organization)).ToLookup(w => w.Requirement);
        var there = asked.Select(a => a.Requirement).ToHashSet();
        return
        [
            .. asked.SelectMany(a => FlawsOf(a, [.. standing[a.Requirement]], composition, coreStays).Select(f => new WorkFinding(a.Requirement, a.Key, f))),
            .. standing.Where(s => !there.Contains(s.Key)).Select(s => new WorkFinding(s.Key, s.First().Key, WorkFlaw.Gone)),
        ];
    }

    private static IEnumerable<WorkFlaw> FlawsOf(AskedFor asked, IReadOnlyList<WorkOf> work, Composition composition, bool coreStays)
    {
        if (asked.Obligation == Obligation.Mandatory && work.Count(w => w.IsResponsible) != 1)
        {
            yield return WorkFlaw.NobodyResponsible;
        }
        if (work.Any(w => w.AssignedIn < asked.ChangedIn))
        {
            yield return WorkFlaw.Stale;
        }
        if (coreStays && work.Any(w => w.IsCore && composition.RoleOf(w.Organization) == PartyRole.Subcontractor))
        {
            yield return WorkFlaw.CoreSubcontracted;
        }
    }

    /// <summary>The findings as reasons against freezing, each naming its requirement.</summary>
    public static IEnumerable<Reason> WhyNot(IEnumerable<WorkFinding> findings) => findings.Select(f => (f.Flaw switch
    {
        WorkFlaw.NobodyResponsible => StructureWords.NobodyResponsible,
        WorkFlaw.Stale => StructureWords.WorkStale,
        WorkFlaw.Gone => StructureWords.WorkGone,
        WorkFlaw.CoreSubcontracted => StructureWords.CoreSubcontracted,
    }).Because("requirements", f.Key));
}
