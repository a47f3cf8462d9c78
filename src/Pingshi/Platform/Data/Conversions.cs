using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Pingshi.Platform.Data;

/// <summary>How the house's value types are stored, the same on both databases.</summary>
internal static class Conversions
{
    public static void Use(ModelConfigurationBuilder conventions, IEnumerable<Type> entities)
    {
        conventions.Properties<Instant>().HaveConversion<InstantToMicroseconds>();
        conventions.Properties<LocalDate>().HaveConversion<LocalDateToText>().HaveMaxLength(10);
        conventions.Properties<LocalDateTime>().HaveConversion<LocalDateTimeToText>().HaveMaxLength(30);
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        foreach (var entity in entities)
        {
            conventions.Properties(typeof(Id<>).MakeGenericType(entity))
                .HaveConversion(typeof(IdToGuid<>).MakeGenericType(entity));
        }
    }

    // Microseconds, because PostgreSQL's clocks and ours both end there: a value read back equals the one written.
    private sealed class InstantToMicroseconds() : ValueConverter<Instant, long>(
        instant => instant.ToUnixTimeTicks() / 10,
        microseconds => Instant.FromUnixTimeTicks(microseconds * 10));

    // ISO text sorts as the dates do and reads the same in both databases.
    private sealed class LocalDateToText() : ValueConverter<LocalDate, string>(
        date => LocalDatePattern.Iso.Format(date),
        text => LocalDatePattern.Iso.Parse(text).Value);

    private sealed class LocalDateTimeToText() : ValueConverter<LocalDateTime, string>(
        moment => LocalDateTimePattern.ExtendedIso.Format(moment),
        text => LocalDateTimePattern.ExtendedIso.Parse(text).Value);

    private sealed class IdToGuid<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new(value));
}
