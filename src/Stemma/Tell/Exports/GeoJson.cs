using System.Text.Json;
using Stemma.Link;
using Stemma.Reconcile;
using Stemma.Tell.Exports.Happenings;
using Stemma.Tell.Json;

namespace Stemma.Tell.Exports;

/// <summary>RFC 7946: a feature for each claim and place. How exactly the place is told stands in the properties; a claim without one has no geometry.</summary>
internal static class GeoJson
{
    /// <summary>About 10 centimetres.</summary>
    private const int CoordinateDecimals = 6;

    /// <summary>UCDP's measure of what is near.</summary>
    private const int NearKilometres = 25;

    public static void Write(StoryIndex story, Stream stream)
    {
        using (var json = DossierJson.Writer(stream, indented: true))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteArray("features", story.Dossier.Claims, (to, claim) => Write(to, story, claim));
            RulesJson.Write(json, story.Dossier.Rules);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, StoryIndex story, Claim claim)
    {
        var places = EventPlaces.All(story, story.AssertionsOf(claim)).ToList();
        if (places.Count == 0)
            Write(json, story, claim, null);
        foreach (var place in places)
            Write(json, story, claim, place);
    }

    private static void Write(Utf8JsonWriter json, StoryIndex story, Claim claim, Place? place)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", place is null ? claim.Id : $"{claim.Id}-{place.Id}");
        if (place is { Latitude: { } north, Longitude: { } east })
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(Math.Round(east, CoordinateDecimals, MidpointRounding.ToEven));
            json.WriteNumberValue(Math.Round(north, CoordinateDecimals, MidpointRounding.ToEven));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }

        json.WriteStartObject("properties");
        Properties(json, story, claim, place);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Properties(Utf8JsonWriter json, StoryIndex story, Claim claim, Place? place)
    {
        var level = place is null ? PlaceLevel.Unknown : PlaceLevel.Of(story, claim, place);
        json.WriteString("claim", claim.Id);
        json.WriteString("quote", story.ShownOf(claim));
        json.WriteStrings("assertions", claim.Assertions);
        json.WriteString("status", Code.Of(claim.Status));
        json.WriteNumber("independentOrigins", claim.IndependentOrigins);
        json.WriteArray("origins", claim.Origins, static (to, origin) => to.WriteStringValue(origin.Name));
        json.WriteString("measure", claim.Estimate?.Measure);
        json.WriteNumberOrNull("best", claim.Estimate?.Best);
        json.WriteNumberOrNull("low", claim.Estimate?.Low);
        json.WriteNumberOrNull("high", claim.Estimate?.High);
        json.WriteString("place", place?.Id);
        json.WriteString("placeName", place is null ? null : Quoted(story, claim, place));
        json.WriteString("precision", level.Name);
        json.WriteNumberOrNull("radiusKm", level.Name == "near" ? NearKilometres : null);
        json.WriteNumberOrNull("where_prec", level.WherePrec);
        json.WriteNumberOrNull("geo_precision", level.GeoPrecision);
        var time = story.Dossier.Timeline.FirstOrDefault(entry => entry.Claim == claim.Id);
        json.WriteString("time", time?.Time);
        json.WriteString("timePrecision", time?.Precision);
    }

    /// <summary>As the first of the claim's reports that names it there has it, else as it is first named anywhere.</summary>
    private static string Quoted(StoryIndex story, Claim claim, Place place)
    {
        var told = story.AssertionsOf(claim).ToList();
        return place.Mentions.FirstOrDefault(mention => told.Exists(assertion => assertion.Report == mention.Report && assertion.Span.Overlaps(mention.Span)))?.Text
            ?? place.Mentions.FirstOrDefault()?.Text
            ?? place.Name;
    }
}
