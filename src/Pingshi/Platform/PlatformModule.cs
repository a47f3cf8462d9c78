using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;
using Pingshi.Platform.Imports;
using Pingshi.Platform.Mail;
using Pingshi.Platform.Outbox;

namespace Pingshi.Platform;

/// <summary>What every module stands on.</summary>
public static class PlatformModule
{
    public static Module Module { get; } = new("Platform", Tables, Add, Map);

    private static void Tables(ModelBuilder model, AppDb db)
    {
        model.ApplyConfiguration(new GrantTable());
        model.ApplyConfiguration(new LeaseTable());
        model.Entity<ProtectionKey>().ToTable("platform_keys");
        IdentityTables.Map(model, db);
        IdempotencyTable.Map(model);
        AuditTables.Map(model);
        OutboxTables.Map(model);
        FileTables.Map(model, db);
        ImportTables.Map(model, db);
    }

    private static void Add(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Acts>().AddSingleton<Assets>().AddSingleton<Passwords>().AddSingleton<FileStore>();
        services.AddSingleton<Sealer>().AddHostedService(s => s.GetRequiredService<Sealer>());
        services.AddSingleton<OutboxSender>().AddHostedService(s => s.GetRequiredService<OutboxSender>());
        services.AddSingleton(MailSender.Consumer);
        services.AddOptions<MailOptions>().Bind(configuration.GetSection("Mail"), b => b.ErrorOnUnknownConfiguration = true).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(AuditCheck.Check).AddSingleton(s => FileCheck.Of(s.GetRequiredService<FileStore>()));

        services.AddScoped<Reader>().AddHttpContextAccessor().AddRazorComponents();
        // Chinese stays Chinese in the page's source: a third of the bytes, and readable.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SameSite, o.FormFieldName, o.HeaderName) = ("pingshi-form", SameSiteMode.Strict, "_form", "X-Form-Token"));
        services.AddDataProtection().SetApplicationName("Pingshi");
        services.AddSingleton<IXmlRepository, KeyRing>();
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<IXmlRepository>((options, ring) => options.XmlRepository = ring);
        services.AddRateLimiter(Limits);
        Imports.Imports.Add(services);

        services.AddSingleton(SubjectOf<Membership>("membership")).AddSingleton(SubjectOf<Person>("person"))
            .AddSingleton(SubjectOf<Organization>("organization")).AddSingleton(SubjectOf<StoredFile>("file"))
            .AddSingleton(new Subject("message", (db, _, _) => Task.FromResult(db.Scope.Has(Role.SystemAdministrator))));
        services.AddSingleton(new NavItem(IdentityWords.Organizations, ListOrganizations.Route, OrganizationDirectory.SeeOrganizations, 80))
            .AddSingleton(new NavItem(IdentityWords.People, ListPeople.Route, OrganizationDirectory.SeePeople, 81))
            .AddSingleton(new NavItem(AuditWords.Audit, AuditLog.Route, Policy.For("audit.read", Role.AuditAdministrator), 90))
            .AddSingleton(new NavItem(OutboxWords.Outbox, ParkedMessages.Route, Policy.For("outbox.keep", Role.SystemAdministrator), 91));
    }

    private static void Map(Routes routes)
    {
        FirstStart.Map(routes);
        SignIn.Map(routes);
        AcceptInvitation.Map(routes);
        MyAccount.Map(routes);
        SetUpSecondFactor.Map(routes);
        Sessions.Map(routes);
        OrganizationDirectory.Map(routes);
        SwitchLanguage.Map(routes);
        AuditLog.Map(routes);
        ParkedMessages.Map(routes);
        Download.Map(routes);
        UploadFile.Map(routes);
        Imports.Imports.Map(routes);
    }

    /// <summary>A route value that names a row of <typeparamref name="T"/>: there only for whom the filters show it.</summary>
    public static Subject SubjectOf<T>(string name) where T : class =>
        new(name, (db, id, ct) => db.Set<T>().AnyAsync(row => EF.Property<Id<T>>(row, "Id") == new Id<T>(id), ct));

    // By person where there is one, else by address; reading is cheap, acting is not, signing in is what is attacked.
    private static void Limits(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
        {
            var caller = http.Features.Get<Scope>()?.Person?.ToString() ?? http.Connection.RemoteIpAddress?.ToString() ?? "nowhere";
            var limits = http.RequestServices.GetRequiredService<RateLimits>();
            return http.Facts switch
            {
                { Pattern: SignIn.Route or FirstStart.Route or AcceptInvitation.Route, Kind: RouteKind.Form or RouteKind.ApiAct } => PerMinute("sign-in " + caller, limits.SignInsPerMinute),
                { Kind: RouteKind.Form or RouteKind.ApiAct } => PerMinute("act " + caller, limits.ActsPerMinute),
                { Kind: RouteKind.File } => PerMinute("file " + caller, limits.FilesPerMinute),
                _ => PerMinute("read " + caller, limits.ReadsPerMinute),
            };
        });
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            throw new Refusal(AccessWords.TooMany.Because());
        };
    }

    private static RateLimitPartition<string> PerMinute(string who, int permits) => RateLimitPartition.GetSlidingWindowLimiter(who, _ => new()
    {
        PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0,
    });
}

/// <summary>How often one person (or one address, before sign-in) may call within a minute.</summary>
public sealed record RateLimits
{
    public int SignInsPerMinute { get; init; } = 30;
    public int ActsPerMinute { get; init; } = 600;
    public int FilesPerMinute { get; init; } = 120;
    public int ReadsPerMinute { get; init; } = 1200;
}

/// <summary>A module: its tables, its services, its routes.</summary>
public sealed record Module(string Name, Action<ModelBuilder, AppDb> Tables, Action<IServiceCollection, IConfiguration> Add, Action<Routes> Map);
