using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Stemma.Cli.Configured;
using Stemma.Cli.Logs;
using Stemma.Server;
using Stemma.Tell;
using Stemma.Text;

namespace Stemma.Cli.Serve;

/// <summary>Serves a dossier until it is told to stop.</summary>
/// <param name="isToBeShown">Whether the page is opened in the browser.</param>
internal sealed class Serving(Surroundings surroundings, ServerOptions options, LogSettings logs, bool isToBeShown)
{
    /// <param name="reports">What the collection holds at first, where it lives in memory.</param>
    /// <param name="add">Adds where the collection lives, and what looks at it.</param>
    /// <returns>How the command ends.</returns>
    public async Task<int> RunAsync(ImmutableArray<Report> reports, Dossier dossier, Action<IServiceCollection> add, CancellationToken ct)
    {
        Complaint.Write(surroundings, dossier.Skipped);
        if (dossier.Reports.IsEmpty && !dossier.Skipped.IsEmpty)
            return ExitCode.NothingReadable;
        await using var app = StemmaServer.Build(options, reports, dossier, builder =>
        {
            builder.Logging.ClearProviders().SetMinimumLevel(logs.Least).AddFilter("Microsoft", LogLevel.Warning)
                .AddProvider(new LineLoggerProvider(surroundings.Error, logs, TimeProvider.System));
            add(builder.Services);
        });
        try
        {
            await app.StartAsync(ct);
        }
        catch (IOException)
        {
            Complaint.Write(surroundings, $"{string.Join(";", options.Urls)}: another program listens there; name another address with --urls.");
            return ExitCode.BadUsage;
        }

        foreach (var url in app.Urls)
            await surroundings.Text.WriteLineAsync("Serving at " + url);
        await surroundings.Text.FlushAsync(CancellationToken.None);
        if (isToBeShown)
            Show(app.Urls.First());
        await app.WaitForShutdownAsync(ct);
        return ExitCode.Done;
    }

    private static void Show(string url)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(url.Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal)) { UseShellExecute = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // A machine without a browser: the address stands on the terminal.
        }
    }
}
