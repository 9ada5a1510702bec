using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Train.Parse;

/// <summary>Learns where sentences end from the running text of the treebanks: an averaged perceptron with a margin.</summary>
internal static class SentenceTrainer
{
    private const int Passes = 12;
    private const int Margin = 12;
    private const int Scale = 4;

    // A word is known by its case once it stands this often inside a sentence; three of four times one way is usual.
    private const int KnownWord = 3;

    public static SentenceModel Train(string data, ulong seed, TextWriter log)
    {
        var lines = Lines(data);
        var cases = Cases(lines);
        var examples = Examples(lines, new SentenceModel([], cases));
        log.WriteLine($"{examples.Count} places where a sentence may end");
        return new SentenceModel(Learn(examples, seed), cases);
    }

    private static List<(LineTokens Line, List<bool> Ends)> Lines(string data)
    {
        var lines = new List<(LineTokens, List<bool>)>();
        var gum = Directory.GetFiles(Path.Combine(data, "gum", "train"), "*.conllu").Order(StringComparer.Ordinal);
        foreach (var file in gum.Prepend(Path.Combine(data, "ud-ewt", "en_ewt-ud-train.conllu")))
        {
            var (text, gold) = Conll18Scorer.Text(Treebank.Read(file));
            var searchable = SearchableText.Of(text);
            var ends = gold.Select(s => s.Span.End).ToHashSet();
            for (var start = 0; start < searchable.Text.Length;)
            {
                var end = searchable.Text.IndexOf('\n', start);
                end = end < 0 ? searchable.Text.Length : end;
                var line = new LineTokens(searchable.Text);
                Tokeniser.Line(searchable.Text, start, end, line);
                if (line.Tokens.Count > 0)
                    lines.Add((line, line.Tokens.ConvertAll(t => ends.Contains(searchable.ToOriginal(new TextSpan(t.Start, t.End)).End))));
                start = end + 1;
            }
        }

        return lines;
    }

    private static uint[] Cases(List<(LineTokens Line, List<bool> Ends)> lines)
    {
        var counts = new SortedDictionary<uint, (int Lower, int Capital)>();
        var boundaries = new BoundaryFeatures();
        foreach (var (line, ends) in lines)
        {
            boundaries.Fill(line, null);
            for (var i = 1; i < line.Tokens.Count; i++)
            {
                if (ends[i - 1] || boundaries.Sign(i) is not (TokenSign.Lower or TokenSign.Capital))
                    continue;
                var key = boundaries.Word(i) & ~SentenceModel.CaseMask;
                var (lower, capital) = counts.GetValueOrDefault(key);
                counts[key] = boundaries.Sign(i) == TokenSign.Lower ? (lower + 1, capital) : (lower, capital + 1);
            }
        }

        return [.. counts.Where(c => c.Key != 0 && c.Value.Lower + c.Value.Capital >= KnownWord).Select(c => c.Key | (uint)Usual(c.Value.Lower, c.Value.Capital))];
    }

    private static WordCase Usual(int lower, int capital) =>
        lower >= 3 * capital ? WordCase.Lower : capital >= 3 * lower ? WordCase.Capital : WordCase.Either;

    private static List<(uint[] Features, bool Ends)> Examples(List<(LineTokens Line, List<bool> Ends)> lines, SentenceModel cases)
    {
        var examples = new List<(uint[], bool)>();
        var boundaries = new BoundaryFeatures();
        var features = new uint[BoundaryFeatures.MaxFeatures];
        foreach (var (line, ends) in lines)
        {
            boundaries.Fill(line, cases);
            for (int i = 0, start = 0; i + 1 < line.Tokens.Count; i++)
            {
                var ending = ends[i];
                if (boundaries.IsCandidate(i))
                    examples.Add((features[..boundaries.Extract(i, start, features)], ending));
                if (ending)
                    start = i + 1;
            }
        }

        return examples;
    }

    private static sbyte[] Learn(List<(uint[] Features, bool Ends)> examples, ulong seed)
    {
        var weights = new int[1 << SentenceModel.WeightBits];
        var totals = new long[weights.Length];
        var order = new Order(seed);
        var time = 1L;
        for (var pass = 0; pass < Passes; pass++)
        {
            order.Shuffle(examples);
            foreach (var (features, ends) in examples)
            {
                var score = 0;
                foreach (var feature in features)
                    score += weights[feature >> (32 - SentenceModel.WeightBits)];
                time++;
                var side = ends ? 1 : -1;
                if (score * side > Margin)
                    continue;
                foreach (var feature in features)
                {
                    var place = feature >> (32 - SentenceModel.WeightBits);
                    weights[place] += side;
                    totals[place] += side * time;
                }
            }
        }

        return [.. weights.Select((w, i) => (sbyte)Math.Clamp(Math.Round((w - ((double)totals[i] / time)) * Scale, MidpointRounding.AwayFromZero), sbyte.MinValue, sbyte.MaxValue))];
    }
}
