namespace Stemma.Parse;

/// <summary>Marks names left to right: outside, or begin, inside, end, single of a kind. Immutable.</summary>
internal sealed class NameTagger(IScorer scorer)
{
    public const int MaxFeatures = 96;
    public const int Outside = 0;

    // What a word must be ahead by to be no name: most words are none, and without this too many names are missed.
    private const int Eagerness = 30;

    /// <summary>Outside and four positions of three kinds: 1 + 4 × kind + (0 begin, 1 inside, 2 end, 3 single).</summary>
    public const int ClassCount = 13;

    public IScorer Scorer => scorer;

    /// <param name="memory">Of the first reading; null during it.</param>
    public void Tag(WorkSentence sentence, NameMemory? memory)
    {
        Span<uint> features = stackalloc uint[MaxFeatures];
        Span<int> scores = stackalloc int[ClassCount];
        var previous = Outside;
        for (var i = 0; i < sentence.Count; i++)
        {
            var count = Extract(sentence, i, memory, features);
            scorer.Score(features[..count], scores);
            scores[Outside] -= Eagerness;
            previous = Best(scores, previous, i + 1 == sentence.Count);
            sentence.Names[i] = previous;
        }
    }

    public static bool Follows(int previous, int next, bool last)
    {
        var open = previous != Outside && (previous - 1) % 4 < 2;
        var position = next == Outside ? -1 : (next - 1) % 4;
        if (last && position is 0 or 1)
            return false;
        return open ? position is 1 or 2 && (next - 1) / 4 == (previous - 1) / 4 : position is -1 or 0 or 3;
    }

    private static int Best(ReadOnlySpan<int> scores, int previous, bool last)
    {
        var best = -1;
        for (var i = 0; i < ClassCount; i++)
        {
            if (Follows(previous, i, last) && (best < 0 || scores[i] > scores[best]))
                best = i;
        }

        return Math.Max(best, Outside);
    }

    public static int Extract(WorkSentence s, int i, NameMemory? memory, Span<uint> f)
    {
        uint Word(int at) => at < 0 ? 1 : at >= s.Count ? 2 : s.Words[at];
        uint Shape(int at) => at < 0 ? 1 : at >= s.Count ? 2 : s.Shapes[at];
        uint Tag(int at) => at < 0 ? 250 : at >= s.Count ? 251 : (uint)s.Tags[at];
        uint Name(int at) => at < 0 ? 20 : (uint)s.Names[at];
        var (w, t, shape) = (s.Words[i], Tag(i), s.Shapes[i]);
        var (p1, p2) = (Name(i - 1), Name(i - 2));
        var first = i == 0 ? 1u : 0u;
        var n = 0;
        f[n++] = Feature.Of(1, w);
        f[n++] = Feature.Of(2, w, p1);
        f[n++] = Feature.Of(3, w, shape, first);
        f[n++] = Feature.Of(4, shape, p1, first);
        f[n++] = Feature.Of(5, t, p1);
        f[n++] = Feature.Of(6, p1, p2);
        f[n++] = Feature.Of(7, t, p1, p2);
        f[n++] = Feature.Of(8, Word(i - 1));
        f[n++] = Feature.Of(9, Word(i + 1));
        f[n++] = Feature.Of(10, Word(i - 2));
        f[n++] = Feature.Of(11, Word(i + 2));
        f[n++] = Feature.Of(12, Word(i - 1), p1, shape);
        f[n++] = Feature.Of(13, Word(i + 1), p1, shape);
        f[n++] = Feature.Of(14, Word(i - 1), w);
        f[n++] = Feature.Of(15, w, Word(i + 1));
        f[n++] = Feature.Of(16, Tag(i - 1), t, Tag(i + 1));
        f[n++] = Feature.Of(17, t, Tag(i + 1), p1);
        f[n++] = Feature.Of(18, Tag(i - 1), t, p1);
        f[n++] = Feature.Of(19, Tag(i + 1), Tag(i + 2), p1);
        f[n++] = Feature.Of(20, Shape(i - 1), shape, p1);
        f[n++] = Feature.Of(21, shape, Shape(i + 1), p1);
        f[n++] = Feature.Of(22, Shape(i - 1), shape, Shape(i + 1));
        f[n++] = Feature.Of(23, Word(i - 1), Word(i - 2), shape);
        f[n++] = Feature.Of(24, Word(i + 1), Word(i + 2), shape);
        for (var length = 2; length <= 5; length++)
        {
            f[n++] = Feature.Of(28 + length, s.Suffix(i, length), shape);
            f[n++] = Feature.Of(34 + length, s.Prefix(i, length), shape);
        }

        f[n++] = Feature.Of(50, s.Suffix(i, 3), p1);
        f[n++] = Feature.Of(51, s.Prefix(i, 3), p1);
        f[n++] = Feature.Of(52, i + 1 < s.Count ? s.Suffix(i + 1, 3) : 5, shape, p1);
        f[n++] = Feature.Of(53, i > 0 ? s.Suffix(i - 1, 3) : 5, shape, p1);
        uint Leaf(int at) => at < 0 || at >= s.Count ? Feature.Absent : s.Leaves[at];
        uint Middle(int at) => at < 0 || at >= s.Count ? Feature.Absent : s.Middles[at];
        uint Top(int at) => at < 0 || at >= s.Count ? Feature.Absent : s.Tops[at];
        var (leaf, middle, top) = (s.Leaves[i], s.Middles[i], s.Tops[i]);
        f[n++] = Feature.Of(80, leaf);
        f[n++] = Feature.Of(81, leaf, shape, first);
        f[n++] = Feature.Of(82, middle, shape, p1);
        f[n++] = Feature.Of(83, top, shape, p1);
        f[n++] = Feature.Of(84, Leaf(i - 1), shape);
        f[n++] = Feature.Of(85, Leaf(i + 1), shape);
        f[n++] = Feature.Of(86, Middle(i - 1), middle);
        f[n++] = Feature.Of(87, middle, Middle(i + 1));
        f[n++] = Feature.Of(88, Middle(i - 1), shape, p1);
        f[n++] = Feature.Of(89, Middle(i + 1), shape, p1);
        f[n++] = Feature.Of(90, Top(i - 2), Top(i - 1), shape);
        f[n++] = Feature.Of(91, Top(i + 1), Top(i + 2), shape);
        f[n++] = Feature.Of(92, leaf, p1);
        f[n++] = Feature.Of(93, Top(i - 1), top, Top(i + 1));
        var headline = s.Titled ? 1u : 0u;
        f[n++] = Feature.Of(95, headline, shape, t);
        f[n++] = Feature.Of(96, headline, middle);
        if (memory is null)
            return n;
        uint Memory(int at) => at < 0 || at >= s.Count ? Feature.Absent : memory.Of(s.Words[at]);
        var (m0, m1, mp) = (memory.Of(s.Words[i]), Memory(i + 1), Memory(i - 1));
        f[n++] = Feature.Of(100, m0, shape);
        f[n++] = Feature.Of(101, m0, p1);
        f[n++] = Feature.Of(102, m0, t, p1);
        f[n++] = Feature.Of(103, m0, m1, shape);
        f[n++] = Feature.Of(104, mp, m0, shape);
        f[n++] = Feature.Of(105, mp, m0, m1);
        f[n++] = Feature.Of(106, m0, first, headline);
        f[n++] = Feature.Of(107, w, m0);
        f[n++] = Feature.Of(108, m0, m1, p1);
        return n;
    }
}
