using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Stemma.Text;

namespace Stemma.Read;

/// <summary>Credits within an article: datelines, closing lines, picture lines, "first appeared in".</summary>
internal static partial class TextCredits
{
    /// <summary>Credits of one report beyond this many are not kept.</summary>
    public const int MaxCredits = 256;

    /// <summary>Paragraphs from the start in which a dateline may stand.</summary>
    private const int DatelineParagraphs = 4;

    /// <summary>Paragraphs from the end in which a closing credit may stand.</summary>
    private const int ClosingParagraphs = 6;

    /// <summary>A paragraph of more words is no caption.</summary>
    private const int CaptionWords = 40;

    private static readonly Openings Sentences = Openings.Of("Read.credit-openings.tsv", "sentence");

    /// <param name="parts">By their place among the paragraphs, those that are no running text.</param>
    public static ImmutableArray<Credit> In(string text, ImmutableDictionary<int, PartKind>? parts = null)
    {
        var credits = ImmutableArray.CreateBuilder<Credit>();
        int number = 0, count = text.AsSpan().Count('\n') + 1;
        for (int start = 0; start <= text.Length && credits.Count < MaxCredits; number++)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            string paragraph = text[start..end];
            bool caption = parts?.GetValueOrDefault(number, PartKind.Summary) == PartKind.Caption;
            foreach (FoundCredit found in (caption ? Caption(paragraph) : InParagraph(paragraph, number, count)).OrderBy(f => f.Start))
            {
                var span = new TextSpan(start + found.Start, start + found.End);
                credits.Add(new(found.Name, span.Of(text), span) { Kind = found.Kind });
            }

            start = end + 1;
        }

        return [.. credits.Take(MaxCredits).DistinctBy(c => (c.Name, c.Span)).OrderBy(c => c.Span!.Value)];
    }

    /// <summary>What a line that is no part of the article credits in so many words.</summary>
    public static ImmutableArray<Credit> InFurniture(string line) =>
    [
        .. Sentence(line).Concat(ClosingCredits.InWords(line))
            .Select(found => new Credit(found.Name, line[found.Start..found.End], null) { Kind = found.Kind }).DistinctBy(c => c.Name),
    ];

    /// <summary>What a picture's line credits.</summary>
    public static ImmutableArray<Credit> InCaption(string line) =>
    [
        .. Caption(line).Select(found => new Credit(found.Name, line[found.Start..found.End], null) { Kind = found.Kind }).DistinctBy(c => c.Name),
    ];

    private static IEnumerable<FoundCredit> Caption(string line) =>
        PictureCredits.In(line).Concat(ClosingCredits.In(line, isCaption: true)).Select(found => found with { Kind = CreditKind.Picture });

    private static IEnumerable<FoundCredit> InParagraph(string paragraph, int number, int count)
    {
        var found = PictureCredits.In(paragraph).ToList();
        var pictures = found.ToArray();
        if (number < DatelineParagraphs)
            found.AddRange(Datelines.In(paragraph));
        found.AddRange(Sentence(paragraph));
        bool closing = number >= count - ClosingParagraphs;
        bool caption = !closing && TextShape.CountWords(paragraph) <= CaptionWords;
        if (closing || caption || paragraph.EndsWith(')'))
            found.AddRange(ClosingCredits.In(paragraph, caption && count > ClosingParagraphs));
        return found.Where(f => f.Kind == CreditKind.Picture || !Array.Exists(pictures, p => f.Start < p.End && p.Start < f.End));
    }

    /// <summary>A sentence that opens with a credit, at the start of the paragraph or within it.</summary>
    private static IEnumerable<FoundCredit> Sentence(string paragraph)
    {
        foreach (Match sentence in SentenceStart().Matches(paragraph))
        {
            int start = sentence.Index + sentence.Length;
            foreach (string opening in Sentences.At(paragraph, start))
            {
                Match match = NameAfter().Match(paragraph, start + opening.Length);
                if (!match.Success || WrittenDate.IsMonth(match.Groups["name"].Value))
                    continue;
                yield return new(match.Groups["name"].Value, start, match.Index + match.Length, CreditKind.Text);
                yield break;
            }
        }
    }

    [GeneratedRegex(@"^[(\[]?|[.!?”""]\s[(\[]?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SentenceStart();

    [GeneratedRegex(@"\G[ :]+(?<name>(?:[Tt]he )?[\p{Lu}\p{Lo}][\p{L}\p{N}.&'’-]*?(?: (?:of |the |and |de |du |des |la |der |van |di |del |della |da |do )?[\p{Lu}\p{Lo}][\p{L}\p{N}.&'’-]*?){0,5})(?=[.,;:)]|\s|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameAfter();
}
