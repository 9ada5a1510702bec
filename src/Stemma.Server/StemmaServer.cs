using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Stemma.Server.Additions;
using Stemma.Server.Api;
using Stemma.Server.Contract;
using Stemma.Server.Fetch;
using Stemma.Server.Guard;
using Stemma.Server.Held;
using Stemma.Server.Web;
using Stemma.Server.Work;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Server;

/// <summary>The HTTP API and the page over one collection.</summary>
public static class StemmaServer
{
    private const string ApiRoot = "/api/v1";

    /// <summary>Ready to be started. Reads no settings from the environment and no files.</summary>
    /// <param name="reports">What the collection holds at first.</param>
    /// <param name="dossier">Of these reports.</param>
    /// <param name="shape">Adds services or takes the place of some, such as where the collection lives; null for none.</param>
    /// <exception cref="ArgumentException">The options have a problem.</exception>
    public static WebApplication Build(
        ServerOptions options, ImmutableArray<Report> reports, Dossier dossier, Action<WebApplicationBuilder>? shape = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(dossier);
        if (options.Problem() is { } problem)
            throw new ArgumentException(problem, nameof(options));

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Bound).UseUrls([.. options.Urls]);
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        AddServices(builder.Services, options, CollectionSnapshot.Of(dossier));
        shape?.Invoke(builder);
        builder.Services.AddStemma();
        builder.Services.TryAddSingleton<ICollectionHome>(given => new ReportsInMemory(given.GetRequiredService<IJourney>(), reports, dossier.Skipped));
        var app = builder.Build();
        Use(app);
        Map(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, ServerOptions options, CollectionSnapshot first)
    {
        services.AddRouting();
        services.AddHealthChecks();
        services.AddSingleton(options);
        services.AddSingleton(options.Limits);
        services.AddSingleton(new HeldCollection(first));
        // One snapshot a request, however often it is asked for.
        services.AddScoped(held => held.GetRequiredService<HeldCollection>().Current);
        services.AddSingleton<AdditionQueue>();
        services.AddHostedService<AdditionWorker>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(given => new PageFetcher(options.Fetch, given.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Sessions>();
        services.AddSingleton<HostCheck>();
        services.AddSingleton<TokenCheck>();
        services.AddSingleton(new WebAssets(typeof(Journey).Assembly));
        services.AddRateLimiter(rates => RateLimits.Set(rates, options.Limits));
        OpenApiContract.Add(services);
    }

    private static void Bound(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        // What takes a body says how large it may be.
        kestrel.Limits.MaxRequestBodySize = SessionEndpoints.MaxFormBytes;
    }

    private static void Use(WebApplication app)
    {
        app.Use(SecurityHeaders.Set);
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = BrokenAsync, AllowStatusCode404Response = true });
        app.UseStatusCodePages(bare => new FaultAnswer(ApiFault.Of(bare.HttpContext.Response.StatusCode)).ExecuteAsync(bare.HttpContext));
        app.Use(app.Services.GetRequiredService<HostCheck>().Check);
        app.Use(app.Services.GetRequiredService<TokenCheck>().Check);
        app.Use(WriteCheck.Check);
        app.UseRouting();
        app.UseRateLimiter();
    }

    private static void Map(WebApplication app)
    {
        var api = app.MapGroup(ApiRoot).WithTags("collection");
        DossierEndpoints.Map(api);
        ClaimEndpoints.Map(api);
        SearchEndpoint.Map(api);
        ExportEndpoint.Map(api);
        AdditionEndpoints.Map(api);
        app.MapOpenApi(OpenApiContract.Path.Replace(OpenApiContract.Name, "{documentName}", StringComparison.Ordinal));
        SessionEndpoints.Map(app);
        WorkEndpoint.Map(api, app);
        HealthEndpoint.Map(app);
        app.Services.GetRequiredService<WebAssets>().Map(app);
    }

    private static Task BrokenAsync(HttpContext context)
    {
        var broken = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var fault = broken is Microsoft.AspNetCore.Http.BadHttpRequestException bad ? ApiFault.Of(bad.StatusCode) : ApiFault.Internal;
        return new FaultAnswer(fault).ExecuteAsync(context);
    }
}
