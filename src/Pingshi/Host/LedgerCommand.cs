using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;
using Pingshi.Platform.Identity;
using Pingshi.Settlement.Books;

namespace Pingshi.Host;

/// <summary>All books of the deployment as plain text, for whoever recomputes them with tools of their own.</summary>
internal static class LedgerCommand
{
    public static Command Command(PlaceOptions options, Terminal terminal)
    {
        var format = new Option<string>("--format") { Description = "hledger or beancount.", DefaultValueFactory = _ => ExportLedger.Hledger }.AcceptOnlyFromAmong(ExportLedger.Hledger, ExportLedger.Beancount);
        var file = new Option<string>("--out") { Description = "The file to write; without it, the terminal." };
        var export = new Command("export", "Write every book as a journal.") { format, file };
        export.SetAction((result, ct) => RunAsync(options.Of(result), result.GetValue(format)!, result.GetValue(file), terminal, ct));
        return new Command("ledger", "The books.") { export };
    }

    public static async Task<int> RunAsync(Place place, string format, string? file, Terminal terminal, CancellationToken ct)
    {
        place.MustHaveData();
        await using var database = place.OpenDatabase();
        var job = Scope.System("ledger", terminal.Clock.Now);
        await Verify.MustBeOfThisVersionAsync(database, job, ct);
        await using var db = database.Open(job);
        var rows = await db.Set<LedgerTransfer>().AsNoTracking().OrderBy(t => t.EngagementId).ThenBy(t => t.OrganizationId).ThenBy(t => t.Number).ToListAsync(ct);
        List<Id<Organization>> parties = [.. rows.SelectMany(r => (Id<Organization>[])[r.DebitId, r.CreditId]).Distinct()];
        var names = await db.Set<Organization>().Where(o => parties.Contains(o.Id)).ToDictionaryAsync(o => o.Id.ToString(), o => o.Name, ct);
        if (file is null)
        {
            ExportLedger.Write(rows, names, format, terminal.Output);
            return 0;
        }
        await using var writer = File.CreateText(file);
        ExportLedger.Write(rows, names, format, writer);
        return 0;
    }
}
