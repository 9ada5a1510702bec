namespace Stemma.Parse;

/// <summary>Gives each word its universal and Penn tag, left to right. Immutable.</summary>
internal sealed class Tagger(IScorer scorer, TagDictionary dictionary)
{
    public const int MaxFeatures = 64;

    public IScorer Scorer => scorer;

    public TagDictionary Dictionary => dictionary;

    public void Tag(WorkSentence sentence)
    {
        Span<uint> features = stackalloc uint[MaxFeatures];
        Span<int> scores = stackalloc int[256];
        for (var i = 0; i < sentence.Count; i++)
        {
            var allowed = dictionary.Of(sentence.Words[i]);
            if (allowed is { Length: 1 })
            {
                sentence.Tags[i] = allowed[0];
                continue;
            }

            var count = Extract(sentence, i, features);
            scorer.Score(features[..count], scores);
            sentence.Tags[i] = Best(scores[..scorer.ClassCount], allowed);
        }
    }

    public static int Best(ReadOnlySpan<int> scores, byte[]? allowed)
    {
        if (allowed is not null)
        {
            var chosen = allowed[0];
            foreach (var tag in allowed)
            {
                if (scores[tag] > scores[chosen])
                    chosen = tag;
            }

            return chosen;
        }

        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }

    public int Extract(WorkSentence s, int i, Span<uint> f)
    {
        var w = s.Words[i];
        uint Word(int at) => at < 0 ? 1 : at >= s.Count ? 2 : s.Words[at];
        uint Shape(int at) => at < 0 ? 1 : at >= s.Count ? 2 : s.Shapes[at];
        uint Tag(int at) => at < 0 ? 250 : (uint)s.Tags[at];
        uint Kind(int at) => at < 0 || at >= s.Count ? 3 : TagDictionary.Ambiguity(dictionary.Of(s.Words[at]));
        uint Suffix(int at, int length) => at < 0 || at >= s.Count ? 4 : s.Suffix(at, length);
        var (t1, t2) = (Tag(i - 1), Tag(i - 2));
        var (wp, wn, shape) = (Word(i - 1), Word(i + 1), s.Shapes[i]);
        var (kind, kindNext) = (Kind(i), Kind(i + 1));
        var first = i == 0 ? 1u : 0u;
        var n = 0;
        f[n++] = Feature.Of(1, w);
        f[n++] = Feature.Of(2, w, shape, first);
        for (var length = 1; length <= 5; length++)
            f[n++] = Feature.Of(2 + length, s.Suffix(i, length));
        for (var length = 1; length <= 4; length++)
            f[n++] = Feature.Of(7 + length, s.Prefix(i, length));
        f[n++] = Feature.Of(12, shape, first);
        f[n++] = Feature.Of(13, wp);
        f[n++] = Feature.Of(14, wn);
        f[n++] = Feature.Of(15, Word(i - 2));
        f[n++] = Feature.Of(16, Word(i + 2));
        f[n++] = Feature.Of(17, t1);
        f[n++] = Feature.Of(18, t1, t2);
        f[n++] = Feature.Of(19, t1, w);
        f[n++] = Feature.Of(20, t1, t2, w);
        f[n++] = Feature.Of(21, wp, w);
        f[n++] = Feature.Of(22, w, wn);
        f[n++] = Feature.Of(23, wp, w, wn);
        f[n++] = Feature.Of(24, t1, kindNext);
        f[n++] = Feature.Of(25, t1, w, kindNext);
        f[n++] = Feature.Of(26, kind);
        f[n++] = Feature.Of(27, kind, kindNext);
        f[n++] = Feature.Of(28, kind, kindNext, Kind(i + 2));
        f[n++] = Feature.Of(29, kindNext, Kind(i + 2));
        f[n++] = Feature.Of(30, t1, s.Suffix(i, 3));
        f[n++] = Feature.Of(31, t1, shape, s.Suffix(i, 2));
        f[n++] = Feature.Of(32, Suffix(i + 1, 3));
        f[n++] = Feature.Of(33, s.Suffix(i, 3), Suffix(i + 1, 3));
        f[n++] = Feature.Of(34, Suffix(i - 1, 3));
        f[n++] = Feature.Of(35, Shape(i + 1), shape);
        f[n++] = Feature.Of(36, Shape(i - 1), shape, first);
        f[n++] = Feature.Of(37, t1, t2, kind);
        f[n++] = Feature.Of(38, t1, wn);
        f[n++] = Feature.Of(39, Tag(i - 3), t2, t1);
        f[n++] = Feature.Of(40, s.Suffix(i, 3), s.Prefix(i, 2), shape);
        f[n++] = Feature.Of(41, t1, kind, kindNext);
        f[n++] = Feature.Of(42, wp, kind);
        f[n++] = Feature.Of(43, wn, kind);
        uint Leaf(int at) => at < 0 || at >= s.Count ? Feature.Absent : s.Leaves[at];
        uint Middle(int at) => at < 0 || at >= s.Count ? Feature.Absent : s.Middles[at];
        var (leaf, middle) = (s.Leaves[i], s.Middles[i]);
        f[n++] = Feature.Of(50, leaf);
        f[n++] = Feature.Of(51, leaf, shape, first);
        f[n++] = Feature.Of(52, middle, shape, first);
        f[n++] = Feature.Of(53, Leaf(i - 1));
        f[n++] = Feature.Of(54, Leaf(i + 1));
        f[n++] = Feature.Of(55, Middle(i - 1), middle);
        f[n++] = Feature.Of(56, middle, Middle(i + 1));
        f[n++] = Feature.Of(57, t1, leaf);
        f[n++] = Feature.Of(58, t1, middle, Middle(i + 1));
        f[n++] = Feature.Of(59, middle, s.Suffix(i, 3));
        f[n++] = Feature.Of(60, middle, s.Suffix(i, 2), t1);
        f[n++] = Feature.Of(61, t1, kind, Leaf(i + 1));
        f[n++] = Feature.Of(62, s.Tops[i], s.Suffix(i, 2));
        return n;
    }
}
