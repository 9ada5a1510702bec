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
    /// <summary>The largest dossier that is read, in bytes.</summary>
    public const int MostBytes = 1 << 28;

    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(Letters());

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

    /// <summary>
    /// What <see cref="Write"/> wrote, read back: writing it again gives the same bytes. Fields it does not know are passed
    /// over. Whatever the bytes are, it throws nothing of its own. Leaves the stream open.
    /// </summary>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static DossierReading Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return DossierReader.Read(stream, MostBytes);
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

    /// <summary>The same without line breaks and indents, for where nobody reads it.</summary>
    internal static void WriteOnOneLine(Dossier dossier, Stream stream)
    {
        using var json = Writer(stream, indented: false);
        WriteDossier(json, dossier);
    }

    /// <summary>U+FFFD is escaped wherever it stands, as the encoder does for a lone surrogate: reading and writing again changes no byte.</summary>
    private static TextEncoderSettings Letters()
    {
        var letters = new TextEncoderSettings(UnicodeRanges.All);
        letters.ForbidCharacter('\uFFFD');
        return letters;
    }

    internal static Utf8JsonWriter Writer(Stream stream, bool indented) => new(stream, new JsonWriterOptions
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
        json.WriteArray("stories", StoryOverview.Of(dossier), StoryJson.Write);
        TruthJson.Write(json, dossier.Truth);
        RulesJson.Write(json, dossier.Rules);
        json.WriteEndObject();
    }
}
