using System.Buffers;
using System.Runtime.CompilerServices;

namespace Stemma.Parse;

/// <summary>
/// The tree of the highest sum of scores (Chu and Liu 1965; Edmonds 1967) in which one word hangs on the root: when more would,
/// every arc from the root is made dearer by the same until one is left (Stanojević and Cohen 2021).
/// </summary>
internal static class SpanningTree
{
    /// <summary>To be taken off the score of an arc that is to be used only where there is no other.</summary>
    public const float Forbidden = 1e4f;

    private const double DearRoot = 1e8;

    // Words of a sentence up to which no memory is asked for.
    private const int OnStack = Tokeniser.MaxSentenceTokens;

    /// <param name="scores">A row a dependent, rows <paramref name="stride"/> apart; a column a head, the root in column <paramref name="count"/>.</param>
    /// <param name="heads">Overwritten; -1 for the root.</param>
    public static void Find(ReadOnlySpan<float> scores, int stride, int count, Span<int> heads)
    {
        for (var word = 0; word < count; word++)
            heads[word] = Highest(scores.Slice(word * stride, count + 1), word);
        if (!IsTree(heads[..count], count))
        {
            var matrix = ArrayPool<double>.Shared.Rent(count * (count + 1));
            for (var word = 0; word < count; word++)
            {
                for (var head = 0; head <= count; head++)
                    matrix[(word * (count + 1)) + head] = scores[(word * stride) + head] - (head == count ? DearRoot : 0);
            }

            Solve(matrix, count).CopyTo(heads);
            ArrayPool<double>.Shared.Return(matrix);
        }

        foreach (ref var head in heads[..count])
            head = head == count ? -1 : head;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Highest(ReadOnlySpan<float> scores, int self)
    {
        var best = self == 0 ? 1 : 0;
        for (var head = 1; head < scores.Length; head++)
        {
            if (head != self && scores[head] > scores[best])
                best = head;
        }

        return best;
    }

    private static bool IsTree(ReadOnlySpan<int> heads, int root)
    {
        var roots = 0;
        foreach (var head in heads)
            roots += head == root ? 1 : 0;
        return roots == 1 && Cycle(heads, root) is null;
    }

    // The words of one cycle; null when there is none.
    private static List<int>? Cycle(ReadOnlySpan<int> heads, int root)
    {
        var seen = heads.Length <= OnStack ? stackalloc int[heads.Length] : new int[heads.Length];
        seen.Clear();
        for (var start = 0; start < heads.Length; start++)
        {
            var at = start;
            while (at != root && seen[at] == 0)
            {
                seen[at] = start + 1;
                at = heads[at];
            }

            if (at == root || seen[at] != start + 1)
                continue;
            var cycle = new List<int>();
            var first = at;
            do
            {
                cycle.Add(at);
                at = heads[at];
            }
            while (at != first);
            return cycle;
        }

        return null;
    }

    // Takes the best head of every word; while there is a cycle, makes one word of it and asks again.
    private static int[] Solve(ReadOnlySpan<double> scores, int count)
    {
        var stride = count + 1;
        var heads = new int[count];
        for (var word = 0; word < count; word++)
        {
            var best = -1;
            for (var head = 0; head <= count; head++)
            {
                if (head != word && (best < 0 || scores[(word * stride) + head] > scores[(word * stride) + best]))
                    best = head;
            }

            heads[word] = best;
        }

        if (Cycle(heads, count) is not { } cycle)
            return heads;

        int[] others = [.. Enumerable.Range(0, count).Except(cycle)];
        var merged = others.Length;
        var narrow = merged + 2;
        var smaller = ArrayPool<double>.Shared.Rent((merged + 1) * narrow);
        var leaving = new int[merged];
        for (var k = 0; k < merged; k++)
        {
            var row = scores.Slice(others[k] * stride, stride);
            for (var h = 0; h < merged; h++)
                smaller[(k * narrow) + h] = row[others[h]];
            smaller[(k * narrow) + merged + 1] = row[count];
            leaving[k] = cycle[0];
            foreach (var head in cycle)
                leaving[k] = row[head] > row[leaving[k]] ? head : leaving[k];
            smaller[(k * narrow) + merged] = row[leaving[k]];
        }

        var entered = new int[narrow];
        for (var h = 0; h < narrow; h++)
        {
            if (h == merged)
                continue;
            var head = h < merged ? others[h] : count;
            var most = double.NegativeInfinity;
            foreach (var word in cycle)
            {
                var gain = scores[(word * stride) + head] - scores[(word * stride) + heads[word]];
                if (gain > most)
                    (most, entered[h]) = (gain, word);
            }

            smaller[(merged * narrow) + h] = most;
        }

        var solved = Solve(smaller, merged + 1);
        ArrayPool<double>.Shared.Return(smaller);
        for (var k = 0; k < merged; k++)
            heads[others[k]] = solved[k] == merged ? leaving[k] : solved[k] == merged + 1 ? count : others[solved[k]];
        var entry = solved[merged];
        heads[entered[entry]] = entry == merged + 1 ? count : others[entry];
        return heads;
    }
}
