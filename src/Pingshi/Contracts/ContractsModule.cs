using Pingshi.Engagements;
using Pingshi.Platform;
using Pingshi.Platform.Files;

namespace Pingshi.Contracts;

/// <summary>Contracts drawn from the frozen proposal, signed on paper or by approval, read-only afterwards, changed by other papers.</summary>
public static class ContractsModule
{
    public static Module Module { get; } = new("Contracts", ContractTables.Map, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(Contracting.SignatureDue).AddSingleton(LegalClocks.ContractDue).AddSingleton(LegalClocks.PublishDue).AddSingleton(LegalClocks.FileDue);
        services.AddSingleton(PlatformModule.SubjectOf<Contract>("contract")).AddSingleton(PlatformModule.SubjectOf<ContractSignature>("signature"));
        services.AddSingleton(s => ContractCheck.Of(s.GetRequiredService<FileStore>()));
        services.AddSingleton(new EngagementTab(ContractWords.Contracts, ListContracts.Route, Contracting.See, 56));
    }

    private static void Map(Routes routes)
    {
        ListContracts.Map(routes);
        DrawContracts.Map(routes);
        ShowContract.Map(routes);
        DraftHeading.Map(routes);
        KeepMilestone.Map(routes);
        KeepSecurity.Map(routes);
        KeepServiceLevel.Map(routes);
        KeepInnerPromise.Map(routes);
        KeepBand.Map(routes);
        KeepAcceptanceTerms.Map(routes);
        SplitContract.Map(routes);
        SendOut.Map(routes);
        SignContract.Map(routes);
        NoteDuty.Map(routes);
        BeginChange.Map(routes);
        EndContract.Map(routes);
    }
}
