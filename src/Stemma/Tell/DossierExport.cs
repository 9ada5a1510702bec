using System.Collections.Immutable;
using Stemma.Tell.Exports;
using Stemma.Tell.Exports.Acled;
using Stemma.Tell.Exports.Markdown;
using Stemma.Tell.Exports.Ucdp;
using Stemma.Tell.Json;

namespace Stemma.Tell;

/// <summary>A dossier in the forms of other programs. Same dossier and options, same bytes: UTF-8 without a byte order mark, line feeds.</summary>
public static class DossierExport
{
    private static readonly ImmutableArray<(ExportFormat Format, string Name)> Names =
    [
        (ExportFormat.CsvUcdp, "csv-ucdp"),
        (ExportFormat.CsvAcled, "csv-acled"),
        (ExportFormat.GeoJson, "geojson"),
        (ExportFormat.ProvJson, "prov-json"),
        (ExportFormat.Turtle, "turtle"),
        (ExportFormat.Stix, "stix"),
        (ExportFormat.JsonLd, "jsonld"),
        (ExportFormat.Dot, "dot"),
        (ExportFormat.GraphMl, "graphml"),
        (ExportFormat.Markdown, "markdown"),
    ];

    /// <summary>The names of the formats, in the order of the enumeration.</summary>
    public static ImmutableArray<string> FormatNames { get; } = [.. Names.Select(entry => entry.Name)];

    /// <summary>"csv-ucdp" and the others, as the command takes them.</summary>
    public static string NameOf(ExportFormat format) => Names.First(entry => entry.Format == format).Name;

    /// <summary>Null for a name that no format has.</summary>
    public static ExportFormat? FormatOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Names.Where(entry => entry.Name == name).Select(entry => (ExportFormat?)entry.Format).FirstOrDefault();
    }

    /// <summary>Leaves the stream open.</summary>
    /// <param name="dossier">Whose ids all lead somewhere: as it was told, or read by <see cref="DossierJson.Read"/>.</param>
    public static void Write(Dossier dossier, ExportFormat format, Stream stream, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(stream);

        var story = new StoryIndex(dossier, options ?? new ExportOptions());
        switch (format)
        {
            case ExportFormat.CsvUcdp:
                UcdpCsv.Write(story, stream);
                break;
            case ExportFormat.CsvAcled:
                AcledCsv.Write(story, stream);
                break;
            case ExportFormat.GeoJson:
                GeoJson.Write(story, stream);
                break;
            case ExportFormat.ProvJson:
                ProvJson.Write(story, stream);
                break;
            case ExportFormat.Turtle:
                Turtle.Write(story, stream);
                break;
            case ExportFormat.Stix:
                Stix.Write(story, stream);
                break;
            case ExportFormat.JsonLd:
                JsonLd.Write(story, stream);
                break;
            case ExportFormat.Dot:
                Dot.Write(story, stream);
                break;
            case ExportFormat.GraphMl:
                GraphMl.Write(story, stream);
                break;
            case ExportFormat.Markdown:
                MarkdownReport.Write(story, stream);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "No format of this number.");
        }
    }

    /// <summary>
    /// The conversions and rules behind the figures, as the dossier's JSON has them, for the formats that have no place for
    /// them. Leaves the stream open.
    /// </summary>
    public static void WriteRules(Dossier dossier, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(stream);

        using (var json = DossierJson.Writer(stream, indented: true))
        {
            json.WriteStartObject();
            RulesJson.Write(json, dossier.Rules);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>What was left out of an export, and which of its figures contradict themselves; empty for most.</summary>
    public static ImmutableArray<ExportRemark> Remarks(Dossier dossier, ExportFormat format)
    {
        ArgumentNullException.ThrowIfNull(dossier);

        return format is ExportFormat.CsvUcdp or ExportFormat.CsvAcled ? TableRemarks.Of(new StoryIndex(dossier, new ExportOptions()), format) : [];
    }
}
