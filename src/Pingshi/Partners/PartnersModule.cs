using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

/// <summary>Partners, offers, qualifications, registered and reserved deals; and each company's own facts.</summary>
public static class PartnersModule
{
    public static Module Module { get; } = new("Partners", PartnersTables.Map, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Certificate.Valid).AddSingleton(DealRegistration.AnswerDue).AddSingleton(DealRegistration.Protection);
        services.AddSingleton(ImportPartners.Kind).AddSingleton(ImportOffers.Kind);
        services.AddSingleton(PlatformModule.SubjectOf<Certificate>("certificate")).AddSingleton(PlatformModule.SubjectOf<Offer>("offer"))
            .AddSingleton(PlatformModule.SubjectOf<RelatedOrganization>("relation")).AddSingleton(PlatformModule.SubjectOf<DealRegistration>("deal"))
            .AddSingleton(new Subject("partner", (db, id, ct) => db.Set<Organization>().AnyAsync(o => o.Id == new Id<Organization>(id) && o.Side == Side.Partner, ct)));
        services.AddSingleton(new NavItem(PartnerWords.Partners, ListPartners.Route, ListPartners.See, 50))
            .AddSingleton(new NavItem(OfferWords.Offers, ListOffers.Route, ListOffers.See, 51))
            .AddSingleton(new NavItem(DealWords.Deals, ListDeals.Route, ListDeals.See, 52))
            .AddSingleton(new EngagementTab(DealWords.Deals, EngagementDeals.Route, EngagementDeals.See, 45))
            .AddSingleton(new NavItem(CompanyWords.Company, ShowCompany.Route, Company.See, 60))
            .AddSingleton(new NavItem(CertificateWords.Certificates, ListCertificates.Route, Company.See, 61));
    }

    private static void Map(Routes routes)
    {
        ShowCompany.Map(routes);
        DeclareSize.Map(routes);
        RelateOrganization.Map(routes);
        ListCertificates.Map(routes);
        RecordCertificate.Map(routes);
        ShowCertificate.Map(routes);
        RenewCertificate.Map(routes);
        WithdrawCertificate.Map(routes);
        ListPartners.Map(routes);
        AddPartner.Map(routes);
        ShowPartner.Map(routes);
        ListOffers.Map(routes);
        AddOffer.Map(routes);
        ShowOffer.Map(routes);
        SetPrice.Map(routes);
        EndSale.Map(routes);
        ShowCost.Map(routes);
        ListDeals.Map(routes);
        RegisterDeal.Map(routes);
        ShowDeal.Map(routes);
        AddDealEvidence.Map(routes);
        AnswerDeal.Map(routes);
        ExtendDeal.Map(routes);
        WithdrawDeal.Map(routes);
        EngagementDeals.Map(routes);
        ImportPartners.Kind.Map(routes);
        ImportOffers.Kind.Map(routes);
    }
}
