using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Pingshi.Contracts;
using Pingshi.Platform.Audit;
using Pingshi.Platform.Files;
using Pingshi.Tests.Harness;

namespace Pingshi.Tests.Contracts;

/// <summary>DESIGN §4.9: one changed byte of what was signed is found and named by <c>verify</c>, whoever had the database in its hands.</summary>
public abstract class ContractCheckTests(Product product) : ProductTests(product)
{
    [Fact]
    public async Task A_changed_byte_of_text_paper_or_scan_is_found_and_named()
    {
        var stage = await ContractStage.AcceptedAsync(Product);
        var paper = await stage.DrawAsync();
        await paper.FillAsync();
        await paper.SendAsync();
        await paper.MustSignAsync(stage.Requester);
        Assert.Empty(await BrokenAsync());

        await using var db = Product.Open();
        await db.Database.OpenConnectionAsync();
        foreach (var statement in Engine == Engine.Postgres ? ["SET session_replication_role = replica"] : await db.Database.SqlQuery<string>($"SELECT 'DROP TRIGGER ' || name AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync())
        {
            await db.Database.ExecuteSqlRawAsync(statement);
        }
        var edition = await db.Set<ContractEdition>().AsNoTracking().SingleAsync(e => e.ContractId == paper.Id);
        var signature = await db.Set<ContractSignature>().AsNoTracking().SingleAsync(s => s.ContractId == paper.Id);

        await db.Set<ContractEdition>().Where(e => e.Id == edition.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.Json, edition.Json.Replace("R-001", "R-00l")));
        Assert.Equal($"contract {paper.Id}, edition 1: its text was changed", Assert.Single(await BrokenAsync()));
        await db.Set<ContractEdition>().Where(e => e.Id == edition.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.Json, edition.Json));

        byte[] other = [.. edition.Paper];
        other[^1] ^= 1;
        await db.Set<ContractEdition>().Where(e => e.Id == edition.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.Paper, other));
        Assert.Equal($"contract {paper.Id}, edition 1: its paper was changed", Assert.Single(await BrokenAsync()));
        // Whoever changes the digest along with it leaves the signatures behind.
        await db.Set<ContractEdition>().Where(e => e.Id == edition.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.PaperDigest, ContractTerms.DigestOf(other)));
        Assert.Equal($"signature {signature.Id} is under other digests than its edition's", Assert.Single(await BrokenAsync()));
        await db.Set<ContractEdition>().Where(e => e.Id == edition.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.PaperDigest, edition.PaperDigest).SetProperty(e => e.Paper, edition.Paper));

        Assert.Empty(await BrokenAsync());
        var folder = Product.Services.GetRequiredService<FileStore>().Folder;
        var name = signature.Scan!.Value.Value.ToString("N");
        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, name[^2..], name));
        bytes[0] ^= 1;
        await File.WriteAllBytesAsync(Path.Combine(folder, name[^2..], name), bytes);
        Assert.Equal($"signature {signature.Id}: its scan was changed", Assert.Single(await BrokenAsync()));
    }

    private async Task<IReadOnlyList<string>> BrokenAsync()
    {
        await using var db = Product.Open();
        var check = Product.Services.GetServices<Check>().Single(c => c.Name == "contracts");
        return [.. (await check.RunAsync(db, default).ToListAsync()).Where(f => f.IsBroken).Select(f => f.What)];
    }
}

public sealed class ContractCheckOnSqlite(OnSqlite product) : ContractCheckTests(product), IClassFixture<OnSqlite>;

public sealed class ContractCheckOnPostgres(OnPostgres product) : ContractCheckTests(product), IClassFixture<OnPostgres>;
