using System.Text.Json;
using Stemma.Link;
using Stemma.Reconcile;

namespace Stemma.Tell.Exports;

/// <summary>Ourselves, outlets, actors and origins as identities; places as locations.</summary>
internal static class StixIdentities
{
    public static void Write(StixObjects objects)
    {
        WriteOurselves(objects);
        foreach (var (id, outlet) in objects.Outlets.All)
        {
            Start(objects, id, Outlets.NameOf(outlet), "organization");
            objects.EndWith(json =>
            {
                json.WriteString("outlet", id);
                json.WriteKnown("host", outlet.Host);
            });
        }

        foreach (var actor in objects.Story.Dossier.Actors)
        {
            Start(objects, actor.Id, actor.Name, ClassOf(actor.Kind));
            objects.EndWith(json => WriteProperties(json, actor));
        }

        foreach (var origin in objects.Story.Dossier.Claims.SelectMany(claim => claim.Origins))
        {
            if (RefOf(objects, origin) != objects.IdOf("identity", origin.Id))
                continue;

            Start(objects, origin.Id, origin.Name, ClassOf(origin.Kind));
            objects.EndWith(json =>
            {
                json.WriteString("origin", origin.Id);
                json.WriteString("kind", Code.Of(origin.Kind));
            });
        }

        foreach (var place in objects.Story.Dossier.Places.Where(IsLocation))
            WriteLocation(objects, place);
    }

    /// <summary>The actor, or the outlet whose own reporting it is; else an identity of the origin's own.</summary>
    public static string RefOf(StixObjects objects, Origin origin) =>
        objects.IdOf("identity", origin.Actor ?? objects.Outlets.Of(objects.Story, origin) ?? origin.Id);

    /// <summary>STIX asks for a country or for coordinates; a place with neither has no location.</summary>
    public static bool IsLocation(Place place) => Coordinates.Of(place) is not null || CountryOf(place) is not null;

    private static void WriteOurselves(StixObjects objects)
    {
        var json = objects.Json;
        objects.Start("identity", StixObjects.Ourselves);
        json.WriteString("name", "Stemma");
        json.WriteString("identity_class", "system");
        json.WriteEndObject();
        objects.Start("extension-definition", StixObjects.Extension);
        json.WriteString("name", "Stemma");
        json.WriteString("description", "Origins, estimates, disputes, derivations and the passages they were read from.");
        json.WriteString("schema", ProvTerms.Ours);
        json.WriteString("version", "1.0.0");
        json.WriteStartArray("extension_types");
        json.WriteStringValue("property-extension");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Start(StixObjects objects, string id, string name, string identityClass)
    {
        objects.Start("identity", objects.IdOf("identity", id));
        objects.Json.WriteString("name", name);
        objects.Json.WriteString("identity_class", identityClass);
    }

    private static void WriteProperties(Utf8JsonWriter json, Actor actor)
    {
        json.WriteString("actor", actor.Id);
        json.WriteString("kind", Code.Of(actor.Kind));
        json.WriteKnown("country", actor.Country);
        json.WriteKnown("wikidata", actor.Wikidata);
        json.WriteKnown("aliases", [.. actor.Names.Where(name => name != actor.Name)]);
    }

    private static void WriteLocation(StixObjects objects, Place place)
    {
        var json = objects.Json;
        objects.Start("location", objects.IdOf("location", place.Id));
        json.WriteString("name", place.Name);
        json.WriteKnown("country", CountryOf(place));
        if (Coordinates.Of(place) is { } at)
        {
            json.WriteNumber("latitude", at.Latitude);
            json.WriteNumber("longitude", at.Longitude);
        }

        objects.EndWith(to =>
        {
            to.WriteString("place", place.Id);
            to.WriteKnown("geonames", place.GeoNames);
            to.WriteKnown("areas", place.Admin);
        });
    }

    private static string? CountryOf(Place place) =>
        place.Country is { Length: 2 } country && country.All(char.IsAsciiLetterUpper) ? country : null;

    /// <summary>A role is a description that anybody may answer.</summary>
    private static string ClassOf(ActorKind kind) => kind switch
    {
        ActorKind.Person => "individual",
        ActorKind.Role => "unknown",
        ActorKind.Group or ActorKind.ArmedGroup => "group",
        _ => "organization",
    };

    private static string ClassOf(OriginKind kind) => kind switch
    {
        OriginKind.Person => "individual",
        OriginKind.Organisation or OriginKind.Outlet => "organization",
        OriginKind.UnnamedGroup => "class",
        _ => "unknown",
    };
}
