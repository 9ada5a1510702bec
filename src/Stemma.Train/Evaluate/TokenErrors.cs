using Stemma.Parse;

namespace Stemma.Train.Evaluate;

/// <summary>Shows where words or sentences differ from the annotated ones, one line a place.</summary>
internal static class TokenErrors
{
    private const int Context = 40;

    public static IEnumerable<string> Of(string text, List<Sentence> gold, List<Sentence> system)
    {
        var (right, read) = (Words(gold), Words(system));
        var (g, s) = (0, 0);
        while (g < right.Count && s < read.Count)
        {
            if (right[g] == read[s])
            {
                (g, s) = (g + 1, s + 1);
                continue;
            }

            var (from, ofSystem) = (g, s);
            do
            {
                if (right[g].End <= read[s].End)
                    g++;
                else
                    s++;
            }
            while (g < right.Count && s < read.Count && right[g] != read[s]);
            s = Math.Max(s, ofSystem);
            yield return $"word\t{Cut(text, right, from, g)}\t{Cut(text, read, ofSystem, s)}\t{Around(text, right[from].Start, right[from].Start)}";
        }

        var (ends, found) = (Ends(gold), Ends(system));
        foreach (var end in ends.Except(found).Union(found.Except(ends)).Order())
            yield return $"{(ends.Contains(end) ? "missed" : "added")}\t{Around(text, end, end)}";
    }

    private static List<(int Start, int End)> Words(List<Sentence> sentences) =>
        [.. sentences.SelectMany(s => s.Tokens).Select(t => (t.Span.Start, t.Span.End))];

    private static HashSet<int> Ends(List<Sentence> sentences) => [.. sentences.Select(s => s.Span.End)];

    private static string Cut(string text, List<(int Start, int End)> words, int from, int to) =>
        string.Join('|', words[from..Math.Max(from, to)].Select(w => text[w.Start..w.End]));

    private static string Around(string text, int from, int to) =>
        (text[Math.Max(0, from - Context)..from] + "¦" + text[to..Math.Min(text.Length, to + Context)]).Replace('\n', '⏎');
}
