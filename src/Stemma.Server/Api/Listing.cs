using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Stemma.Server.Held;
using Stemma.Tell.Json;

namespace Stemma.Server.Api;

/// <summary>One page of a list: the items, how many there are in all, and where the next page is.</summary>
internal static class Listing
{
    public static ImmutableArray<ApiParameter> Paged(params ImmutableArray<ApiParameter> parameters) =>
        [.. parameters, ApiParameter.Offset, ApiParameter.Limit];

    /// <summary>A list of a story's or the collection's dossier.</summary>
    public static IResult Of<T>(
        CollectionSnapshot held, HttpRequest request, Func<DossierView, ImmutableArray<T>> all, Action<Utf8JsonWriter, T> write)
    {
        var query = new QueryReader(request.Query).Only(Paged(ApiParameter.Story));
        var view = held.Of(query.Text(ApiParameter.Story));
        var (offset, limit) = (query.Number(ApiParameter.Offset), query.Number(ApiParameter.Limit));
        if (query.Refusal is { } refusal)
            return refusal;
        return view is null ? new FaultAnswer(ApiFault.UnknownStory) : Page(held, request, all(view), offset, limit, write);
    }

    public static PartAnswer Page<T>(
        CollectionSnapshot held, HttpRequest request, ImmutableArray<T> all, int offset, int limit, Action<Utf8JsonWriter, T> write)
    {
        var from = Math.Min(offset, all.Length);
        return Page(held, request, all.Slice(from, Math.Min(limit, all.Length - from)), all.Length, offset, limit, write);
    }

    /// <param name="more">Writes what stands beside the items; null for nothing.</param>
    public static PartAnswer Page<T>(
        CollectionSnapshot held, HttpRequest request, ImmutableArray<T> items, int total, int offset, int limit,
        Action<Utf8JsonWriter, T> write, Action<Utf8JsonWriter>? more = null) =>
        new(held, Writer(request, items, total, offset, limit, write, more));

    public static Action<Utf8JsonWriter> Writer<T>(
        HttpRequest request, ImmutableArray<T> items, int total, int offset, int limit,
        Action<Utf8JsonWriter, T> write, Action<Utf8JsonWriter>? more = null)
    {
        var next = offset + items.Length < total && !items.IsEmpty ? Next(request, offset + items.Length) : null;
        return json =>
        {
            json.WriteStartObject();
            json.WriteArray("items", items, write);
            json.WriteNumber("total", total);
            json.WriteNumber("offset", offset);
            json.WriteNumber("limit", limit);
            json.WriteString("next", next);
            more?.Invoke(json);
            json.WriteEndObject();
        };
    }

    /// <summary>The same address with another offset, from the root of the server.</summary>
    private static string Next(HttpRequest request, int offset)
    {
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != ApiParameter.Offset.Name))
        {
            { ApiParameter.Offset.Name, Tell.Code.Of(offset) },
        };
        return UriHelper.BuildRelative(request.PathBase, request.Path, query.ToQueryString());
    }
}
