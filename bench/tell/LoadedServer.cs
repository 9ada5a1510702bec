using Microsoft.Extensions.Hosting;
using Stemma.Server;
using Stemma.Text;

namespace Stemma.Bench.Tell;

/// <summary>The server over made reports, which lets one client ask as often as it likes.</summary>
internal static class LoadedServer
{
    public static async Task RunAsync(string reports, string url)
    {
        var (read, skipped) = Journey.Read([reports], new Dictionary<string, Publication>());
        var options = new ServerOptions { Urls = [url], Limits = new ServerLimits { SearchesAWindow = int.MaxValue } };
        await using var server = StemmaServer.Build(options, read, Journey.Trace(read, skipped));
        await server.StartAsync();
        Console.WriteLine("ready");
        await server.WaitForShutdownAsync();
    }
}
