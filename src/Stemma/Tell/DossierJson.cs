using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Stemma.Tell.Json;
using Stemma.Text;

namespace Stemma.Tell;

/// <summary>
/// The dossier as JSON: UTF-8 without a byte order mark, line feeds, fields in the order of the contract, unknown as
/// null. Same dossier, same bytes. Safe to place inside HTML. A lone surrogate is written as U+FFFD, so that offsets hold.
/// </summary>
public static class DossierJson
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>For parts of a dossier that are written by themselves.</summary>
    internal static JsonWriterOptions Compact => new() { Encoder = Encoder };

    /// <summary>Leaves the stream open.</summary>
    public static void Write(Dossier dossier, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(stream);

        using (var json = Writer(stream, indented: true))
            WriteDossier(json, dossier);
        stream.WriteByte((byte)'\n');
    }

    /// <summary>One object of the shape of "reports" on one line, line feed included. Leaves the stream open.</summary>
    public static void WriteReport(Report report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);

        using (var json = Writer(stream, indented: false))
        {
            json.WriteStartObject();
            ReportJson.WriteFields(json, report);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static Utf8JsonWriter Writer(Stream stream, bool indented) => new(stream, new JsonWriterOptions
    {
        Encoder = Encoder,
        Indented = indented,
        IndentSize = 2,
        NewLine = "\n",
    });

    /// <summary>The contract as a JSON Schema (2020-12): a definition for each shape under "$defs".</summary>
    public static Stream Schema() =>
        typeof(DossierJson).Assembly.GetManifestResourceStream("Stemma.Tell.dossier.schema.json")
            ?? throw new InvalidOperationException("The assembly was built without the schema of the dossier.");

    private static void WriteDossier(Utf8JsonWriter json, Dossier dossier)
    {
        json.WriteStartObject();
        json.WriteNumber("dossier", Dossier.Contract);
        json.WriteString("engine", dossier.Engine);
        json.WriteArray("reports", dossier.Reports, ReportJson.Write);
        json.WriteArray("assertions", dossier.Assertions, AssertionJson.Write);
        json.WriteArray("claims", dossier.Claims, ClaimJson.Write);
        json.WriteArray("disputes", dossier.Disputes, ClaimJson.Write);
        json.WriteArray("actors", dossier.Actors, LinkJson.Write);
        json.WriteArray("places", dossier.Places, LinkJson.Write);
        json.WriteArray("derivations", dossier.Derivations, TraceJson.Write);
        json.WriteArray("lostSources", dossier.LostSources, TraceJson.Write);
        json.WriteArray("timeline", dossier.Timeline, ClaimJson.Write);
        json.WriteArray("framing", dossier.Framing, ClaimJson.Write);
        json.WriteArray("skipped", dossier.Skipped, ReportJson.Write);
        json.WriteArray("stories", dossier.Stories, TraceJson.Write);
        TruthJson.Write(json, dossier.Truth);
        RulesJson.Write(json, dossier.Rules);
        json.WriteEndObject();
    }
}
