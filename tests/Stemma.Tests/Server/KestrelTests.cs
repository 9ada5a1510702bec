using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Server;
using Stemma.Tests.Tell;
using Xunit;

namespace Stemma.Tests.Servers;

/// <summary>Over a real socket, where a stream of events is a stream.</summary>
public sealed class KestrelTests : IDisposable
{
    private const string Text = "The harbour master of Velmar said on Friday that the second silo had been closed since the spring.";

    private readonly GatedJourney _journey = new();

    public void Dispose() => _journey.Dispose();

    [Fact]
    public async Task Progress_is_heard_while_the_addition_runs_and_cancelling_ends_the_stream()
    {
        await using var app = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var answer = await client.PostAsJsonAsync("/api/v1/additions", new { text = Text }, TestContext.Current.CancellationToken);
        await _journey.Began.Task.WaitAsync(TestContext.Current.CancellationToken);
        var heard = new List<string>();

        await foreach (var (name, data, _) in EventStream.Of(client, "1"))
        {
            heard.Add(name);
            if (name != "progress" || data.GetProperty("stage").GetString() != "parse")
                continue;
            // The trace waits at its gate: this came while it ran.
            using var cancelled = await client.DeleteAsync("/api/v1/additions/1", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NoContent, cancelled.StatusCode);
        }

        Assert.Equal("cancelled", heard[^1]);
        Assert.Equal(5, (await client.GetFromJsonAsync<System.Text.Json.JsonElement>("/api/v1/reports", TestContext.Current.CancellationToken)).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_listener_that_leaves_does_not_stop_the_addition()
    {
        await using var app = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var answer = await client.PostAsJsonAsync("/api/v1/additions", new { text = Text }, TestContext.Current.CancellationToken);
        await foreach (var heard in EventStream.Of(client, "1"))
            break;

        _journey.Let(1);

        Assert.Equal("done", (await EventStream.EndOfAsync(client, "1")).Name);
    }

    [Fact]
    public async Task A_body_larger_than_its_address_takes_is_cut_off()
    {
        await using var app = await StartAsync(new ServerLimits { MaxUploadBytes = 2000 });
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var added = await client.PostAsJsonAsync("/api/v1/additions", new { text = new string('a', 3000) }, TestContext.Current.CancellationToken);
        using var signedIn = await client.PostAsync("/session", new FormUrlEncodedContent([KeyValuePair.Create("token", new string('a', 9000))]), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, added.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, signedIn.StatusCode);
    }

    [Fact]
    public async Task A_large_dossier_is_written_to_its_end()
    {
        var dossier = HostileStory.Of(Payloads.All[^1]);
        await using var app = StemmaServer.Build(new ServerOptions { Urls = ["http://127.0.0.1:0"] }, [.. dossier.Reports.Select(told => told.Report)], dossier);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var written = new MemoryStream();
        Stemma.Tell.DossierJson.Write(dossier, written);

        Assert.Equal(written.ToArray(), await client.GetByteArrayAsync("/api/v1/dossier", TestContext.Current.CancellationToken));
    }

    private async Task<WebApplication> StartAsync(ServerLimits? limits = null)
    {
        var dossier = InventedStory.Dossier();
        var options = new ServerOptions { Urls = ["http://127.0.0.1:0"], Limits = limits ?? ServerLimits.Default };
        var app = StemmaServer.Build(options, [.. dossier.Reports.Select(told => told.Report)], dossier, builder => builder.Services.AddSingleton<IJourney>(_journey));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
