using System.Text.Json;

namespace Stemma.Tell.Exports;

/// <summary>Nodes and references of JSON-LD.</summary>
internal static class LinkedThing
{
    public static void Start(Utf8JsonWriter json, string type, string id)
    {
        json.FlushWhenFull();
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("@id", Name(id));
    }

    public static string Name(string id) => "story:" + LocalName.Of(id);

    /// <summary>Nothing when not known.</summary>
    public static void WriteRef(Utf8JsonWriter json, string name, string? id)
    {
        if (id is null)
            return;

        json.WritePropertyName(name);
        WriteRef(json, id);
    }

    /// <summary>Each once; nothing for an empty list.</summary>
    public static void WriteRefs(Utf8JsonWriter json, string name, IEnumerable<string> ids) =>
        json.WriteKnown(name, [.. ids.Distinct(StringComparer.Ordinal)], WriteRef);

    private static void WriteRef(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject();
        json.WriteString("@id", Name(id));
        json.WriteEndObject();
    }
}
