using Pingshi.Platform;

namespace Pingshi.Host;

/// <summary>The house, top to bottom: a module depends only on those before it.</summary>
public static class Modules
{
    public static IReadOnlyList<Module> All { get; } =
    [
        PlatformModule.Module,
        HomeModule.Module,
    ];

    public static Schema Schema { get; } = new([.. All.Select(m => m.Tables)]);
}
