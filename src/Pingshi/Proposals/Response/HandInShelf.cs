using Microsoft.EntityFrameworkCore;
using Pingshi.Tenders.Writing;

namespace Pingshi.Proposals.Response;

/// <summary>How a document stands to the proposal as it is now.</summary>
public enum DocumentState
{
    Missing,
    Current,

    /// <summary>Made from something else than what stands now.</summary>
    Outdated,
    NotApplicable,
}

/// <summary>The newest document of each kind and format, and how it stands. Nothing of the state is stored.</summary>
internal sealed record HandInShelf(ResponseSource Source, IReadOnlyList<ResponseDocument> Newest)
{
    public HandInChecklist Checklist => PrintedChecklist.Of(Source, k => StateOf(k) == DocumentState.Current);

    public static async Task<HandInShelf> LoadAsync(Call call, ResponseSource source)
    {
        var mine = call.Scope.Acting;
        var all = await call.Db.Set<ResponseDocument>().AsNoTracking().Where(d => d.EngagementId == call.Engagement && d.OrganizationId == mine).ToListAsync(call.Cancel);
        return new(source, [.. all.GroupBy(d => (d.Kind, d.Format)).Select(g => g.MaxBy(d => d.Nth)!).OrderBy(d => d.Kind).ThenBy(d => d.Format)]);
    }

    public DocumentState StateOf(ResponseKind kind)
    {
        if (ResponsePapers.WhyNone(Source, kind) is not null)
        {
            return DocumentState.NotApplicable;
        }
        List<ResponseDocument> made = [.. Newest.Where(d => d.Kind == kind)];
        if (made.Count < kind.Formats().Count)
        {
            return DocumentState.Missing;
        }
        // The checklist speaks of all others and never of itself.
        var basis = ResponsePapers.BasisOf(Source, kind, kind == ResponseKind.Checklist ? Checklist : PrintedChecklist.Of(Source, _ => false));
        return made.All(d => d.Basis == basis) ? DocumentState.Current : DocumentState.Outdated;
    }
}
