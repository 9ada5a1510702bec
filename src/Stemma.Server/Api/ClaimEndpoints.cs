using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stemma.Extract;
using Stemma.Reconcile;
using Stemma.Server.Contract;
using Stemma.Server.Guard;
using Stemma.Server.Held;
using Stemma.Tell;
using Stemma.Tell.Json;

namespace Stemma.Server.Api;

internal static class ClaimEndpoints
{
    private static readonly ImmutableArray<ApiParameter> Parameters = Listing.Paged(
        ApiParameter.Story, ApiParameter.Status, ApiParameter.Kind, ApiParameter.Actor, ApiParameter.Place,
        ApiParameter.From, ApiParameter.To, ApiParameter.Words, ApiParameter.Sort, ApiParameter.Include);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/claims", List)
            .Contract("listClaims", "The claims that meet all that is asked for.", "ClaimList", Parameters)
            .RequireRateLimiting(RateLimits.Searches);
        api.MapGet("/claims/{id}", One).Contract("getClaim", "One claim with its assertions and its disputes.", "ClaimDetail", []);
    }

    private static IResult List(CollectionSnapshot held, HttpRequest request)
    {
        var query = new QueryReader(request.Query).Only(Parameters);
        var view = held.Of(query.Text(ApiParameter.Story));
        var filter = new ClaimFilter
        {
            Statuses = query.Each<ClaimStatus>(ApiParameter.Status, value => Code.Of(value)).ToFrozenSet(),
            Kinds = query.Each<PloverCode>(ApiParameter.Kind, Code.Of).ToFrozenSet(),
            Actor = query.Text(ApiParameter.Actor),
            Places = query.Text(ApiParameter.Place) is { } place ? Within(held.Dossier, place) : null,
            From = query.Day(ApiParameter.From),
            To = query.Day(ApiParameter.To),
            Terms = query.Terms(ApiParameter.Words),
        };
        var sort = query.One(ApiParameter.Sort, ClaimSort.Attention, value => Code.Of(value));
        var include = query.Text(ApiParameter.Include);
        var (offset, limit) = (query.Number(ApiParameter.Offset), query.Number(ApiParameter.Limit));
        if (query.Refusal is { } refusal)
            return refusal;
        if (view is null)
            return new FaultAnswer(ApiFault.UnknownStory);

        var all = view.Selected(Question(request.Query), filter, sort);
        var from = Math.Min(offset, all.Length);
        var items = all.Slice(from, Math.Min(limit, all.Length - from));
        return Listing.Page(held, request, items, all.Length, offset, limit, ClaimJson.Write, include is null ? null : json => Shown(json, view, items));
    }

    /// <summary>What is asked, whichever page of it.</summary>
    private static string Question(IQueryCollection query) => string.Join('&', query
        .Where(given => given.Key != ApiParameter.Offset.Name && given.Key != ApiParameter.Limit.Name && given.Key != ApiParameter.Include.Name)
        .OrderBy(given => given.Key, StringComparer.Ordinal)
        .Select(given => $"{Uri.EscapeDataString(given.Key)}={string.Join(',', given.Value.Select(value => Uri.EscapeDataString(value ?? "")))}"));

    private static IResult One(CollectionSnapshot held, HttpRequest request, string id)
    {
        if (new QueryReader(request.Query).Only([]).Refusal is { } refusal)
            return refusal;
        if (held.Whole.Claim(id) is not { } claim)
            return new FaultAnswer(ApiFault.NotFound);

        return new PartAnswer(held, json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("claim");
            ClaimJson.Write(json, claim);
            json.WriteArray("assertions", held.Whole.AssertionsOf(claim), AssertionJson.Write);
            json.WriteArray("disputes", held.Whole.DisputesOf(id), ClaimJson.Write);
            json.WriteEndObject();
        });
    }

    private static void Shown(Utf8JsonWriter json, DossierView view, ImmutableArray<Claim> claims) =>
        json.WriteArray("shown", [.. claims.Select(view.ShownOf).OfType<ToldAssertion>()], AssertionJson.Write);

    private static FrozenSet<string> Within(Dossier dossier, string place) =>
        dossier.Places.Where(other => other.Within.Contains(place)).Select(other => other.Id).Append(place).ToFrozenSet(StringComparer.Ordinal);
}
