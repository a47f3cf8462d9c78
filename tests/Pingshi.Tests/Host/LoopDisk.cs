using System.Diagnostics;

namespace Pingshi.Tests.Host;

/// <summary>
/// A disk whose power can be cut: an ext4 image behind a loop device that bypasses the page cache, so that the image holds only
/// what was flushed. A cut is a copy of the image, mounted beside: the file system replays its journal as after a real one.
/// </summary>
/// <remarks>Shows no reordering in a device's own cache, and the copy takes a moment in which the writers go on.</remarks>
public sealed class LoopDisk : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pingshi-power-").FullName;
    private readonly List<string> _mounted = [];
    private readonly List<string> _devices = [];
    private int _cuts;

    public LoopDisk()
    {
        var image = Path.Combine(_folder, "disk");
        Run("truncate", "-s", "512M", image);
        Run("mkfs.ext4", "-q", "-F", image);
        Folder = Mount(image, "live");
    }

    /// <summary>Why no power can be cut here; null where it can.</summary>
    public static string? WhyNot =>
        !OperatingSystem.IsLinux() || Environment.UserName != "root" ? "Cutting the power needs root on Linux."
        : Environment.GetEnvironmentVariable("PINGSHI_LONG") != "1" ? "Part of the long run: ./test --long."
        : null;

    /// <summary>Where the disk is mounted.</summary>
    public string Folder { get; }

    /// <summary>What lay on the disk at this moment, mounted in a folder of its own.</summary>
    public string Cut()
    {
        var copy = Path.Combine(_folder, $"cut{++_cuts}");
        Run("cp", "--sparse=always", Path.Combine(_folder, "disk"), copy);
        return Mount(copy, copy + "-mounted");
    }

    /// <summary>Done with a cut: its mount and its copy go.</summary>
    public void Discard(string mounted)
    {
        Unmount(mounted);
        File.Delete(mounted[..^"-mounted".Length]);
    }

    public void Dispose()
    {
        foreach (var folder in Enumerable.Reverse(_mounted).ToList())
        {
            Unmount(folder);
        }
        Directory.Delete(_folder, recursive: true);
    }

    private string Mount(string image, string name)
    {
        var folder = Path.Combine(_folder, name);
        Directory.CreateDirectory(folder);
        var device = Run("losetup", "--find", "--show", "--direct-io=on", image).Trim();
        _devices.Add(device);
        Run("mount", device, folder);
        _mounted.Add(folder);
        return folder;
    }

    private void Unmount(string folder)
    {
        var device = _devices[_mounted.IndexOf(folder)];
        Run("umount", folder);
        Run("losetup", "--detach", device);
        _mounted.Remove(folder);
        _devices.Remove(device);
    }

    private static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {said}");
    }
}
