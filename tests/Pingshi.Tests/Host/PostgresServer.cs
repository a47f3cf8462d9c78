using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Pingshi.Tests.Host;

/// <summary>A PostgreSQL of its own for the tests of this folder, with the safeguards that a test may turn off.</summary>
public sealed class PostgresServer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pingshi-postgres-").FullName;
    private readonly int _port = FreePort();
    private readonly Process? _watch;

    public PostgresServer()
    {
        if (Programs is null)
        {
            return;
        }
        if (IsRoot)
        {
            Run("chown", "postgres", _folder);
        }
        Postgres("initdb", "-D", Data, "-U", "app", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        Postgres("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder}", "start");
        _watch = Watch();
    }

    /// <summary>Why there is no server; null where there is one.</summary>
    public static string? WhyNot => Programs is null ? "PostgreSQL is not installed." : null;

    private static string? Programs { get; } = ProgramsFolder();

    private static bool IsRoot => Environment.UserName == "root";

    private string Data => Path.Combine(_folder, "data");

    /// <summary>The connection string of a new, empty database.</summary>
    public string NewDatabase(string name, string? options = null)
    {
        using var source = NpgsqlDataSource.Create(Setting("postgres", null));
        using var command = source.CreateCommand($"CREATE DATABASE \"{name}\"");
        command.ExecuteNonQuery();
        return Setting(name, options);
    }

    public void Dispose()
    {
        if (_watch is not null)
        {
            _watch.Kill();
            _watch.Dispose();
            NpgsqlConnection.ClearAllPools();
            Postgres("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        }
        Directory.Delete(_folder, recursive: true);
    }

    public string Setting(string database, string? options) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = _port, Username = "app", Database = database, Options = options,
    }.ToString();

    private static string? ProgramsFolder() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(v => Path.Combine(v, "bin")).LastOrDefault(b => File.Exists(Path.Combine(b, "initdb")))
        : null;

    // Tests that are killed dispose of nothing: a shell that outlives them then ends the server and removes its folder.
    private Process Watch() => Process.Start(new ProcessStartInfo("/bin/sh",
        ["-c", "while kill -0 \"$1\" 2>/dev/null; do sleep 1; done; kill -QUIT \"$(head -n 1 \"$2/data/postmaster.pid\")\"; sleep 1; rm -rf \"$2\"", "watch", Environment.ProcessId.ToString(CultureInfo.InvariantCulture), _folder])
    { WorkingDirectory = "/", RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;

    // PostgreSQL refuses to be run by root.
    private static void Postgres(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        if (IsRoot)
        {
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        }
        else
        {
            Run(path, arguments);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        // Its output would be inherited by the server and keep us waiting for it to close.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
