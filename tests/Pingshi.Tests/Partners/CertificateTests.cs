using NodaTime;
using Pingshi.Partners;
using Pingshi.Platform.Access;
using Pingshi.Platform.Words;
using Pingshi.Proposals;
using Pingshi.Platform.Identity;

namespace Pingshi.Tests.Partners;

public class CertificateTests
{
    private static readonly Scope Scope = Scope.System("test", Instant.FromUtc(2026, 11, 23, 4, 0)) with { Organization = default(Pingshi.Platform.Data.Id<Organization>), Person = default(Pingshi.Platform.Data.Id<Person>) };
    private static readonly LocalDate Today = new(2026, 11, 23);

    private static readonly CertificateInput Iso = new()
    {
        Name = "ISO/IEC 27001", Object = CertificateObject.Company, Issuer = "CQC", Number = "00123", ValidFrom = new(2024, 1, 1), ValidTo = new(2026, 12, 31),
    };

    [Fact]
    public void A_companys_certificate_names_no_system() => Assert.Multiple(
        () => Assert.Empty(Iso.WhyNot()),
        () => Assert.Equal([CertificateWords.CompanyHasNoSubject], Rules((Iso with { Subject = "政务云" }).WhyNot())),
        () => Assert.Equal([CertificateWords.CompanyHasNoSubject], Rules((Iso with { Region = "华东" }).WhyNot())));

    [Theory]
    [InlineData(CertificateObject.Product)]
    [InlineData(CertificateObject.System)]
    [InlineData(CertificateObject.Person)]
    public void Any_other_says_what_it_is_about(CertificateObject of) => Assert.Multiple(
        () => Assert.Equal([CertificateWords.SubjectNeeded], Rules((Iso with { Object = of }).WhyNot())),
        () => Assert.Empty((Iso with { Object = of, Subject = "某某" }).WhyNot()));

    [Fact]
    public void A_renewal_ends_later_than_what_it_renews()
    {
        var old = Iso.ToRecord(Scope);
        Assert.Equal([CertificateWords.RenewalEndsEarlier], Rules(RenewCertificate.WhyNot(old, Iso)));
        Assert.Empty(RenewCertificate.WhyNot(old, Iso with { ValidTo = new(2027, 1, 1) }));
        Assert.Empty(RenewCertificate.WhyNot(old, Iso with { ValidTo = null }));
    }

    [Fact]
    public void What_was_renewed_or_withdrawn_is_not_changed_again()
    {
        var (renewed, withdrawn) = (Iso.ToRecord(Scope), Iso.ToRecord(Scope));
        renewed.GiveWayTo(Iso.ToRecord(Scope));
        withdrawn.Withdraw("注销", Scope.Now);
        Assert.Equal([CertificateWords.AlreadyRenewed], Rules(renewed.WhyNotChange()));
        Assert.Equal([CertificateWords.AlreadyWithdrawn], Rules(withdrawn.WhyNotChange()));
        Assert.Throws<Refusal>(() => renewed.Withdraw("注销", Scope.Now));
        Assert.Throws<Refusal>(() => withdrawn.GiveWayTo(renewed));
    }

    [Fact]
    public void What_no_longer_holds_is_not_cited()
    {
        var withdrawn = Iso.ToRecord(Scope);
        withdrawn.Withdraw("注销", Scope.Now);
        Assert.Empty(CiteCertificate.WhyNot(Iso.ToRecord(Scope), Today));
        Assert.Equal([CertificateWords.AlreadyWithdrawn], Rules(CiteCertificate.WhyNot(withdrawn, Today)));
        Assert.Equal([ProposalWords.EvidenceExpired], Rules(CiteCertificate.WhyNot((Iso with { ValidTo = Today.PlusDays(-1) }).ToRecord(Scope), Today)));
        Assert.Equal([ProposalWords.EvidenceNotYetValid], Rules(CiteCertificate.WhyNot((Iso with { ValidFrom = Today.PlusDays(1) }).ToRecord(Scope), Today)));
    }

    [Theory]
    [InlineData(CertificateObject.Company, EvidenceNature.CompanyCertificate, false)]
    [InlineData(CertificateObject.Person, EvidenceNature.PersonCertificate, false)]
    [InlineData(CertificateObject.Product, EvidenceNature.SystemCertificate, true)]
    [InlineData(CertificateObject.System, EvidenceNature.SystemCertificate, true)]
    public void Only_what_speaks_of_a_system_or_product_proves_a_clause_about_one(CertificateObject of, EvidenceNature nature, bool proves)
    {
        var certificate = (Iso with { Object = of, Subject = of == CertificateObject.Company ? null : "政务云平台" }).ToRecord(Scope);
        var answer = new Answer { Id = default, ProposalId = default, EngagementId = default, OrganizationId = default, RequirementId = default };
        var evidence = CiteCertificate.Snapshot(certificate, answer, null, null, Scope);
        Assert.Equal((nature, "ISO/IEC 27001", "CQC", "00123", new LocalDate(2026, 12, 31), certificate.Id),
            (evidence.Nature, evidence.Object, evidence.Issuer, evidence.Number, evidence.ValidTo, evidence.CopiedFrom));
        Assert.Equal(proves, evidence.Proves(Pingshi.Tenders.RequirementKind.Technical, Today));
    }

    private static IEnumerable<Rule> Rules(IEnumerable<Reason> reasons) => reasons.Select(r => r.Rule);
}
