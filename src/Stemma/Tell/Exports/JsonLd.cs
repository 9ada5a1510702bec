using System.Text.Json;

namespace Stemma.Tell.Exports;

/// <summary>
/// schema.org in JSON-LD. Claims are told with where they appear and never reviewed: no human has judged. Disputes, undecided
/// likeness, counts and the rules are in our own terms under urn:stemma:vocab#. A lone surrogate is written as U+FFFD.
/// </summary>
internal static class JsonLd
{
    public static void Write(StoryIndex story, Stream stream) => ExportJson.Write(stream, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("https://schema.org");
        json.WriteStartObject();
        json.WriteString("st", ProvTerms.Ours);
        json.WriteString("story", StoryNamespace.Urn(story.Dossier));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("@graph");
        LinkedParties.Write(json, story);
        LinkedReports.Write(json, story);
        LinkedClaims.Write(json, story);
        WriteRules(json, story.Dossier.Rules);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteRules(Utf8JsonWriter json, RuleTable rules)
    {
        LinkedThing.Start(json, "st:RuleTable", "rules");
        json.WriteRules(rules, "st:");
        json.WriteEndObject();
    }
}
