namespace Stemma.Tell.Exports;

/// <summary>
/// A STIX 2.1 bundle: outlets, actors and origins as identities, news reports as reports, claims as notes, what reports say of
/// them as opinions, derivations as relationships. What STIX has no property for, the rules too, stands in an extension of ours.
/// A lone surrogate is written as U+FFFD.
/// </summary>
internal static class Stix
{
    public static void Write(StoryIndex story, Stream stream) => ExportJson.Write(stream, json =>
    {
        var objects = new StixObjects(json, story);
        json.WriteStartObject();
        json.WriteString("type", "bundle");
        json.WriteString("id", objects.IdOf("bundle", "story"));
        json.WriteStartArray("objects");
        StixIdentities.Write(objects);
        StixReports.Write(objects);
        StixClaims.Write(objects);
        StixLinks.Write(objects);
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
