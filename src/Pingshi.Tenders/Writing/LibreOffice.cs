using System.ComponentModel;
using System.Diagnostics;

namespace Pingshi.Tenders.Writing;

/// <summary>LibreOffice did not do what was asked.</summary>
/// <param name="message">What went wrong, for the operator.</param>
public sealed class LibreOfficeException(string message) : Exception(message);

/// <summary>
/// A LibreOffice on this machine. Nothing of the library needs it; who asks for counted pages or a PDF passes one. Each call starts a
/// process with a profile of its own, so calls do not disturb each other or a person's office.
/// </summary>
/// <param name="path">Path of <c>soffice</c>.</param>
/// <param name="patience">How long one conversion may take; two minutes when left out.</param>
public sealed class LibreOffice(string path, TimeSpan? patience = null)
{
    private readonly TimeSpan patience = patience ?? TimeSpan.FromMinutes(2);

    /// <summary>The one that the search path leads to; null when there is none.</summary>
    public static LibreOffice? Find()
    {
        var names = OperatingSystem.IsWindows() ? (string[])["soffice.com", "soffice.exe"] : ["soffice", "libreoffice"];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists) is { } found ? new LibreOffice(found) : null;
    }

    /// <summary>Prints a document as PDF.</summary>
    /// <param name="document">The bytes.</param>
    /// <param name="extension">Which kind they are: <c>docx</c> or <c>xlsx</c>.</param>
    /// <param name="ct">Ends the work and the process.</param>
    /// <exception cref="LibreOfficeException">It cannot be started, took too long or made no PDF.</exception>
    public async Task<byte[]> ToPdfAsync(byte[] document, string extension, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (extension is not ("docx" or "xlsx"))
        {
            throw new ArgumentException("Only docx and xlsx are printed.", nameof(extension));
        }

        var folder = Directory.CreateTempSubdirectory("paper-");
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "paper." + extension), document, ct);
            await RunAsync(folder.FullName, "paper." + extension, ct);
            var printed = Path.Combine(folder.FullName, "paper.pdf");
            return File.Exists(printed) ? await File.ReadAllBytesAsync(printed, ct) : throw new LibreOfficeException("LibreOffice made no PDF.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task RunAsync(string folder, string file, CancellationToken ct)
    {
        var start = new ProcessStartInfo(path) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}", "--headless", "--norestore", "--convert-to", "pdf", file])
        {
            start.ArgumentList.Add(argument);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(patience);
        using var process = Start(start);
        try
        {
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token), process.WaitForExitAsync(limit.Token));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            throw new LibreOfficeException($"LibreOffice took longer than {patience.TotalSeconds:0} s.");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new LibreOfficeException("LibreOffice did not start.");
        }
        catch (Win32Exception reason)
        {
            throw new LibreOfficeException("LibreOffice did not start: " + reason.Message);
        }
    }
}
