using System.Buffers.Binary;
using System.Security.Cryptography;
using NodaTime;

namespace Pingshi.Platform.Data;

/// <summary>
/// UUIDs of version 7 whose bits after the millisecond count up, so that two made in one millisecond sort as they were
/// made (RFC 9562 §6.2, method 1: a counter of a fixed length): a list ordered by an instant and then by the id is the
/// same on every database.
/// </summary>
internal static class Sequence
{
    // Begun anywhere in the lower half of its 32 bits, so that it does not come round within the life of a process.
    private static uint counter = (uint)RandomNumberGenerator.GetInt32(int.MaxValue);

    public static Guid NewGuid(Instant at)
    {
        var count = Interlocked.Increment(ref counter);
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes[10..]);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)at.ToUnixTimeMilliseconds() << 16) | 0x7000 | (count >> 20));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[8..], (ushort)(0x8000 | ((count >> 6) & 0x3FFF)));
        bytes[10] = (byte)(((count & 0x3F) << 2) | (bytes[10] & 3u));
        return new(bytes, bigEndian: true);
    }
}
