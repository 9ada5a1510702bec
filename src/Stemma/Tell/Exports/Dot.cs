using System.Globalization;
using System.Text;
using Stemma.Trace;

namespace Stemma.Tell.Exports;

/// <summary>
/// The stemma in the DOT that OpenStemmata's checker takes: one witness or arc a line, what else is known of it and the rules in
/// comments. In a label, signs that the checker cannot read (quotation marks, backslashes, square brackets, number signs) become
/// others of the same look; control characters become spaces; marks of direction and lone surrogates U+FFFD.
/// </summary>
internal static class Dot
{
    public static void Write(StoryIndex story, Stream stream)
    {
        using var output = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var graph = StemmaGraph.Of(story);
        output.WriteLine("digraph {");
        output.WriteLine($"  # A stemma of reports, by Stemma {PlainText.OneLine(story.Dossier.Engine)}. How the story's figures were read and chosen:");
        foreach (var line in RuleLines.Of(story.Dossier.Rules))
            output.WriteLine("  # " + line);
        foreach (var witness in graph.Witnesses)
            Write(output, witness);
        foreach (var arc in graph.Arcs)
            Write(output, arc);
        output.WriteLine("}");
    }

    private static void Write(StreamWriter output, StemmaGraph.Witness witness)
    {
        var color = witness.Lost is null ? "" : ",color=\"grey\"";
        output.Write($"  {witness.Id} [label=\"{PlainText.Label(witness.Label)}\"{color}]");
        WriteNote(output, witness.Told is { } told ? Facts(told) : witness.Lost!.Evidence.Select(Fact));
    }

    private static void Write(StreamWriter output, StemmaGraph.Arc arc)
    {
        List<string> attributes =
        [
            .. arc.Contaminates ? ["style=\"dashed\""] : Array.Empty<string>(),
            .. arc.IsUncertain ? ["color=\"grey\""] : Array.Empty<string>(),
            .. arc.IsUndirected ? ["dir=none"] : Array.Empty<string>(),
        ];
        output.Write($"  {arc.From} -> {arc.To}");
        if (attributes.Count > 0)
            output.Write($" [{string.Join(',', attributes)}]");
        var confidence = Code.Rounded(arc.Derivation.Confidence).ToString(CultureInfo.InvariantCulture);
        WriteNote(output, [Code.Of(arc.Derivation.Kind), $"confidence {confidence}", .. arc.Derivation.Evidence.Select(Fact)]);
    }

    private static IEnumerable<string> Facts(ToldReport told)
    {
        var report = told.Report;
        return new[] { report.Outlet.Name ?? report.Outlet.Host, report.Title, report.Uri, Code.Of(report.Published) }
            .OfType<string>()
            .Concat(report.Credits.Select(credit => credit.Text));
    }

    private static string Fact(Evidence evidence) => $"{evidence.Code}: {evidence.Detail}";

    private static void WriteNote(StreamWriter output, IEnumerable<string> facts) =>
        output.WriteLine(" # " + PlainText.OneLine(string.Join("; ", facts.Select(PlainText.OneLine))));
}
