using Stemma.Reconcile;

namespace Stemma.Tell.Exports.Markdown;

/// <summary>The claims in the order of the dossier: the face, the counts, on whose word, and every passage.</summary>
internal static class ClaimsSection
{
    public static void Write(TextWriter writer, StoryIndex story)
    {
        MarkdownReport.Heading(writer, "##", "Claims");
        if (story.Dossier.Claims.IsEmpty)
            writer.WriteLine("No claim was found.");
        foreach (var (index, claim) in story.Dossier.Claims.Index())
            Write(writer, story, claim, index);
    }

    private static void Write(TextWriter writer, StoryIndex story, Claim claim, int index)
    {
        if (index > 0)
            writer.WriteLine();
        writer.WriteLine($"### {MarkdownText.Of(claim.Id)}: {MarkdownReport.Quote(story.ShownOf(claim))}");
        writer.WriteLine();
        writer.WriteLine(
            $"- {Words.Of(claim.Status)}: {Words.Count(claim.IndependentOrigins, "independent origin")}, {Words.Count(claim.Reports, "report")}, {Words.Count(claim.Outlets, "outlet")}; credibility {Code.Of(claim.Credibility)} ({Words.Credibility(claim.Credibility)})");
        if (claim.Estimate is { } estimate)
            writer.WriteLine($"- {MarkdownText.Of(estimate.Measure)}: {Of(estimate)} (rule {MarkdownText.Of(estimate.Rule)})");
        foreach (var origin in claim.Origins)
            writer.WriteLine($"- on the word of {MarkdownReport.Quote(origin.Name)}, {Words.Of(origin.Kind)}: {string.Join(", ", origin.Assertions.Select(id => Siglum(story, id)).Distinct(StringComparer.Ordinal))}");
        foreach (var dispute in story.DisputesOf(claim.Id))
            writer.WriteLine($"- {Words.Of(dispute.Kind)}: {Words.Of(dispute.Verdict)} ({MarkdownText.Of(dispute.Id)})");
        Passages(writer, story, claim);
    }

    private static void Passages(TextWriter writer, StoryIndex story, Claim claim)
    {
        var inherited = claim.Inherited.ToLookup(inheritance => inheritance.Assertion, StringComparer.Ordinal);
        writer.WriteLine("- passages:");
        foreach (var told in story.AssertionsOf(claim))
        {
            IEnumerable<string> notes =
            [
                .. Words.Of(told.Factuality),
                .. inherited[told.Id].Select(inheritance => inheritance switch
                {
                    { From: { } from } => "taken over from " + Siglum(story, from),
                    { LostSource: { } lost } => "taken over from " + MarkdownText.Of(lost),
                    _ => "taken over",
                }),
                .. inherited[told.Id].Any(inheritance => inheritance.AttributionLost) ? ["attribution lost"] : Array.Empty<string>(),
            ];
            var note = string.Join(", ", notes);
            writer.WriteLine($"  - {MarkdownReport.Where(story, told.Report, told.Span)}: {MarkdownReport.Quote(told.Quote)}{(note.Length == 0 ? "" : $" ({note})")}");
        }
    }

    private static string Siglum(StoryIndex story, string assertion) => MarkdownText.Of(story.Reports[story.Assertions[assertion].Report].Siglum);

    private static string Of(Estimate estimate) =>
        $"best {Known(estimate.Best)}, low {Known(estimate.Low)}, high {Known(estimate.High)}";

    private static string Known(decimal? number) => number is { } known ? Code.Grouped(known) : "open";
}
