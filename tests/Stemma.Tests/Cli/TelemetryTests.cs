using System.Diagnostics;
using System.Net;
using System.Text;
using Stemma.Tests.Given;
using Xunit;

namespace Stemma.Tests.Cli;

public sealed class TelemetryTests : IDisposable
{
    private readonly ReportsFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_measured_goes_to_the_collector_that_is_named()
    {
        using var collector = new HttpListener();
        var address = $"http://127.0.0.1:{FreePort()}/";
        collector.Prefixes.Add(address);
        collector.Start();
        await File.WriteAllTextAsync(_folder.At("feeds.opml"), """<opml version="2.0"><body><outline type="rss" xmlUrl="http://127.0.0.1:1/feed"/></body></opml>""", TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("dotnet", [BuiltCommand.Path, "watch", _folder.At("feeds.opml"), "--to", _folder.At("coverage.stemma"), "--once", "--log", "json"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["OTEL_EXPORTER_OTLP_ENDPOINT"], start.Environment["OTEL_EXPORTER_OTLP_PROTOCOL"]) = (address, "http/protobuf");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

        var sent = "";
        while (!sent.Contains("stemma.fetches", StringComparison.Ordinal))
        {
            var asked = await collector.GetContextAsync().WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
            using var body = new MemoryStream();
            await asked.Request.InputStream.CopyToAsync(body, TestContext.Current.CancellationToken);
            asked.Response.Close();
            if (asked.Request.Url!.AbsolutePath == "/v1/metrics")
                sent = Encoding.UTF8.GetString(body.ToArray());
        }

        Assert.Contains("service.name", sent, StringComparison.Ordinal);
        Assert.Contains("port-refused", sent, StringComparison.Ordinal);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"event\":\"Failed\"", await error, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
