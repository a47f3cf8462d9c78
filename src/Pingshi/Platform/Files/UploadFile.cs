using System.Text;

namespace Pingshi.Platform.Files;

/// <summary>A program sends a file's bytes and gets the id that its next act names; forms send theirs with the act itself.</summary>
internal static class UploadFile
{
    public const string Route = "/files";

    public sealed record Answer(Id<StoredFile> Id, string Name, string MediaType, long Size, string Digest);

    public static void Map(Routes routes) => routes.Upload<Answer>(Route, Policy.SignedIn, ExecuteAsync);

    private static async Task<Answer> ExecuteAsync(HttpContext http, string? key)
    {
        var name = http.Request.Query["name"].ToString();
        WebWords.Required.Unless(name.Length > 0, "name");
        var scope = http.TheScope;
        AccessWords.WrongRole.Unless(scope.Organization is not null);
        var store = http.RequestServices.GetRequiredService<FileStore>();
        var file = await store.ReceiveAsync(scope, name, http.Request.Body, http.RequestAborted);
        var entered = false;
        try
        {
            var answer = await http.RequestServices.GetRequiredService<Acts>().RunAsync(scope, new(key, Body.DigestOf(http.Request, Encoding.UTF8.GetBytes($"{file.Name}\n{file.Digest}"))), db =>
            {
                FileStore.Enter(db, file);
                return Task.FromResult(new Answer(file.Id, file.Name, file.MediaType, file.Size, file.Digest));
            }, http.RequestAborted);
            entered = answer.Id == file.Id;
            return answer;
        }
        finally
        {
            // Refused, or the same upload again: its row is there already and speaks of the first one's bytes.
            if (!entered)
            {
                store.Discard(file.Id);
            }
        }
    }
}
