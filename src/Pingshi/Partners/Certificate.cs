using NodaTime;
using Pingshi.Commitments;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

/// <summary>What a certificate speaks of; it decides what it can prove (§4.1).</summary>
public enum CertificateObject
{
    /// <summary>The company as a whole: says nothing of a product or system.</summary>
    Company,
    Product,

    /// <summary>One system or platform, in the regions it was examined for.</summary>
    System,
    Person,
}

/// <summary>A qualification certificate (资质) of the provider or a partner.</summary>
public sealed class Certificate : IRoot, IOrganizationOwned
{
    /// <summary>To hold a valid certificate is owed to the one who counts on it: by a partner to the provider, by the provider to itself.</summary>
    public static readonly CommitmentKind Valid = new("partners.certificate-valid", new("资质续期：{0}（{1}）", "Renew the certificate: {0} ({1})"));

    public required Id<Certificate> Id { get; init; }
    public required Id<Organization> OrganizationId { get; init; }

    /// <summary>What it is called: ISO/IEC 27001, CMMI, 网络安全等级保护备案证明.</summary>
    public required string Name { get; set; }
    public required CertificateObject Object { get; set; }

    /// <summary>The product, the platform, the person; null only where it is the company itself.</summary>
    public string? Subject { get; set; }

    /// <summary>The region of the system that was examined.</summary>
    public string? Region { get; set; }
    public string? Level { get; set; }
    public required string Issuer { get; set; }
    public required string Number { get; set; }
    public LocalDate? ValidFrom { get; set; }
    public LocalDate? ValidTo { get; set; }
    public Id<StoredFile>? File { get; set; }

    /// <summary>The certificate that took its place.</summary>
    public Id<Certificate>? RenewedBy { get; set; }
    public Instant? WithdrawnAt { get; set; }
    public string? WithdrawnBecause { get; set; }
    public long Version { get; set; } = 1;

    public Validity Validity => new(ValidFrom, ValidTo);

    public bool IsOpen => RenewedBy is null && WithdrawnAt is null;

    public IEnumerable<Reason> WhyNotChange()
    {
        if (RenewedBy is not null)
        {
            yield return CertificateWords.AlreadyRenewed.Because();
        }
        if (WithdrawnAt is not null)
        {
            yield return CertificateWords.AlreadyWithdrawn.Because();
        }
    }

    public void Withdraw(string because, Instant now)
    {
        Refusal.If(WhyNotChange());
        (WithdrawnAt, WithdrawnBecause) = (now, because);
    }

    public void GiveWayTo(Certificate next)
    {
        Refusal.If(WhyNotChange());
        RenewedBy = next.Id;
    }
}
