using NodaTime;

namespace Pingshi.Platform;

internal static class Clock
{
    extension(TimeProvider clock)
    {
        /// <summary>The moment, cut to whole microseconds: what is stored comes back equal.</summary>
        public Instant Now => Instant.FromUnixTimeTicks(clock.GetUtcNow().ToUnixTimeTicks() / 10 * 10);
    }

    private static long ToUnixTimeTicks(this DateTimeOffset moment) => moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
}
