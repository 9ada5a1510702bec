using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Server;
using Stemma.Tell;
using Xunit;

namespace Stemma.Tests.Page;

/// <summary>The page as the server gives it, over a socket of this machine.</summary>
internal sealed class ServedPage : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ServedPage(WebApplication app) => _app = app;

    public string Address => _app.Urls.First() + "/";

    /// <param name="journey">What additions are traced with; null for the engine.</param>
    public static async Task<ServedPage> StartAsync(Dossier dossier, IJourney? journey = null, string? token = null)
    {
        var options = new ServerOptions { Urls = ["http://127.0.0.1:0"], Token = token };
        var app = StemmaServer.Build(options, [.. dossier.Reports.Select(told => told.Report)], dossier, builder =>
        {
            if (journey is not null)
                builder.Services.AddSingleton(journey);
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ServedPage(app);
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
