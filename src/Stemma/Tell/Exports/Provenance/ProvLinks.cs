using Stemma.Link;

namespace Stemma.Tell.Exports;

/// <summary>Actors as agents, places as locations.</summary>
internal static class ProvLinks
{
    public static IEnumerable<ProvNode> Nodes(StoryIndex story) =>
        [.. story.Dossier.Actors.Select(Node), .. story.Dossier.Places.Select(Node)];

    private static ProvNode Node(Actor actor) =>
        (actor.Kind switch
        {
            ActorKind.Person or ActorKind.Role => new ProvNode(actor.Id, ProvKind.Agent, "prov:Person"),
            ActorKind.Group => new ProvNode(actor.Id, ProvKind.Agent),
            _ => new ProvNode(actor.Id, ProvKind.Agent, "prov:Organization"),
        })
        .With("st:name", actor.Name)
        .With("st:kind", Code.Of(actor.Kind))
        .With("st:country", actor.Country)
        .With("st:wikidata", actor.Wikidata)
        .WithEach("st:alias", actor.Names.Where(name => name != actor.Name));

    private static ProvNode Node(Place place)
    {
        var at = Coordinates.Of(place);
        return new ProvNode(place.Id, ProvKind.Entity, "prov:Location")
            .With("st:name", place.Name)
            .With("st:geonames", place.GeoNames)
            .With("st:latitude", at?.Latitude)
            .With("st:longitude", at?.Longitude)
            .With("st:country", place.Country)
            .WithEach("st:within", place.Within, ProvForm.Id)
            .WithEach("st:area", place.Admin);
    }
}
