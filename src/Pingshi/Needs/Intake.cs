using Microsoft.EntityFrameworkCore;
using Pingshi.Accounts;
using Pingshi.Engagements;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Tenders;

namespace Pingshi.Needs;

/// <summary>A need comes in: its document read, its requirements laid down as the first draft.</summary>
internal static class Intake
{
    /// <summary>Reads the document outside any transaction; a document that cannot be read refuses the act with its reason.</summary>
    public static async Task<NeedDocument?> PrepareAsync(Call call, Id<StoredFile>? document)
    {
        if (document is not { } id)
        {
            return null;
        }
        var file = await call.Db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, call.Cancel) ?? throw Refusal.NotFound;
        return await call.Service<DocumentShelf>().ReadAsync(file, call.Cancel);
    }

    /// <summary>The customer's account team and the provider's managers join; who is there already is not joined twice.</summary>
    public static async Task JoinTeamAsync(AppDb db, Engagement engagement, CancellationToken ct)
    {
        var team = await db.AccountTeamAsync(engagement.CustomerId, ct);
        var there = db.ChangeTracker.Entries<Grant>().Select(g => g.Entity.PersonId).ToHashSet();
        var roles = await db.Set<Membership>().IgnoreQueryFilters([Filters.Scope])
            .Where(m => m.OrganizationId == engagement.ProviderId && team.Contains(m.PersonId)).ToDictionaryAsync(m => m.PersonId, m => m.Roles, ct);
        foreach (var person in team.Where(p => !there.Contains(p)))
        {
            db.JoinProvider(engagement, person, roles[person]);
        }
    }

    public static async Task TakeInAsync(AppDb db, Engagement engagement, string goal, Id<StoredFile>? file, NeedDocument? document, CancellationToken ct)
    {
        var need = new Need { Id = db.Scope.NewId<Need>(), EngagementId = engagement.Id, Goal = goal, Document = file, HasDraft = true };
        db.Add(need);
        if (file is { } id)
        {
            (await db.Set<StoredFile>().SingleAsync(f => f.Id == id, ct)).AttachTo(engagement.Id, Aspect.Shared);
        }
        if (document is not null)
        {
            Lay(db, need, document);
        }
    }

    /// <summary>Every requirement found becomes a row of the draft, under a key that it keeps through all revisions.</summary>
    public static void Lay(AppDb db, Need need, NeedDocument document)
    {
        foreach (var (position, found) in document.Requirements.Index())
        {
            Lay(db, need, found, need.Frozen + 1, position + 1, need.Frozen + 1);
        }
        db.AddRange(TenderFact.Of(need, document.Facts, db.Scope));
    }

    public static void Lay(AppDb db, Need need, FoundRequirement found, int revision, int position, int changedIn, Requirement? known = null)
    {
        var requirement = known ?? Drafting.NewRequirement(db, need);
        db.Add(new RequirementText
        {
            Id = db.Scope.NewId<RequirementText>(), RequirementId = requirement.Id, NeedId = need.Id, EngagementId = need.EngagementId, Revision = revision, Position = position,
            Text = found.Text, Heading = found.Heading is { Length: > 300 } heading ? heading[..300] : found.Heading, Obligation = found.Obligation, Kind = found.Kind,
            Weight = found.Weight, Place = found.Place.ToString(), ChangedIn = changedIn,
        });
    }
}
