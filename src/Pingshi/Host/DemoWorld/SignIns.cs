using Pingshi.Platform;

namespace Pingshi.Host.DemoWorld;

/// <summary>How one person of the demo world signs in.</summary>
internal sealed record DemoSignIn(string Organization, string Name, string Roles, string Mail, string Password, string? TotpSecret);

/// <summary>
/// The sign-ins of a demo world lie in its folder, readable by its owner alone, and are printed with every start: whoever
/// can read the folder can read its database too, and a demo whose passwords scrolled away is no use to anyone. A backup
/// leaves them out.
/// </summary>
internal static class SignIns
{
    public const string FileName = "demo-sign-ins.json";

    public static async Task KeepAsync(Place place, IReadOnlyList<DemoSignIn> signIns, CancellationToken ct)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        await using var file = new StreamWriter(Path.Combine(place.DataFolder, FileName), options);
        await file.WriteAsync(Json.Write(signIns).AsMemory(), ct);
    }

    public static async Task PrintAsync(Place place, TextWriter output, CancellationToken ct)
    {
        var file = Path.Combine(place.DataFolder, FileName);
        if (!File.Exists(file))
        {
            await output.WriteLineAsync("这份演示数据的账号不在文件夹里（例如从备份恢复），只在创建时打印过。");
            await output.WriteLineAsync("The sign-ins of this demo are not in its folder (it came from a backup, say); they were printed when it was created.");
            return;
        }
        var signIns = Json.Read<IReadOnlyList<DemoSignIn>>(await File.ReadAllTextAsync(file, ct));
        List<IReadOnlyList<string>> rows = [["单位 organisation", "姓名 name", "角色 roles", "账号 sign-in", "密码 password", "动态码密钥 TOTP secret"]];
        rows.AddRange(signIns.Select(s => (IReadOnlyList<string>)[s.Organization, s.Name, s.Roles, s.Mail, s.Password, s.TotpSecret ?? "-"]));
        foreach (var line in TextTable.Lines(rows, width: null))
        {
            await output.WriteLineAsync(line);
        }
        await output.WriteLineAsync("动态码：把密钥输入任一身份验证器应用（或 oathtool --totp -b 密钥）。 One-time codes: give the secret to any authenticator app (or: oathtool --totp -b SECRET).");
    }
}
