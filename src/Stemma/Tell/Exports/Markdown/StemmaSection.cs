using System.Collections.Immutable;
using System.Globalization;
using Stemma.Trace;

namespace Stemma.Tell.Exports.Markdown;

/// <summary>Who took from whom, a derivation a line with its evidence below.</summary>
internal static class StemmaSection
{
    public static void Write(TextWriter writer, StoryIndex story)
    {
        MarkdownReport.Heading(writer, "##", "Stemma");
        if (story.Dossier.Derivations.IsEmpty && story.Dossier.LostSources.IsEmpty)
            writer.WriteLine("No report was found to take from another.");
        foreach (var lost in story.Dossier.LostSources)
        {
            writer.WriteLine(
                $"- {MarkdownText.Of(lost.Id)}: a lost source, {(lost.Name is { } name ? MarkdownReport.Quote(name) : "without a name")}, behind {string.Join(", ", lost.Reports.Select(id => NameOf(story, id)))}");
            Evidence(writer, lost.Evidence);
        }

        foreach (var derivation in story.Dossier.Derivations)
        {
            writer.WriteLine(
                $"- {NameOf(story, derivation.To)} {(derivation.Direction == Direction.Decided ? "taken from" : "shares text with")} {NameOf(story, derivation.From)}: {Words.Of(derivation.Kind)}, {Words.Count(derivation.Passages.Length, "passage")}, confidence {Code.Rounded(derivation.Confidence).ToString("0.###", CultureInfo.InvariantCulture)}");
            Evidence(writer, derivation.Evidence);
        }
    }

    private static void Evidence(TextWriter writer, ImmutableArray<Evidence> evidence)
    {
        foreach (var piece in evidence)
            writer.WriteLine($"  - {MarkdownText.Of(Words.Of(piece.Code))}: {MarkdownText.Of(piece.Detail)}");
    }

    /// <summary>The letter of a report, the id of a lost source.</summary>
    private static string NameOf(StoryIndex story, string witness) =>
        MarkdownText.Of(story.Reports.TryGetValue(witness, out var told) ? told.Siglum : witness);
}
