using Stemma.Parse;

namespace Stemma.Train.Parse;

/// <summary>
/// Trains the tree builder as a global linear model: the beam is followed to the end and the weights are mended where the
/// right moves fell furthest behind ("max-violation", Huang, Fayong and Guo 2012).
/// </summary>
internal static class TreeTrainer
{
    public const double Scale = 12;

    // Weights below this, in units of Scale, are left out: what they add is not worth the room they take.
    private const int Floor = 16;
    private const int Width = 8;
    private const int Bits = 25;

    // Sentences that are searched with the same weights, so that several cores can search at a time.
    private const int Batch = 8;

    public static WeightTable Train(
        List<TreeExample> examples, WordClusters clusters, TagPair[] tags, string[] relations, int passes, ulong seed, TextWriter log)
    {
        var table = new PerceptronTable(1 + (2 * relations.Length), Bits);
        var parser = new TreeParser(table, tags, relations, Width);
        var order = new Order(seed);
        var shuffled = examples.ToList();
        var searches = Enumerable.Range(0, Batch).Select(_ => new TreeSearch(parser, new WorkSentence(clusters), relations.Length)).ToArray();
        for (var pass = 0; pass < passes; pass++)
        {
            order.Shuffle(shuffled);
            var wrong = 0;
            for (var from = 0; from < shuffled.Count; from += Batch)
            {
                var count = Math.Min(Batch, shuffled.Count - from);
                Parallel.For(0, count, i => searches[i].Run(shuffled[from + i]));
                for (var i = 0; i < count; i++)
                {
                    table.Tick();
                    if (searches[i].Mend(table))
                        wrong++;
                }
            }

            log.WriteLine($"trees: pass {pass + 1}, {100.0 * wrong / shuffled.Count:F2} % of sentences wrong");
        }

        return table.Freeze(Scale, Floor);
    }

    /// <summary>Lifts arcs that cross others to the head's head until none does; the root becomes the index after the last word.</summary>
    internal static int[] Projective(int[] heads)
    {
        var lifted = heads.Select(h => h < 0 ? heads.Length : h).ToArray();
        while (Crossing(lifted) is var word and >= 0)
            lifted[word] = lifted[lifted[word]];
        return lifted;
    }

    // The shortest arc between whose ends stands a word that does not descend from the head.
    private static int Crossing(int[] heads)
    {
        var (found, shortest) = (-1, int.MaxValue);
        for (var word = 0; word < heads.Length; word++)
        {
            var head = heads[word];
            if (head == heads.Length || Math.Abs(head - word) >= shortest)
                continue;
            for (var between = Math.Min(word, head) + 1; between < Math.Max(word, head); between++)
            {
                var up = between;
                while (up != head && up != heads.Length)
                    up = heads[up];
                if (up == head)
                    continue;
                (found, shortest) = (word, Math.Abs(head - word));
                break;
            }
        }

        return found;
    }
}
