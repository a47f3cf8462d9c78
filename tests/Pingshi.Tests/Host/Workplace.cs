using Microsoft.EntityFrameworkCore;
using NodaTime;
using Pingshi.Host;
using Pingshi.Platform.Access;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Data;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;

namespace Pingshi.Tests.Host;

/// <summary>A folder of its own for the commands to work in, and what they said.</summary>
public sealed class Workplace : IDisposable
{
    public static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 12, 0);

    public string Folder { get; } = Directory.CreateTempSubdirectory("pingshi-host-").FullName;
    public StringWriter Output { get; } = new();
    public StringWriter Error { get; } = new();

    internal Terminal Terminal => new(Output, Error, TimeProvider.System);

    public string this[string name] => Path.Combine(Folder, name);

    public Place Place(string data, string? database = null, string urls = "http://127.0.0.1:0") => new(this[data], database, urls);

    public Task<int> RunAsync(params string[] arguments) => CommandLine.RunAsync(arguments, Terminal);

    /// <summary>A migrated database with a provider, and as many stored files as asked for.</summary>
    public static async Task FillAsync(Place place, int files = 2)
    {
        Directory.CreateDirectory(place.DataFolder);
        await using var database = place.OpenDatabase();
        var job = Scope.System("test", Noon);
        await database.MigrateAsync(job, default);
        var provider = new Organization { Id = job.NewId<Organization>(), Side = Side.Provider, Name = "云服务商", NameSort = "y", CreatedAt = Noon };
        await using (var db = database.Open(job))
        {
            db.Add(provider);
            db.Record("test.fill", provider.Id.Subject, null, ("name", provider.Name));
            await db.SaveChangesAsync();
        }
        var store = new FileStore(database, new(place.FilesFolder));
        var scope = Scope.Nobody(Noon) with { Person = job.NewId<Person>(), Organization = provider.Id, Side = Side.Provider };
        for (var i = 0; i < files; i++)
        {
            using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"# 需求 {i}\n系统应当支持加密。"));
            await store.KeepAsync(scope, $"需求{i}.md", content, default);
        }
    }

    public static async Task<int> CountAsync<T>(Place place) where T : class
    {
        await using var database = place.OpenDatabase();
        await using var db = database.Open(Scope.System("test", Noon));
        return await db.Set<T>().CountAsync();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
