using System.Buffers;
using System.IO.Compression;

namespace Pingshi.Platform.Files;

/// <summary>How much a packed file unpacks to, by unpacking it: what a zip says of its own parts is not to be believed.</summary>
internal static class PackageSize
{
    // Office packages of plain text reach about 1:60; a bomb lives from thousands.
    private const long MostTimesLarger = 200;
    private const long NeverSuspicious = 10L * 1024 * 1024;

    /// <summary>Stops reading at the limit, so that a bomb costs no more than the limit does.</summary>
    public static async Task<bool> IsWithinAsync(Stream content, long limit, CancellationToken ct)
    {
        var most = Math.Min(limit, Math.Max(NeverSuspicious, content.Length * MostTimesLarger));
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            content.Position = 0;
            await using var package = await ZipArchive.CreateAsync(content, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
            var unpacked = 0L;
            foreach (var entry in package.Entries)
            {
                await using var part = await entry.OpenAsync(ct);
                int read;
                while ((read = await part.ReadAsync(buffer, ct)) > 0)
                {
                    unpacked += read;
                    if (unpacked > most)
                    {
                        return false;
                    }
                }
            }
            return true;
        }
        catch (InvalidDataException)
        {
            // Damaged parts are the reader's to name; they unpack to nothing.
            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            content.Position = content.Length;
        }
    }
}
