using NodaTime;
using Pingshi.Partners;
using Pingshi.Platform.Data;
using Pingshi.Platform.Identity;
using Pingshi.Workforce;

namespace Pingshi.Tests.Harness;

/// <summary>What the provider and each partner can offer: one of everything, the engineer not offered to the provider.</summary>
public sealed record Supply(
    Id<Certificate> Certificate, Id<RelatedOrganization> Relation, Id<Offer> Offer, Id<Engineer> Engineer, Id<Absence> Absence, Id<EngineerCertificate> EngineerCertificate)
{
    /// <param name="shared">A word that the provider may read too.</param>
    /// <param name="own">A word that stays with the organisation.</param>
    internal static Supply Add(AppDb db, Company company, Id<Person> by, string shared, string own)
    {
        var (day, now) = (new LocalDate(2026, 1, 1), db.Scope.Now);
        var certificate = new Certificate
        {
            Id = db.Scope.NewId<Certificate>(), OrganizationId = company.Id, Name = $"资质 {shared}", Object = CertificateObject.Company, Issuer = "认证中心", Number = "Z-1", ValidTo = day.PlusYears(2),
        };
        var relation = new RelatedOrganization { Id = db.Scope.NewId<RelatedOrganization>(), OrganizationId = company.Id, Name = $"关联单位 {shared}", Kind = RelationKind.Management };
        var offer = new Offer { Id = db.Scope.NewId<Offer>(), OrganizationId = company.Id, Code = "BASE" };
        offer.Describe(new() { Name = $"供给 {shared}", Unit = "套" });
        var engineer = new Engineer { Id = db.Scope.NewId<Engineer>(), OrganizationId = company.Id };
        engineer.Describe(new() { Name = $"工程师 {own}", CountyCode = "330106" });
        var absence = new Absence { Id = db.Scope.NewId<Absence>(), EngineerId = engineer.Id, OrganizationId = company.Id, From = day.PlusYears(1), To = day.PlusYears(1), Note = own };
        var licence = new EngineerCertificate { Id = db.Scope.NewId<EngineerCertificate>(), EngineerId = engineer.Id, OrganizationId = company.Id, Name = $"证书 {own}" };
        db.AddRange(certificate, relation, offer, engineer, absence, licence,
            new OfferPrice { Id = db.Scope.NewId<OfferPrice>(), OfferId = offer.Id, OrganizationId = company.Id, ValidFrom = day, NetMillionths = 100_000_000, Currency = "CNY", VatPartsPerMillion = 60_000, At = now, By = by },
            new OfferCost { Id = db.Scope.NewId<OfferCost>(), OfferId = offer.Id, OrganizationId = company.Id, ValidFrom = day, UnitMillionths = 50_000_000, YearlyServiceMinor = 100, Currency = "CNY", At = now, By = by });
        if (company.Side == Pingshi.Platform.Access.Side.Partner)
        {
            var partner = new Partner { Id = company.Id };
            partner.Keep(new() { Kinds = [PartnerKind.Integration], State = PartnerState.Active, ContactName = $"联系人 {shared}" });
            db.Add(partner);
        }
        return new(certificate.Id, relation.Id, offer.Id, engineer.Id, absence.Id, licence.Id);
    }
}
