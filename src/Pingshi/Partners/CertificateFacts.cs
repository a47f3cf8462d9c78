using System.Linq.Expressions;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Files;

namespace Pingshi.Partners;

/// <summary>A certificate as pages and programs see it.</summary>
public sealed record CertificateFacts(
    Id<Certificate> Id, string Name, CertificateObject Object, string? Subject, string? Region, string? Level, string Issuer, string Number,
    LocalDate? ValidFrom, LocalDate? ValidTo, Id<StoredFile>? File, Id<Certificate>? RenewedBy, Instant? WithdrawnAt, string? WithdrawnBecause)
{
    public static Expression<Func<Certificate, CertificateFacts>> From { get; } = c => new(
        c.Id, c.Name, c.Object, c.Subject, c.Region, c.Level, c.Issuer, c.Number, c.ValidFrom, c.ValidTo, c.File, c.RenewedBy, c.WithdrawnAt, c.WithdrawnBecause);

    public bool IsOpen => RenewedBy is null && WithdrawnAt is null;

    public ValidityState On(LocalDate day) => new Validity(ValidFrom, ValidTo).On(day);
}
