using Microsoft.AspNetCore.Http.Features;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Pingshi.Platform;
using Pingshi.Platform.Files;

namespace Pingshi.Host;

/// <summary>Where the product runs and on what.</summary>
public sealed record Place(string DataFolder, string? DatabaseSetting, string Urls)
{
    public Database OpenDatabase() => Database.FromSetting(DatabaseSetting, DataFolder, Modules.Schema);

    public string FilesFolder => Path.Combine(DataFolder, "files");
}

/// <summary>Builds the web application: services, then the way a request goes.</summary>
public static class WebHost
{
    private const long LargestRequest = 60L * 1024 * 1024;

    public static WebApplication Build(Place place, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(place.Urls);
        builder.WebHost.ConfigureKestrel(k => { k.Limits.MaxRequestBodySize = LargestRequest; k.AddServerHeader = false; });
        builder.Services.Configure<FormOptions>(f => f.MultipartBodyLengthLimit = LargestRequest);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(place);
        builder.Services.AddSingleton(_ => place.OpenDatabase());
        builder.Services.AddSingleton(new FileStore.Settings(place.FilesFolder));
        builder.Services.AddSingleton(new RateLimits());
        builder.Services.AddOpenApi("v1", OpenApi.Configure);
        builder.Services.ConfigureHttpJsonOptions(o => Json.Configure(o.SerializerOptions));
        // Only the product's own files, which hold no secret: a compressed page would tell its length (BREACH).
        builder.Services.AddResponseCompression(o => (o.EnableForHttps, o.MimeTypes) = (true, ["text/css", "text/javascript", "image/svg+xml"]));
        AddTelemetry(builder);
        foreach (var module in Modules.All)
        {
            module.Add(builder.Services, builder.Configuration);
        }
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseMiddleware<SessionMiddleware>();
        app.UseMiddleware<Failures>();
        app.Use((http, next) => { SecurityHeaders.Put(http); return next(http); });
        app.UseResponseCompression();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl = Assets.CacheControl(context.Context.Request),
        });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseMiddleware<AccessGate>();
        app.MapOpenApi("/api/{documentName}/openapi.json").WithMetadata(new OpenToAll());
        Health.Map(app);
        var routes = new Routes(app);
        foreach (var module in Modules.All)
        {
            module.Map(routes);
        }
        return app;
    }

    // Traces and metrics leave only where an address to send them to is configured.
    private static void AddTelemetry(WebApplicationBuilder builder)
    {
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            builder.Services.AddOpenTelemetry()
                .WithTracing(t => t.AddAspNetCoreInstrumentation().AddOtlpExporter())
                .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter());
        }
    }
}
