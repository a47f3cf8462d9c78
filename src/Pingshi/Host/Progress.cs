namespace Pingshi.Host;

/// <summary>Says every few seconds how far long work is; what ends sooner stays silent.</summary>
internal sealed class Progress(Terminal terminal, string what)
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(3);
    private readonly long _started = terminal.Clock.GetTimestamp();
    private TimeSpan _next = Every;

    /// <summary>One more step is done, of <paramref name="total"/> where the number is known.</summary>
    public void Step(long done, long? total = null)
    {
        var passed = terminal.Clock.GetElapsedTime(_started);
        if (passed < _next)
        {
            return;
        }
        _next = passed + Every;
        terminal.Error.WriteLine(total is null ? $"{what}: {done:N0} …" : $"{what}: {done:N0} / {total:N0} …");
    }

    /// <summary>For work that does not tell its steps: says the time until disposed.</summary>
    public ITimer Beat() => terminal.Clock.CreateTimer(
        _ => terminal.Error.WriteLine($"{what}: {terminal.Clock.GetElapsedTime(_started).TotalSeconds:N0} s …"), null, Every, Every);
}
