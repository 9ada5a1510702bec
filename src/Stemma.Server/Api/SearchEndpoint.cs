using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stemma.Server.Contract;
using Stemma.Server.Guard;
using Stemma.Server.Held;
using Stemma.Tell.Json;

namespace Stemma.Server.Api;

internal static class SearchEndpoint
{
    private static readonly ImmutableArray<ApiParameter> Parameters = Listing.Paged(ApiParameter.Question, ApiParameter.Story);

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/search", Search)
            .Contract("search", "The paragraphs of all reports in which all words stand.", "FoundPassageList", Parameters)
            .RequireRateLimiting(RateLimits.Searches);

    private static IResult Search(CollectionSnapshot held, HttpRequest request, CancellationToken ct)
    {
        var query = new QueryReader(request.Query).Only(Parameters);
        var terms = query.Terms(ApiParameter.Question);
        var story = query.Text(ApiParameter.Story);
        var view = held.Of(story);
        var (offset, limit) = (query.Number(ApiParameter.Offset), query.Number(ApiParameter.Limit));
        if (query.Refusal is { } refusal)
            return refusal;
        if (view is null)
            return new FaultAnswer(ApiFault.UnknownStory);

        var reports = story is null ? null : view.Dossier.Reports.Select(told => told.Report.Id).ToHashSet(StringComparer.Ordinal);
        var (found, total) = PassageSearch.Find(held, terms!, reports, offset, limit, ct);
        return Listing.Page(held, request, found, total, offset, limit, Write);
    }

    private static void Write(Utf8JsonWriter json, FoundPassage passage)
    {
        json.WriteStartObject();
        json.WriteString("report", passage.Report);
        json.WriteSpan(passage.Span);
        json.WriteString("quote", passage.Quote);
        json.WriteArray("hits", passage.Hits, static (to, hit) =>
        {
            to.WriteStartObject();
            to.WriteSpan(hit);
            to.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
