namespace Pingshi.Host;

/// <summary>Why a command refuses, and how to mend it.</summary>
internal static class HostWords
{
    public static readonly Rule NoData = new("host.no-data", 404,
        "{0} 里没有平视的数据。请用 --data 指明数据文件夹。",
        "There is no Pingshi data in {0}. Name the data folder with --data.");
    public static readonly Rule NeedsUpgrade = new("host.needs-upgrade", 409,
        "这些数据由更早的版本写成。请先运行一次 pingshi serve，由它升级数据。",
        "An earlier version wrote this data. Start pingshi serve once: it upgrades the data.");
    public static readonly Rule Newer = new("host.newer-data", 409,
        "这些数据由更新的版本写成。请使用那个版本，或恢复升级前的备份。",
        "A newer version wrote this data. Use that version, or restore the backup taken before the upgrade.");
    public static readonly Rule DemoElsewhere = new("host.demo-on-open-address", 409,
        "{0} 是演示数据，它的密码已打印出来，只能在本机使用；{1} 其他机器也能访问。请用 --urls http://localhost:5080，或换一个数据文件夹。",
        "{0} holds a demo world whose passwords were printed; it is served on this machine only, and {1} is reached by others. Use --urls http://localhost:5080, or another data folder.");
    public static readonly Rule NotEmpty = new("host.folder-not-empty", 409,
        "数据文件夹 {0} 不是空的。请用 --data 指明一个新文件夹，或先把它移走。",
        "The data folder {0} is not empty. Name a new one with --data, or move this one away first.");
    public static readonly Rule DatabaseNotEmpty = new("host.database-not-empty", 409,
        "PINGSHI_DATABASE 指向的数据库里已有 {0} 张表。请新建一个空数据库再恢复。",
        "The database that PINGSHI_DATABASE names has {0} tables. Create an empty database and restore into that.");
    public static readonly Rule FileExists = new("host.file-exists", 409,
        "{0} 已存在。备份从不覆盖文件，请换一个文件名。",
        "{0} exists. A backup overwrites nothing: give another name.");
    public static readonly Rule CopyDamaged = new("host.copy-damaged", 500,
        "数据库自检没有通过（{0}），没有写出备份。请检查磁盘，并恢复上一份备份。",
        "The database fails its own check ({0}); no backup was written. Check the disk and restore the last backup.");
    public static readonly Rule NotABackup = new("host.not-a-backup", 422,
        "{0} 不是平视的备份，或文件不完整。",
        "{0} is no backup of Pingshi, or it is cut off.");
    public static readonly Rule BackupDamaged = new("host.backup-damaged", 422,
        "备份已损坏：{0} 与清单不符。请使用另一份备份。什么都没有恢复。",
        "The backup is damaged: {0} is not what its manifest says. Use another backup. Nothing was restored.");
    public static readonly Rule OtherDatabase = new("host.backup-of-other-database", 409,
        "这份备份来自 {0}，而现在设置的是 {1}。请相应地设置或取消 PINGSHI_DATABASE。",
        "The backup was taken from {0}, and {1} is set up here. Set or unset PINGSHI_DATABASE to match.");
    public static readonly Rule ToolMissing = new("host.tool-missing", 500,
        "没有找到 {0}。请安装 PostgreSQL 的客户端程序（Debian：postgresql-client）。",
        "{0} was not found. Install PostgreSQL's client programs (on Debian: postgresql-client).");
    public static readonly Rule ToolFailed = new("host.tool-failed", 500,
        "{0} 失败：{1}",
        "{0} failed: {1}");
}
