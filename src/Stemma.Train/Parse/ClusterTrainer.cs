using System.Numerics;
using Stemma.Parse;

namespace Stemma.Train.Parse;

/// <summary>
/// Spherical k-means in three levels, each splitting the clusters of the one before. All sums are of whole numbers, so
/// neither threads nor the width of vector registers change the outcome.
/// </summary>
internal static class ClusterTrainer
{
    private const int Rounds = 12;

    public static WordClusters Train(uint[] words, int[][] vectors, ulong seed)
    {
        var leaf = new int[words.Length];
        Split([.. Enumerable.Range(0, words.Length)], WordClusters.TopCount, vectors, seed, leaf);
        foreach (var _ in new[] { 1, 2 })
        {
            var parents = leaf.Index().GroupBy(l => l.Item).Select(g => (g.Key, Members: g.Select(m => m.Index).ToArray())).ToArray();
            Parallel.ForEach(parents, parent =>
            {
                foreach (var member in parent.Members)
                    leaf[member] = 0;
                Split(parent.Members, WordClusters.Branches, vectors, seed + (ulong)parent.Key, leaf);
                foreach (var member in parent.Members)
                    leaf[member] += parent.Key * WordClusters.Branches;
            });
        }

        var order = Enumerable.Range(0, words.Length).OrderBy(i => words[i]).ToArray();
        return new WordClusters([.. order.Select(i => words[i])], [.. order.Select(i => (ushort)leaf[i])]);
    }

    private static void Split(int[] members, int count, int[][] vectors, ulong seed, int[] cluster)
    {
        var order = new Order(seed);
        var first = members.ToArray();
        order.Shuffle(first);
        var centres = first.Take(count).Select(m => vectors[m]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            Parallel.For(0, members.Length, i => cluster[members[i]] = Nearest(vectors[members[i]], centres));
            var sums = new double[centres.Length][];
            for (var c = 0; c < sums.Length; c++)
                sums[c] = new double[WordVectors.Dimensions];
            foreach (var member in members)
            {
                var sum = sums[cluster[member]];
                for (var d = 0; d < sum.Length; d++)
                    sum[d] += vectors[member][d];
            }

            for (var c = 0; c < centres.Length; c++)
                centres[c] = WordVectors.Scale(sums[c]);
        }
    }

    private static int Nearest(int[] vector, int[][] centres)
    {
        var (best, highest) = (0, int.MinValue);
        for (var c = 0; c < centres.Length; c++)
        {
            var dot = Dot(vector, centres[c]);
            if (dot > highest)
                (best, highest) = (c, dot);
        }

        return best;
    }

    private static int Dot(int[] x, int[] y)
    {
        var sum = Vector<int>.Zero;
        var i = 0;
        for (; i <= x.Length - Vector<int>.Count; i += Vector<int>.Count)
            sum += new Vector<int>(x, i) * new Vector<int>(y, i);
        var dot = Vector.Sum(sum);
        for (; i < x.Length; i++)
            dot += x[i] * y[i];
        return dot;
    }
}
