using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Pingshi.Host;

/// <summary>PostgreSQL's own programs, which know how to take and put back a consistent copy of a running database.</summary>
internal static class PostgresTools
{
    public static Task DumpAsync(string setting, string file, CancellationToken ct) =>
        RunAsync("pg_dump", setting, ["--format=custom", "--no-owner", "--no-privileges", "--file", file], ct);

    /// <summary>In one transaction: all of it or nothing.</summary>
    public static Task LoadAsync(string setting, string file, CancellationToken ct) => RunAsync("pg_restore", setting,
        ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", "--dbname", new NpgsqlConnectionStringBuilder(setting).Database ?? "", file], ct);

    public static async Task MustBeEmptyAsync(string setting, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(setting);
        await using var command = source.CreateCommand(
            "SELECT count(*) FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')");
        var tables = (long)(await command.ExecuteScalarAsync(ct))!;
        HostWords.DatabaseNotEmpty.Unless(tables == 0, null, tables);
    }

    private static async Task RunAsync(string program, string setting, IEnumerable<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        foreach (var (name, value) in Environment(setting))
        {
            start.Environment[name] = value;
        }
        using var process = Start(start);
        try
        {
            var said = await process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            HostWords.ToolFailed.Unless(process.ExitCode == 0, null, program, said.Trim());
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new Refusal(HostWords.ToolMissing.Because(null, start.FileName));
        }
    }

    // By the environment, not the command line: other users of the machine can read command lines.
    private static IEnumerable<(string, string)> Environment(string setting)
    {
        var connection = new NpgsqlConnectionStringBuilder(setting);
        yield return ("PGHOST", connection.Host ?? "");
        yield return ("PGPORT", connection.Port.ToString(CultureInfo.InvariantCulture));
        yield return ("PGDATABASE", connection.Database ?? "");
        if (connection.Username is { } user)
        {
            yield return ("PGUSER", user);
        }
        if (connection.Password is { } password)
        {
            yield return ("PGPASSWORD", password);
        }
        yield return ("PGSSLMODE", connection.SslMode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            var mode => mode.ToString().ToLowerInvariant(),
        });
    }
}
