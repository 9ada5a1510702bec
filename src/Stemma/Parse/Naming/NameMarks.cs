namespace Stemma.Parse;

/// <summary>The marks of words inside and outside names, and the best sequence of them.</summary>
internal static class NameMarks
{
    public const int Outside = 0;

    /// <summary>Outside and four positions of three kinds: 1 + 4 × kind + (0 begin, 1 inside, 2 end, 3 single).</summary>
    public const int Count = 13;

    private static readonly int[][] Before = [.. Enumerable.Range(0, Count).Select(next => Enumerable.Range(0, Count).Where(last => Follows(last, next)).ToArray())];

    public static int Position(int mark) => (mark - 1) % 4;

    public static NameKind Kind(int mark) => (NameKind)((mark - 1) / 4);

    /// <summary>The sequence of the highest sum in which every name that begins ends (Viterbi 1967); of equal ones the first.</summary>
    /// <param name="scores"><see cref="Count"/> a word.</param>
    public static void Best(ReadOnlySpan<float> scores, Span<int> marks)
    {
        var length = marks.Length;
        var from = new byte[length * Count];
        Span<float> last = stackalloc float[Count];
        Span<float> next = stackalloc float[Count];
        for (var mark = 0; mark < Count; mark++)
            last[mark] = Follows(Outside, mark) ? scores[mark] : float.NegativeInfinity;
        for (var word = 1; word < length; word++)
        {
            for (var mark = 0; mark < Count; mark++)
            {
                var best = Before[mark][0];
                foreach (var before in Before[mark])
                {
                    if (last[before] > last[best])
                        best = before;
                }

                from[(word * Count) + mark] = (byte)best;
                next[mark] = last[best] + scores[(word * Count) + mark];
            }

            next.CopyTo(last);
        }

        var chosen = Outside;
        for (var mark = 0; mark < Count; mark++)
        {
            if (Follows(mark, Outside) && last[mark] > last[chosen])
                chosen = mark;
        }

        for (var word = length - 1; word >= 0; word--)
        {
            marks[word] = chosen;
            chosen = from[(word * Count) + chosen];
        }
    }

    private static bool Follows(int last, int next)
    {
        var open = last != Outside && Position(last) < 2;
        return open
            ? next != Outside && Position(next) is 1 or 2 && Kind(next) == Kind(last)
            : next == Outside || Position(next) is 0 or 3;
    }
}
