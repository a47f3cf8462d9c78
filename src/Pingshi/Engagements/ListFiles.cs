using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;

namespace Pingshi.Engagements;

/// <summary>The files of an engagement that the reader may see, each with its class and digest; its owner changes the class.</summary>
public static class ListFiles
{
    public const string Route = "/engagements/{engagement}/files";
    public const string ClassRoute = "/engagements/{engagement}/files/{file}/class";

    public static readonly Policy Classify = Policy.For("engagements.classify-file", Role.Requester, Role.Presales, Role.AccountManager, Role.Manager, Role.PartnerManager);

    public sealed record Row(Id<StoredFile> File, string Name, FileClass Class, long Size, string? From, Instant At, string Digest, bool IsMine);

    public sealed record Model(EngagementHead Head, EngagementId Engagement, IReadOnlyList<Row> Rows, bool MayClassify);

    public sealed record Input
    {
        public required FileClass Class { get; init; }
    }

    public sealed record Classified(EngagementId Engagement);

    public static void Map(Routes routes)
    {
        routes.Read<ListFilesPage, Model>(Route, ListEngagements.See, ShowAsync);
        routes.Act<Input, Classified>(ClassRoute, Classify, Route, ClassifyAsync, c => Patterns.Url(Route, [c.Engagement]));
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var db = call.Db;
        var files = await (
            from f in db.Set<StoredFile>().AsNoTracking()
            join o in db.Set<Organization>() on f.OrganizationId equals o.Id into owners
            from o in owners.DefaultIfEmpty()
            where f.EngagementId == call.Engagement
            orderby f.At, f.Id
            select new Row(f.Id, f.Name, f.Class, f.Size, o.Name, f.At, f.Digest, f.OrganizationId == db.MyOrganization)).ToListAsync(call.Cancel);
        return new(await EngagementHead.LoadAsync(call), call.Engagement, files, Classify.Allows(call.Scope));
    }

    private static async Task<Classified> ClassifyAsync(Call call, Input input)
    {
        var id = call.Id<StoredFile>("file");
        var file = await call.Db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == id && f.EngagementId == call.Engagement, call.Cancel) ?? throw Refusal.NotFound;
        call.Db.Record("engagements.classify-file", id.Subject, call.Engagement, ("before", file.Class.ToString()), ("after", input.Class.ToString()));
        file.Class = input.Class;
        return new(call.Engagement);
    }
}
