using Microsoft.EntityFrameworkCore;

namespace Pingshi.Platform.Files;

internal static class Download
{
    public const string Route = "/files/{file}";

    public static void Map(Routes routes)
    {
        routes.File(Route, Policy.SignedIn, FetchAsync);
    }

    // Only ever an attachment, typed by us, in a sandbox that runs nothing: what people upload never becomes a page of ours.
    private static async Task<IResult> FetchAsync(Call call)
    {
        var id = call.Id<StoredFile>("file");
        var file = await call.Db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, call.Cancel) ?? throw Refusal.NotFound;
        // Reading what is sealed leaves a trace whatever its class says.
        if (file.Class == FileClass.Sensitive || file.Aspect == Aspect.Sealed)
        {
            call.Db.Record("files.fetch", Outcome.Read, id.Subject, file.EngagementId, [("name", file.Name)]);
            await call.Db.SaveChangesAsync(call.Cancel);
        }
        call.Http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        return Results.File(call.Service<FileStore>().Open(id), file.MediaType, file.Name);
    }
}
