using System.Collections.Immutable;
using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Stemma.Server.Api;
using Stemma.Server.Contract;
using Stemma.Server.Guard;

namespace Stemma.Server.Additions;

internal static class AdditionEndpoints
{
    private static readonly ImmutableArray<ApiParameter> Paged = Listing.Paged();

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/additions", AddAsync).RequireRateLimiting(RateLimits.Writes).Contract(
            new EndpointContract("addReports", "Adds reports: files, a text, or an address to fetch. They are read and traced when it is their turn.", "Addition", [])
            {
                Status = StatusCodes.Status202Accepted,
                IsKept = false,
                Bodies = [("application/json", "NewReport"), ("multipart/form-data", "NewFiles")],
                Faults = [ApiFault.BadBody, ApiFault.TooLarge, ApiFault.UnsupportedMedia, ApiFault.QueueFull],
            });
        api.MapGet("/additions", List).Contract(
            new EndpointContract("listAdditions", "The additions that are remembered, the latest first.", "AdditionList", Paged) { IsKept = false });
        api.MapGet("/additions/{id}", Get).Contract(
            new EndpointContract("getAddition", "How one addition stands.", "Addition", []) { IsKept = false });
        api.MapGet("/additions/{id}/events", Follow).RequireRateLimiting(RateLimits.Streams).Contract(
            new EndpointContract(
                "followAddition",
                "Server-sent events: state (an Addition), progress (a StageProgress), skip (a Skip), and last done, failed or cancelled (an Addition). Last-Event-ID goes on from there.",
                null,
                [])
            {
                MediaType = "text/event-stream",
                IsKept = false,
            });
        api.MapDelete("/additions/{id}", Cancel).RequireRateLimiting(RateLimits.Writes).Contract(
            new EndpointContract("cancelAddition", "Cancels an addition that is not over.", null, [])
            {
                Status = StatusCodes.Status204NoContent,
                MediaType = null,
                IsKept = false,
                Faults = [ApiFault.NotFound, ApiFault.AdditionOver],
            });
    }

    private static async Task<IResult> AddAsync(AdditionQueue queue, ServerLimits limits, HttpContext context, CancellationToken ct)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound)
            bound.MaxRequestBodySize = limits.MaxUploadBytes;
        if (new QueryReader(context.Request.Query).Only([]).Refusal is { } unknown)
            return unknown;
        var (request, refusal) = await new UploadReader(limits).ReadAsync(context.Request, ct);
        if (request is null)
            return refusal!;
        if (queue.Add(request) is not { } addition)
            return new FaultAnswer(ApiFault.QueueFull);

        context.Response.Headers.Location = $"{context.Request.PathBase}{context.Request.Path}/{addition.Id}";
        return new JsonAnswer(json => addition.Write(json, queue.AheadOf(addition)), StatusCodes.Status202Accepted);
    }

    private static IResult List(AdditionQueue queue, HttpRequest request)
    {
        var query = new QueryReader(request.Query).Only(Paged);
        var (offset, limit) = (query.Number(ApiParameter.Offset), query.Number(ApiParameter.Limit));
        if (query.Refusal is { } refusal)
            return refusal;

        var all = queue.All();
        var from = Math.Min(offset, all.Length);
        return new JsonAnswer(Listing.Writer<(Addition Addition, int Ahead)>(
            request, all.Slice(from, Math.Min(limit, all.Length - from)), all.Length, offset, limit, (json, entry) => entry.Addition.Write(json, entry.Ahead)));
    }

    private static IResult Get(AdditionQueue queue, string id) =>
        queue.Find(id) is { } addition ? new JsonAnswer(json => addition.Write(json, queue.AheadOf(addition))) : new FaultAnswer(ApiFault.NotFound);

    private static IResult Follow(AdditionQueue queue, HttpContext context, string id, CancellationToken ct)
    {
        if (queue.Find(id) is not { } addition)
            return new FaultAnswer(ApiFault.NotFound);
        _ = long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var after);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.ServerSentEvents(Items(addition, after, ct));
    }

    private static IResult Cancel(AdditionQueue queue, string id)
    {
        if (queue.Find(id) is not { } addition)
            return new FaultAnswer(ApiFault.NotFound);
        return addition.Cancel() ? TypedResults.NoContent() : new FaultAnswer(ApiFault.AdditionOver);
    }

    private static async IAsyncEnumerable<SseItem<string>> Items(Addition addition, long after, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var happened in addition.Events.Follow(after, ct))
            yield return new SseItem<string>(happened.Json, happened.Name) { EventId = happened.Number.ToString(CultureInfo.InvariantCulture) };
    }
}
