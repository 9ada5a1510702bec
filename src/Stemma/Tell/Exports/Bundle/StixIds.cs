using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Stemma.Tell.Exports;

/// <summary>
/// Ids of STIX objects: the same story, the same ids. Those of a story lie in a namespace of its own below ours; what is the
/// same in every story lies in ours; those of cyber-observables lie where the specification puts them.
/// </summary>
internal static class StixIds
{
    /// <summary>Ours.</summary>
    public static Guid Namespace { get; } = Uuid5.Of(Uuid5.Uris, "urn:stemma:stix");

    /// <summary>Of the specification, for cyber-observables.</summary>
    public static Guid Observables { get; } = new("00abedb4-aa42-466c-9c01-fed23315a9b7");

    private static readonly InstantPattern Stamp =
        InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fff'Z'");

    public static Guid NamespaceOf(Dossier dossier) => Uuid5.Of(Namespace, "story|" + StoryNamespace.Of(dossier));

    /// <summary>"report--…" of "r1". A UUID is of one type only, since the type is part of its name.</summary>
    public static string Of(Guid space, string type, string id) => $"{type}--{Uuid5.Of(space, $"{type}|{id}"):D}";

    /// <param name="address">As <see cref="WebIri.IsUrl"/>.</param>
    public static string OfUrl(string address) => $"url--{Uuid5.Of(Observables, $"{{\"value\":{Canonical(address)}}}"):D}";

    public static string TimeOf(Instant instant) => Stamp.Format(instant);

    /// <summary>A string as RFC 8785 writes it.</summary>
    public static string Canonical(string text)
    {
        var written = new StringBuilder("\"", text.Length + 2);
        foreach (var unit in text)
        {
            written.Append(unit switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => unit.ToString(),
            });
        }

        return written.Append('"').ToString();
    }
}
