using System.Collections.Immutable;
using System.Text.Json;
using Stemma.Text;

namespace Stemma.Tell.Json;

/// <summary>Field shapes that occur in several objects of the dossier.</summary>
internal static class JsonFields
{
    private const int FlushAbove = 1 << 16;

    public static void WriteArray<T>(
        this Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
            if (json.BytesPending > FlushAbove)
                json.Flush();
        }

        json.WriteEndArray();
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, ImmutableArray<string> items) =>
        json.WriteArray(name, items, static (to, item) => to.WriteStringValue(item));

    public static void WriteSpan(this Utf8JsonWriter json, TextSpan? span)
    {
        json.WriteNumberOrNull("start", span?.Start);
        json.WriteNumberOrNull("end", span?.End);
    }

    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } known)
            json.WriteNumber(name, Code.Plain(known));
        else
            json.WriteNull(name);
    }

    public static void WriteDegrees(this Utf8JsonWriter json, string name, double? degrees)
    {
        if (degrees is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }
}
