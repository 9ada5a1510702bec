using Stemma.Parse;

namespace Stemma.Train.Parse;

/// <summary>Trains the two readings for names; the second learns beside first readings made by taggers that had not seen the document.</summary>
internal static class NameTrainer
{
    private const double Scale = 12;
    private const int Bits = 22;
    private const int Floor = 6;
    private const int Folds = 5;
    private const int FoldRun = 200;

    public static NameReader Train(List<NamedSentence> sentences, Tagger words, TagPair[] tags, WordClusters clusters, int passes, ulong seed)
    {
        var examples = sentences.ConvertAll(s => new Example(new AnalysedSentence(s.Forms, Tag(s.Forms, words, clusters), new int[s.Forms.Length]), s.Marks));
        NameTagger? first = null;
        var memories = new NameMemory[examples.Count];
        Parallel.For(0, Folds + 1, fold =>
        {
            var seen = examples.Where((_, i) => fold == Folds || (i / FoldRun) % Folds != fold).ToList();
            var tagger = new NameTagger(Train(seen, clusters, passes, seed + (ulong)fold));
            if (fold == Folds)
            {
                first = tagger;
                return;
            }

            var unseen = examples.Index().Where(e => (e.Index / FoldRun) % Folds == fold);
            var work = new WorkSentence(clusters);
            foreach (var document in unseen.GroupBy(e => sentences[e.Index].Document))
            {
                var memory = NameReader.Remember(document.Select(e => e.Item.Sentence), work, tagger);
                foreach (var (index, _) in document)
                    memories[index] = memory;
            }
        });
        // Only now, for the other folds learn from the same examples.
        foreach (var (index, example) in examples.Index())
            example.Memory = memories[index];
        return new NameReader(first!, new NameTagger(Train(examples, clusters, passes, seed)), tags);
    }

    private static int[] Tag(string[] forms, Tagger words, WordClusters clusters)
    {
        var work = new WorkSentence(clusters);
        work.Fill(forms);
        words.Tag(work);
        return work.Tags[..forms.Length];
    }

    private static WeightTable Train(List<Example> examples, WordClusters clusters, int passes, ulong seed)
    {
        var table = new PerceptronTable(NameTagger.ClassCount, Bits);
        var work = new WorkSentence(clusters);
        var order = new Order(seed);
        var shuffled = examples.ToList();
        Span<uint> features = stackalloc uint[NameTagger.MaxFeatures];
        Span<int> scores = stackalloc int[NameTagger.ClassCount];
        for (var pass = 0; pass < passes; pass++)
        {
            order.Shuffle(shuffled);
            foreach (var example in shuffled)
            {
                work.Fill(example.Sentence.Forms);
                example.Sentence.Tags.CopyTo(work.Tags, 0);
                for (var i = 0; i < work.Count; i++)
                {
                    var count = NameTagger.Extract(work, i, example.Memory, features);
                    table.Score(features[..count], scores);
                    var best = Tagger.Best(scores, null);
                    table.Tick();
                    if (best != example.Marks[i])
                        table.Update(features[..count], example.Marks[i], best);
                    work.Names[i] = best;
                }
            }
        }

        return table.Freeze(Scale, Floor);
    }

    private sealed class Example(AnalysedSentence sentence, int[] marks)
    {
        public AnalysedSentence Sentence => sentence;

        public int[] Marks => marks;

        public NameMemory? Memory { get; set; }
    }
}
