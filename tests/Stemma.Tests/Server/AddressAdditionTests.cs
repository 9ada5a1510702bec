using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Server.Fetch;
using Xunit;

namespace Stemma.Tests.Servers;

public sealed class AddressAdditionTests : IAsyncDisposable
{
    private const string Page =
        "<!doctype html><html><head><title>Second silo closed</title></head><body><article><h1>Second silo closed</h1>"
        + "<p>The harbour master of Velmar said on Friday that the second silo had been closed since the spring.</p>"
        + "<p>About 30 dockers were told to work at the northern pier until the summer, the harbour master said.</p></article></body></html>";

    private readonly GatedJourney _journey = new();
    private readonly Listener _site = new();

    public async ValueTask DisposeAsync()
    {
        _journey.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_page_is_fetched_and_becomes_a_report_under_its_address()
    {
        _site.Page("/silo", Page);
        await using var served = await StoryAsync();
        _journey.Let(1);

        using var answer = await PostAsync(served, "/silo");
        var events = await EventStream.Of(served.Client, "1").ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("done", events[^1].Name);
        Assert.Contains(events, heard => heard.Name == "progress" && heard.Data.GetProperty("stage").GetString() == "fetch");
        Assert.Equal(At("/silo"), (await served.JsonAsync("/api/v1/reports/r6")).GetProperty("uri").GetString());
    }

    [Fact]
    public async Task An_address_that_gives_no_page_fails_with_the_fetchers_code_and_changes_nothing()
    {
        _site.Robots("User-agent: *\nDisallow: /\n").Page("/silo", Page);
        await using var served = await StoryAsync();

        using var answer = await PostAsync(served, "/silo");
        var (name, failed) = await EventStream.EndOfAsync(served.Client, "1");

        Assert.Equal("failed", name);
        Assert.Equal("robots-refused", failed.GetProperty("problem").GetProperty("code").GetString());
        Assert.Equal(5, (await served.JsonAsync("/api/v1/reports")).GetProperty("total").GetInt32());
    }

    private string At(string path) => $"http://public.example:{_site.Port}{path}";

    private Task<HttpResponseMessage> PostAsync(Served served, string path) =>
        served.Client.PostAsJsonAsync("/api/v1/additions", new { address = At(path) }, TestContext.Current.CancellationToken);

    private Task<Served> StoryAsync() => Served.StoryAsync(services: services =>
    {
        services.AddSingleton<IJourney>(_journey);
        services.AddSingleton(new PageFetcher(
            FetchOptions.Default with { Ports = [_site.Port] },
            TimeProvider.System,
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
            IPAddress.IsLoopback));
    });
}
