using System.Text.Json;
using Stemma.Link;

namespace Stemma.Tell.Exports;

/// <summary>Ourselves, outlets, actors and places in schema.org's terms.</summary>
internal static class LinkedParties
{
    public const string Ourselves = "stemma";

    public static void Write(Utf8JsonWriter json, StoryIndex story)
    {
        LinkedThing.Start(json, "Organization", Ourselves);
        json.WriteString("name", "Stemma");
        json.WriteString("st:version", story.Dossier.Engine);
        json.WriteEndObject();
        foreach (var (id, outlet) in new Outlets(story.Dossier).All)
        {
            LinkedThing.Start(json, "Organization", id);
            json.WriteKnown("name", outlet.Name);
            json.WriteKnown("st:host", outlet.Host);
            json.WriteEndObject();
        }

        foreach (var actor in story.Dossier.Actors)
            Write(json, actor);
        foreach (var place in story.Dossier.Places)
            Write(json, place);
    }

    private static void Write(Utf8JsonWriter json, Actor actor)
    {
        LinkedThing.Start(json, TypeOf(actor.Kind), actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteKnown("alternateName", [.. actor.Names.Where(name => name != actor.Name)]);
        if (actor.Wikidata is ['Q', .. var number] && number.All(char.IsAsciiDigit))
            json.WriteString("sameAs", "https://www.wikidata.org/entity/" + actor.Wikidata);
        json.WriteString("st:kind", Code.Of(actor.Kind));
        json.WriteKnown("st:country", actor.Country);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Place place)
    {
        LinkedThing.Start(json, "Place", place.Id);
        json.WriteString("name", place.Name);
        if (place.GeoNames is { } number)
            json.WriteString("sameAs", $"https://sws.geonames.org/{Code.Of(number)}/");
        if (Coordinates.Of(place) is { } at)
        {
            json.WriteStartObject("geo");
            json.WriteString("@type", "GeoCoordinates");
            json.WriteNumber("latitude", at.Latitude);
            json.WriteNumber("longitude", at.Longitude);
            json.WriteEndObject();
        }

        LinkedThing.WriteRefs(json, "containedInPlace", place.Within);
        json.WriteKnown("st:country", place.Country);
        json.WriteKnown("st:area", place.Admin);
        json.WriteEndObject();
    }

    /// <summary>schema.org has no group that is not organised.</summary>
    private static string TypeOf(ActorKind kind) => kind switch
    {
        ActorKind.Person or ActorKind.Role => "Person",
        ActorKind.Group => "Thing",
        _ => "Organization",
    };
}
