using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Stemma.Server.Work;
using Xunit;

namespace Stemma.Tests.Servers;

public sealed class WorkEndpointTests
{
    [Fact]
    public async Task A_collection_that_nobody_else_makes_has_no_work_to_tell_of()
    {
        await using var served = await Served.StoryAsync();

        Assert.Equal("not-found", (await served.JsonAsync("/api/v1/work", HttpStatusCode.NotFound)).GetProperty("code").GetString());
        using var page = await served.SendAsync(HttpMethod.Get, "/work");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public async Task Programs_get_the_figures_and_are_not_to_keep_them()
    {
        await using var served = await WithWorkAsync(new InventedWork());

        var work = await served.JsonAsync("/api/v1/work");
        using var answer = await served.SendAsync(HttpMethod.Get, "/api/v1/work");

        Assert.Equal(1200, work.GetProperty("reports").GetProperty("waiting").GetInt64());
        Assert.Equal(4.5, work.GetProperty("reports").GetProperty("aSecond").GetDouble());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, work.GetProperty("stories").GetProperty("aSecond").ValueKind);
        Assert.Equal(6, work.GetProperty("queues")[1].GetProperty("ready").GetInt64());
        Assert.Equal("FormatException: <script>alert(1)</script>", work.GetProperty("firstFailures")[0].GetProperty("reason").GetString());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_page_tells_the_same_and_what_a_failure_says_stays_text()
    {
        await using var served = await WithWorkAsync(new InventedWork());

        var page = await served.Client.GetStringAsync("/work", TestContext.Current.CancellationToken);

        Assert.Contains("2 workers at work. 3 captures nobody has looked at yet.", page, StringComparison.Ordinal);
        Assert.Contains("<td>1,200</td><td>88</td><td>4.5</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>not known yet</td>", page, StringComparison.Ordinal);
        Assert.Contains("The first 1 of 21 pieces given up", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_what_does_not_answer()
    {
        await using var served = await WithWorkAsync(new InventedWork { Current = new InventedWork().Current! with { Fault = "server-unreachable", HasBroker = false, Queues = [], Failures = 0, FirstFailures = [] } });

        var page = await served.Client.GetStringAsync("/work", TestContext.Current.CancellationToken);

        Assert.Contains("The collection cannot be looked at: server-unreachable.", page, StringComparison.Ordinal);
        Assert.Contains("The broker does not answer.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("given up", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shell_names_the_page_where_others_make_the_collection_and_nowhere_else()
    {
        await using var shared = await WithWorkAsync(new InventedWork());
        await using var alone = await Served.StoryAsync();

        Assert.Contains("data-work=\"/work\"", await shared.Client.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("data-work", await alone.Client.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static Task<Served> WithWorkAsync(IWorkView work) => Served.StoryAsync(services: services => services.AddSingleton(work));
}
