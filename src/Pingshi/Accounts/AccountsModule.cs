using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;

namespace Pingshi.Accounts;

/// <summary>Customers as the provider knows them: sites, industries, regions, account teams.</summary>
public static class AccountsModule
{
    public static Module Module { get; } = new("Accounts", Tables, Add, Map);

    private static void Tables(ModelBuilder model, AppDb db)
    {
        CatalogueTables.Map(model, db);
        CustomerTables.Map(model, db);
        SiteTable.Map(model, db);
        TeamTable.Map(model, db);
        HandoverTables.Map(model, db);
    }

    private static void Add(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(PlatformModule.SubjectOf<Industry>("industry"))
        .AddSingleton(PlatformModule.SubjectOf<Region>("region"))
        .AddSingleton(PlatformModule.SubjectOf<Site>("site"))
        .AddSingleton(HandOverCommitments.Step)
        .AddSingleton(ImportCustomers.Kind).AddSingleton(ImportSites.Kind)
        .AddSingleton(new NavItem(AccountWords.Customers, ListCustomers.Route, Keeping.See, 30))
        .AddSingleton(new NavItem(AccountWords.OurAccount, ShowOurAccount.Route, Keeping.SeeOwn, 30))
        .AddSingleton(new NavItem(AccountWords.Catalogue, ListIndustries.Route, Keeping.See, 83));

    private static void Map(Routes routes)
    {
        ListIndustries.Map(routes);
        KeepIndustry.Map(routes);
        ListRegions.Map(routes);
        KeepRegion.Map(routes);
        ListCustomers.Map(routes);
        KeepCustomer.Map(routes);
        ShowCustomer.Map(routes);
        CloseCustomer.Map(routes);
        KeepSite.Map(routes);
        KeepTeam.Map(routes);
        AddNote.Map(routes);
        HandOverCustomer.Map(routes);
        ShowOurAccount.Map(routes);
        ImportCustomers.Kind.Map(routes);
        ImportSites.Kind.Map(routes);
    }
}
