using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Train.Extract;

/// <summary>What an attribution looks like, for tables: how much of it is quoted, and the word that signals it.</summary>
internal static class AttributionForm
{
    private const double WholeQuotation = 0.9;

    public static string Of(ParsedReport parsed, TextSpan[] cue, TextSpan[] content) => $"{Speech(parsed.Report.Text, content)}, {Signal(parsed, cue)}";

    private static string Speech(string text, TextSpan[] content)
    {
        var (quoted, all) = (0, 0);
        foreach (var span in content)
        {
            var line = text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1;
            var open = text[line..span.Start].Count(IsMark) % 2 == 1;
            for (var i = span.Start; i < span.End; i++)
            {
                open = text[i] != '\n' && open != IsMark(text[i]);
                all++;
                quoted += open || IsMark(text[i]) ? 1 : 0;
            }
        }

        return quoted == 0 ? "indirect" : quoted >= WholeQuotation * all ? "direct" : "mixed";
    }

    private static bool IsMark(char at) => at is '"' or '“' or '”';

    private static string Signal(ParsedReport parsed, TextSpan[] cue)
    {
        var tokens = parsed.Sentences.SelectMany(s => s.Tokens).Where(t => cue.Any(span => span.Overlaps(t.Span))).ToList();
        if (tokens.Exists(t => t.Lemma is "accord" or "according"))
            return "according to";
        foreach (var (upos, name) in new[] { ("VERB", "verb"), ("NOUN", "noun"), ("ADJ", "adjective"), ("ADV", "adverb") })
        {
            if (tokens.Exists(t => t.Upos == upos))
                return name;
        }

        return "other";
    }
}
