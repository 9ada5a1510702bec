using System.Text.Json;
using NodaTime;

namespace Stemma.Tell.Exports;

/// <summary>Writes the objects of one bundle, each once.</summary>
internal sealed class StixObjects(Utf8JsonWriter json, StoryIndex story)
{
    private readonly Guid _space = StixIds.NamespaceOf(story.Dossier);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Who made the bundle; the same in every story.</summary>
    public static string Ourselves { get; } = StixIds.Of(StixIds.Namespace, "identity", "stemma");

    /// <summary>The same in every story, so that a reader can know our properties again.</summary>
    public static string Extension { get; } = StixIds.Of(StixIds.Namespace, "extension-definition", "stemma");

    /// <summary>When those two were made as they are: they do not change with a story's clock.</summary>
    private static readonly Instant Since = Instant.FromUtc(2026, 11, 28, 0, 0);

    public StoryIndex Story { get; } = story;

    public Utf8JsonWriter Json { get; } = json;

    public Outlets Outlets { get; } = new(story.Dossier);

    public string IdOf(string type, string id) => StixIds.Of(_space, type, id);

    /// <summary>Whether an object of this id was not written before; from now on it counts as written.</summary>
    public bool IsNew(string id) => _known.Add(id);

    public void Start(string type, string id)
    {
        var fixedIn = id == Ourselves || id == Extension;
        var at = StixIds.TimeOf(fixedIn ? Since : Story.At);
        Json.FlushWhenFull();
        Json.WriteStartObject();
        Json.WriteString("type", type);
        Json.WriteString("spec_version", "2.1");
        Json.WriteString("id", id);
        if (id != Ourselves)
            Json.WriteString("created_by_ref", Ourselves);
        Json.WriteString("created", at);
        Json.WriteString("modified", at);
    }

    public void Language(string? language)
    {
        if (LanguageTag.Of(language) is { } tag)
            Json.WriteString("lang", tag);
    }

    /// <summary>Our properties and the end of the object.</summary>
    public void EndWith(Action<Utf8JsonWriter> properties)
    {
        Json.WriteStartObject("extensions");
        Json.WriteStartObject(Extension);
        Json.WriteString("extension_type", "property-extension");
        properties(Json);
        Json.WriteEndObject();
        Json.WriteEndObject();
        Json.WriteEndObject();
    }
}
