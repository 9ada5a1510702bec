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

    /// <param name="scores">A row a dependent, rows <paramref name="stride"/> apart; a column a head, the root in column <paramref name="count"/>.</param>
    /// <param name="heads">Overwritten; -1 for the root.</param>
    public static void Find(ReadOnlySpan<float> scores, int stride, int count, Span<int> heads)
    {
        for (var word = 0; word < count; word++)
            heads[word] = Highest(scores.Slice(word * stride, count + 1), word);
        if (!IsTree(heads[..count], count))
        {
            var matrix = new double[count, count + 1];
            for (var word = 0; word < count; word++)
            {
                for (var head = 0; head <= count; head++)
                    matrix[word, head] = scores[(word * stride) + head] - (head == count ? DearRoot : 0);
            }

            Solve(matrix, count).CopyTo(heads);
        }

        foreach (ref var head in heads[..count])
            head = head == count ? -1 : head;
    }

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
        return roots == 1 && Cycle(heads, root).Count == 0;
    }

    // The words of one cycle; none when there is none.
    private static List<int> Cycle(ReadOnlySpan<int> heads, int root)
    {
        var seen = new int[heads.Length];
        var cycle = new List<int>();
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
            var first = at;
            do
            {
                cycle.Add(at);
                at = heads[at];
            }
            while (at != first);
            return cycle;
        }

        return cycle;
    }

    // Takes the best head of every word; while there is a cycle, makes one word of it and asks again.
    private static int[] Solve(double[,] scores, int count)
    {
        var heads = new int[count];
        for (var word = 0; word < count; word++)
        {
            var best = -1;
            for (var head = 0; head <= count; head++)
            {
                if (head != word && (best < 0 || scores[word, head] > scores[word, best]))
                    best = head;
            }

            heads[word] = best;
        }

        var cycle = Cycle(heads, count);
        if (cycle.Count == 0)
            return heads;

        var inCycle = new bool[count];
        foreach (var word in cycle)
            inCycle[word] = true;
        int[] others = [.. Enumerable.Range(0, count).Where(word => !inCycle[word])];
        var merged = others.Length;
        var smaller = new double[merged + 1, merged + 2];
        var leaving = new int[merged];
        for (var k = 0; k < merged; k++)
        {
            for (var h = 0; h < merged; h++)
                smaller[k, h] = scores[others[k], others[h]];
            smaller[k, merged + 1] = scores[others[k], count];
            leaving[k] = cycle.MaxBy(head => scores[others[k], head]);
            smaller[k, merged] = scores[others[k], leaving[k]];
        }

        var entered = new int[merged + 2];
        for (var h = 0; h < merged + 2; h++)
        {
            if (h == merged)
                continue;
            var head = h < merged ? others[h] : count;
            entered[h] = cycle.MaxBy(word => scores[word, head] - scores[word, heads[word]]);
            smaller[merged, h] = scores[entered[h], head] - scores[entered[h], heads[entered[h]]];
        }

        var solved = Solve(smaller, merged + 1);
        for (var k = 0; k < merged; k++)
            heads[others[k]] = solved[k] == merged ? leaving[k] : solved[k] == merged + 1 ? count : others[solved[k]];
        var entry = solved[merged];
        heads[entered[entry]] = entry == merged + 1 ? count : others[entry];
        return heads;
    }
}
