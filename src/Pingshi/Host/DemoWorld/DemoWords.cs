namespace Pingshi.Host.DemoWorld;

internal static class DemoWords
{
    public static readonly Rule NeedsEmptyFolder = new("demo.needs-empty-folder", 409,
        "{0} 里已有别的数据，演示不会动它。请用 --data 指明一个新文件夹，例如：pingshi demo --data demo-data",
        "{0} holds other data, which a demo leaves alone. Name a new folder with --data, such as: pingshi demo --data demo-data");
    public static readonly Rule OnPostgres = new("demo.on-postgres", 409,
        "演示数据只放在数据文件夹里，不写入 PINGSHI_DATABASE 指向的数据库。请先取消这个设置。",
        "A demo keeps its world in the data folder, never in the database that PINGSHI_DATABASE names. Unset it first.");
}
