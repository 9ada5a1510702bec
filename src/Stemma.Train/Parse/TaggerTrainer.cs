using Stemma.Parse;

namespace Stemma.Train.Parse;

internal static class TaggerTrainer
{
    public const double Scale = 12;
    private const int Bits = 23;
    private const int Floor = 6;
    private const int ClosedFloor = 60;

    public static Tagger Train(List<(string[] Forms, int[] Tags)> sentences, int tagCount, WordClusters clusters, int epochs, ulong seed)
    {
        var dictionary = Dictionary(sentences, clusters);
        var table = new PerceptronTable(tagCount, Bits);
        var tagger = new Tagger(table, dictionary);
        var work = new WorkSentence(clusters);
        var order = new Order(seed);
        var shuffled = sentences.ToList();
        Span<uint> features = stackalloc uint[Tagger.MaxFeatures];
        Span<int> scores = stackalloc int[256];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            order.Shuffle(shuffled);
            foreach (var (forms, gold) in shuffled)
            {
                work.Fill(forms);
                for (var i = 0; i < forms.Length; i++)
                {
                    var count = tagger.Extract(work, i, features);
                    table.Score(features[..count], scores);
                    var best = Tagger.Best(scores[..tagCount], null);
                    table.Tick();
                    if (best != gold[i])
                        table.Update(features[..count], gold[i], best);
                    var allowed = dictionary.Of(work.Words[i]);
                    work.Tags[i] = Tagger.Best(scores[..tagCount], allowed);
                }
            }
        }

        return new Tagger(table.Freeze(Scale, Floor), dictionary);
    }

    private static TagDictionary Dictionary(List<(string[] Forms, int[] Tags)> sentences, WordClusters clusters)
    {
        var counts = new Dictionary<uint, int[]>();
        var work = new WorkSentence(clusters);
        foreach (var (forms, tags) in sentences)
        {
            work.Fill(forms);
            for (var i = 0; i < forms.Length; i++)
            {
                if (!counts.TryGetValue(work.Words[i], out var row))
                    counts.Add(work.Words[i], row = new int[256]);
                row[tags[i]]++;
            }
        }

        var allowed = new Dictionary<uint, byte[]>();
        foreach (var (word, row) in counts)
        {
            var total = row.Sum();
            if (total < ClosedFloor)
                continue;
            allowed.Add(word, [.. Enumerable.Range(0, 256).Where(t => row[t] > 0 && row[t] * 1000L >= total).Select(t => (byte)t)]);
        }

        return new TagDictionary(allowed);
    }
}
