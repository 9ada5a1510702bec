using System.Runtime.CompilerServices;

namespace Stemma.Parse;

/// <summary>The marks of words inside and outside names, and the best sequence of them.</summary>
internal static class NameMarks
{
    public const int Outside = 0;

    /// <summary>Outside and four positions of three kinds: 1 + 4 × kind + (0 begin, 1 inside, 2 end, 3 single).</summary>
    public const int Count = 13;

    /// <summary>Of a row of what a mark is worth after another: whole vectors of any machine.</summary>
    public const int Columns = 16;

    private static readonly int[][] Before = [.. Enumerable.Range(0, Count).Select(next => Enumerable.Range(0, Count).Where(last => Follows(last, next)).ToArray())];

    public static int Position(int mark) => (mark - 1) % 4;

    public static NameKind Kind(int mark) => (NameKind)((mark - 1) / 4);

    /// <summary>Whether every name that begins ends.</summary>
    public static bool AreWhole(ReadOnlySpan<int> marks)
    {
        var last = Outside;
        foreach (var mark in marks)
        {
            if (!Follows(last, mark))
                return false;
            last = mark;
        }

        return Follows(last, Outside);
    }

    /// <summary>The names that the marks of a sentence make.</summary>
    public static IEnumerable<(TokenRange Tokens, NameKind Kind)> Names(int[] marks)
    {
        var first = 0;
        for (var i = 0; i < marks.Length; i++)
        {
            var position = marks[i] == Outside ? -1 : Position(marks[i]);
            if (position is 0 or 3)
                first = i;
            if (position is 2 or 3)
                yield return (new TokenRange(first, i), Kind(marks[i]));
        }
    }

    /// <summary>The sequence of the highest sum in which every name that begins ends (Viterbi 1967); of equal ones the first.</summary>
    /// <param name="scores"><see cref="Count"/> a word.</param>
    /// <param name="after">What a mark is worth after another; a row of <see cref="Columns"/> for the one before.</param>
    /// <param name="from">Room for as many values.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Best(ReadOnlySpan<float> scores, ReadOnlySpan<float> after, Span<byte> from, Span<int> marks)
    {
        var length = marks.Length;
        Span<float> last = stackalloc float[Count];
        Span<float> next = stackalloc float[Count];
        for (var mark = 0; mark < Count; mark++)
            last[mark] = Follows(Outside, mark) ? scores[mark] + after[mark] : float.NegativeInfinity;
        for (var word = 1; word < length; word++)
        {
            for (var mark = 0; mark < Count; mark++)
            {
                var best = Before[mark][0];
                foreach (var before in Before[mark])
                {
                    if (last[before] + after[(before * Columns) + mark] > last[best] + after[(best * Columns) + mark])
                        best = before;
                }

                from[(word * Count) + mark] = (byte)best;
                next[mark] = last[best] + after[(best * Columns) + mark] + scores[(word * Count) + mark];
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

    public static bool Follows(int last, int next)
    {
        var open = last != Outside && Position(last) < 2;
        return open
            ? next != Outside && Position(next) is 1 or 2 && Kind(next) == Kind(last)
            : next == Outside || Position(next) is 0 or 3;
    }
}
