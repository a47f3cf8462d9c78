using Microsoft.EntityFrameworkCore;
using Pingshi.Platform;

namespace Pingshi.Workforce;

/// <summary>Engineers, their skills and shifts.</summary>
public static class WorkforceModule
{
    public static Module Module { get; } = new("Workforce", WorkforceTables.Map, Add, Map);

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(EngineerCertificate.Valid);
        services.AddSingleton(ImportEngineers.Kind);
        services.AddSingleton(PlatformModule.SubjectOf<Engineer>("engineer")).AddSingleton(PlatformModule.SubjectOf<Absence>("absence"))
            .AddSingleton(PlatformModule.SubjectOf<EngineerCertificate>("engineerCertificate"));
        services.AddSingleton(new NavItem(EngineerWords.Engineers, ListEngineers.Route, ListEngineers.See, 55));
    }

    private static void Map(Routes routes)
    {
        ListEngineers.Map(routes);
        AddEngineer.Map(routes);
        ShowEngineer.Map(routes);
        PlanShifts.Map(routes);
        NoteAbsence.Map(routes);
        CertifyEngineer.Map(routes);
        CloseEngineer.Map(routes);
        ImportEngineers.Kind.Map(routes);
    }
}
