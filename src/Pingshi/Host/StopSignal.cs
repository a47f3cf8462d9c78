using System.Runtime.InteropServices;

namespace Pingshi.Host;

/// <summary>Ctrl+C and <c>kill</c> as a token, heard as long as the process lives. However often they come, a command ends its work first.</summary>
internal static class StopSignal
{
    private static readonly CancellationTokenSource Stop = new();
    private static readonly List<PosixSignalRegistration> Heard = [];

    public static CancellationToken Listen()
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM])
        {
            Heard.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                Stop.Cancel();
            }));
        }
        return Stop.Token;
    }
}
