using System.ComponentModel.DataAnnotations;
using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Files;

namespace Pingshi.Partners;

/// <summary>What a certificate says, as it is recorded, corrected or renewed.</summary>
public sealed record CertificateInput
{
    [Required, StringLength(200)] public required string Name { get; init; }
    public required CertificateObject Object { get; init; }
    [StringLength(300)] public string? Subject { get; init; }
    [StringLength(100)] public string? Region { get; init; }
    [StringLength(100)] public string? Level { get; init; }
    [Required, StringLength(200)] public required string Issuer { get; init; }
    [Required, StringLength(100)] public required string Number { get; init; }
    public LocalDate? ValidFrom { get; init; }
    public LocalDate? ValidTo { get; init; }
    public Id<StoredFile>? File { get; init; }

    public IEnumerable<Reason> WhyNot()
    {
        foreach (var reason in new Validity(ValidFrom, ValidTo).WhyNot())
        {
            yield return reason;
        }
        if (Object != CertificateObject.Company && Subject is null)
        {
            yield return CertificateWords.SubjectNeeded.Because("subject");
        }
        if (Object == CertificateObject.Company && (Subject ?? Region) is not null)
        {
            yield return CertificateWords.CompanyHasNoSubject.Because(Subject is null ? "region" : "subject");
        }
    }

    public Certificate ToRecord(Scope scope) => new()
    {
        Id = scope.NewId<Certificate>(), OrganizationId = scope.Acting, Name = Name, Object = Object, Subject = Subject, Region = Region, Level = Level,
        Issuer = Issuer, Number = Number, ValidFrom = ValidFrom, ValidTo = ValidTo, File = File,
    };

    /// <summary>Puts a correction into the record; a file that is not sent anew stays.</summary>
    public void Correct(Certificate certificate)
    {
        (certificate.Name, certificate.Object, certificate.Subject, certificate.Region, certificate.Level) = (Name, Object, Subject, Region, Level);
        (certificate.Issuer, certificate.Number, certificate.ValidFrom, certificate.ValidTo) = (Issuer, Number, ValidFrom, ValidTo);
        certificate.File = File ?? certificate.File;
    }
}
