using System.Net.ServerSentEvents;
using System.Text.Json;
using Xunit;

namespace Stemma.Tests.Servers;

/// <summary>The events of an addition as a client hears them.</summary>
internal static class EventStream
{
    public static async IAsyncEnumerable<(string Name, JsonElement Data, string? Id)> Of(HttpClient client, string id, string? after = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/additions/{id}/events");
        if (after is not null)
            request.Headers.Add("Last-Event-ID", after);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await foreach (var item in SseParser.Create(body).EnumerateAsync(TestContext.Current.CancellationToken))
            yield return (item.EventType, JsonDocument.Parse(item.Data).RootElement, item.EventId);
    }

    /// <summary>The last event, when it comes.</summary>
    public static async Task<(string Name, JsonElement Data)> EndOfAsync(HttpClient client, string id)
    {
        var events = await Of(client, id).ToListAsync(TestContext.Current.CancellationToken);
        return (events[^1].Name, events[^1].Data);
    }
}
