using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Stemma.Trace;

namespace Stemma.Tell.Exports;

/// <summary>
/// The stemma in OpenStemmata's GraphML; what else is known, and the rules, under keys named "stemma.…". Characters that XML 1.0
/// cannot carry (most control characters, U+FFFE, U+FFFF, lone surrogates) become U+FFFD; long texts are cut, as the JSON of the
/// dossier holds them whole.
/// </summary>
internal static class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private const string Ours = "stemma.";

    private static readonly ImmutableArray<(string For, string Name)> Keys =
    [
        ("node", "color"), ("node", "label"),
        ("edge", "type"), ("edge", "cert"), ("edge", "dir"),
        ("graph", Ours + "rule"),
        ("node", Ours + "outlet"), ("node", Ours + "title"), ("node", Ours + "address"), ("node", Ours + "published"),
        ("node", Ours + "sha256"), ("node", Ours + "credit"), ("node", Ours + "evidence"),
        ("edge", Ours + "kind"), ("edge", Ours + "confidence"), ("edge", Ours + "evidence"),
    ];

    public static void Write(StoryIndex story, Stream stream)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.Entitize,
        };
        using (var xml = XmlWriter.Create(stream, settings))
            Write(xml, story);
        stream.WriteByte((byte)'\n');
    }

    private static void Write(XmlWriter xml, StoryIndex story)
    {
        var graph = StemmaGraph.Of(story);
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Namespace);
        foreach (var (about, name) in Keys)
        {
            xml.WriteStartElement("key", Namespace);
            xml.WriteAttributeString("id", Id(about, name));
            xml.WriteAttributeString("for", about);
            xml.WriteAttributeString("attr.name", name);
            xml.WriteAttributeString("attr.type", "string");
            xml.WriteEndElement();
        }

        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("edgedefault", "directed");
        WriteData(xml, "graph", Ours + "rule", string.Join('\n', RuleLines.Of(story.Dossier.Rules)));
        foreach (var witness in graph.Witnesses)
            Write(xml, witness);
        foreach (var arc in graph.Arcs)
            Write(xml, arc);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void Write(XmlWriter xml, StemmaGraph.Witness witness)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", witness.Id);
        if (witness.Lost is not null)
            WriteData(xml, "node", "color", "grey");
        WriteData(xml, "node", "label", PlainText.Xml(witness.Label));
        if (witness.Told is { Report: var report })
        {
            WriteData(xml, "node", Ours + "outlet", Known(report.Outlet.Name ?? report.Outlet.Host));
            WriteData(xml, "node", Ours + "title", Known(report.Title));
            WriteData(xml, "node", Ours + "address", PlainText.Xml(report.Uri));
            WriteData(xml, "node", Ours + "published", Code.Of(report.Published));
            WriteData(xml, "node", Ours + "sha256", PlainText.Xml(report.Sha256));
            WriteData(xml, "node", Ours + "credit", Lines(report.Credits.Select(credit => credit.Text)));
        }

        WriteData(xml, "node", Ours + "evidence", witness.Lost is { } lost ? Lines(lost.Evidence.Select(Fact)) : null);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, StemmaGraph.Arc arc)
    {
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("source", arc.From);
        xml.WriteAttributeString("target", arc.To);
        WriteData(xml, "edge", "type", arc.Contaminates ? "contamination" : "filiation");
        WriteData(xml, "edge", "cert", arc.IsUncertain ? "low" : "unknown");
        WriteData(xml, "edge", "dir", arc.IsUndirected ? "none" : null);
        WriteData(xml, "edge", Ours + "kind", Code.Of(arc.Derivation.Kind));
        WriteData(xml, "edge", Ours + "confidence", Code.Rounded(arc.Derivation.Confidence).ToString(CultureInfo.InvariantCulture));
        WriteData(xml, "edge", Ours + "evidence", Lines(arc.Derivation.Evidence.Select(Fact)));
        xml.WriteEndElement();
    }

    private static string Fact(Evidence evidence) => $"{evidence.Code}: {evidence.Detail}";

    private static string? Known(string? text) => text is null ? null : PlainText.Xml(text);

    /// <summary>Null for no line at all.</summary>
    private static string? Lines(IEnumerable<string> lines)
    {
        var all = string.Join('\n', lines.Select(PlainText.Xml));
        return all.Length == 0 ? null : all;
    }

    private static void WriteData(XmlWriter xml, string about, string name, string? text)
    {
        if (text is null)
            return;

        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", Id(about, name));
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private static string Id(string about, string name) => $"{about}.{name}";
}
