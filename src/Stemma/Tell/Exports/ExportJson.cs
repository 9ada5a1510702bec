using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Stemma.Tell.Exports;

/// <summary>JSON as the exports write it: indented, line feeds, safe inside HTML, and no field for what is not known.</summary>
internal static class ExportJson
{
    private const int FlushAbove = 1 << 16;

    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Leaves the stream open, a line feed at its end.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        var options = new JsonWriterOptions { Encoder = Encoder, Indented = true, IndentSize = 2, NewLine = "\n" };
        using (var json = new Utf8JsonWriter(stream, options))
            write(json);
        stream.WriteByte((byte)'\n');
    }

    public static void FlushWhenFull(this Utf8JsonWriter json)
    {
        if (json.BytesPending > FlushAbove)
            json.Flush();
    }

    public static void WriteKnown(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    public static void WriteKnown(this Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
            json.WriteNumber(name, Code.Plain(known));
    }

    /// <summary>Nothing for an empty list.</summary>
    public static void WriteKnown(this Utf8JsonWriter json, string name, IReadOnlyCollection<string> texts) =>
        json.WriteKnown(name, texts, static (to, text) => to.WriteStringValue(text));

    /// <inheritdoc cref="WriteKnown(Utf8JsonWriter, string, IReadOnlyCollection{string})"/>
    public static void WriteKnown<T>(this Utf8JsonWriter json, string name, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
            return;

        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }

    /// <summary>Two lists, "statements" and "intervals".</summary>
    /// <param name="prefix">Before every name, such as "st:".</param>
    public static void WriteRules(this Utf8JsonWriter json, RuleTable rules, string prefix)
    {
        json.WriteKnown(prefix + "statements", rules.Statements, (to, rule) =>
        {
            to.WriteStartObject();
            to.WriteString(prefix + "name", rule.Name);
            to.WriteString(prefix + "text", rule.Text);
            to.WriteEndObject();
        });
        json.WriteKnown(prefix + "intervals", rules.Intervals, (to, rule) =>
        {
            to.WriteStartObject();
            foreach (var (name, text) in Fields(rule))
                to.WriteKnown(prefix + name, text);
            to.WriteEndObject();
        });
    }

    public static ImmutableArray<(string Name, string? Text)> Fields(IntervalRule rule) =>
    [
        ("kind", rule.Kind),
        ("phrase", rule.Phrase),
        ("low", rule.Low),
        ("best", rule.Best),
        ("high", rule.High),
        ("modifier", rule.Modifier),
        ("acled", rule.Acled),
    ];
}
