using System.Text.Json;
using Stemma.Link;

namespace Stemma.Tell.Json;

internal static class LinkJson
{
    public static void Write(Utf8JsonWriter json, Actor actor)
    {
        json.WriteStartObject();
        json.WriteString("id", actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteString("kind", Code.Of(actor.Kind));
        json.WriteString("country", actor.Country);
        json.WriteString("known", actor.Known);
        json.WriteString("wikidata", actor.Wikidata);
        json.WriteStrings("names", actor.Names);
        json.WriteArray("mentions", actor.Mentions, Write);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Place place)
    {
        json.WriteStartObject();
        json.WriteString("id", place.Id);
        json.WriteString("name", place.Name);
        json.WriteNumberOrNull("geonames", place.GeoNames);
        json.WriteDegrees("latitude", place.Latitude);
        json.WriteDegrees("longitude", place.Longitude);
        json.WriteString("country", place.Country);
        json.WriteStrings("admin", place.Admin);
        json.WriteStrings("within", place.Within);
        json.WriteArray("mentions", place.Mentions, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LinkedMention mention)
    {
        json.WriteStartObject();
        json.WriteString("report", mention.Report);
        json.WriteSpan(mention.Span);
        json.WriteString("text", mention.Text);
        json.WriteNumber("confidence", Code.Rounded(mention.Confidence));
        json.WriteString("rule", mention.Rule);
        if (mention.Precision is { } precision)
            json.WriteNumber("precision", precision);
        json.WriteEndObject();
    }
}
