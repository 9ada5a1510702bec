using Stemma.Parse;

namespace Stemma.Train.Parse;

/// <summary>The whole training, from treebanks to a model; same data, same model.</summary>
internal static class ParseTrainer
{
    public const ulong Seed = 20260101;
    private const int ClusteredWords = 150_000;
    private const int Folds = 5;

    // Sentences that stand together are held out together, for a document repeats its words.
    private const int FoldRun = 200;
    private const int TaggerPasses = 7;
    private const int TreePasses = 6;
    private const int NamePasses = 6;
    private const int RareTag = 3;

    public static ParseModel Train(string data, string vectors, TextWriter log)
    {
        var (clusterWords, clusterVectors) = WordVectors.Read(vectors, ClusteredWords);
        var clusters = ClusterTrainer.Train(clusterWords, clusterVectors, Seed);
        log.WriteLine($"{clusterWords.Length} words in clusters");
        var gold = Treebank.Read(Path.Combine(data, "ud-ewt", "en_ewt-ud-train.conllu"));
        foreach (var file in Directory.GetFiles(Path.Combine(data, "gum", "train"), "*.conllu").Order(StringComparer.Ordinal))
            gold.AddRange(Treebank.Read(file));
        var tags = gold.SelectMany(s => s.Upos.Zip(s.Xpos, (u, x) => new TagPair(u, x))).GroupBy(t => t)
            .Where(g => g.Count() >= RareTag).Select(g => g.Key).OrderBy(t => t.Upos, StringComparer.Ordinal).ThenBy(t => t.Xpos, StringComparer.Ordinal).ToArray();
        if (tags.Length > byte.MaxValue)
            throw new InvalidDataException($"The treebanks have {tags.Length} pairs of tags; the weights hold {byte.MaxValue}.");
        var relations = gold.SelectMany(s => s.Relations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var tagIds = tags.Index().ToDictionary(t => t.Item, t => t.Index);
        var byUpos = tags.Index().GroupBy(t => t.Item.Upos).ToDictionary(g => g.Key, g => g.First().Index);
        int TagOf(string upos, string xpos) => tagIds.TryGetValue(new TagPair(upos, xpos), out var id) ? id : byUpos[upos];
        var tagged = gold.ConvertAll(s => (s.Forms, Tags: s.Upos.Zip(s.Xpos, TagOf).ToArray()));
        log.WriteLine($"{gold.Count} sentences, {tags.Length} pairs of tags, {relations.Length} relations");

        var predicted = new int[gold.Count][];
        Tagger? tagger = null;
        Parallel.For(0, Folds + 1, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var kept = tagged.Where((_, i) => (i / FoldRun) % Folds != fold).ToList();
            var trained = TaggerTrainer.Train(fold == Folds ? tagged : kept, tags.Length, clusters, TaggerPasses, Seed + (ulong)fold);
            if (fold == Folds)
            {
                tagger = trained;
                return;
            }

            var work = new WorkSentence(clusters);
            for (var i = 0; i < gold.Count; i++)
            {
                if ((i / FoldRun) % Folds != fold)
                    continue;
                work.Fill(gold[i].Forms);
                trained.Tag(work);
                predicted[i] = work.Tags[..work.Count];
            }
        });
        log.WriteLine("tagger done");

        var relationIds = relations.Index().ToDictionary(r => r.Item, r => r.Index, StringComparer.Ordinal);
        var examples = gold.Select((s, i) => new TreeExample(s.Forms, predicted[i], TreeTrainer.Projective(s.Heads), [.. s.Relations.Select(r => relationIds[r])])).ToList();
        var trees = new TreeParser(TreeTrainer.Train(examples, clusters, tags, relations, TreePasses, Seed, log), tags, relations, TreeParser.ReadingWidth);

        var named = NamedSentence.Read(Path.Combine(data, "uner-ewt", "en_ewt-ud-train.iob2"));
        var names = NameTrainer.Train(named, tagger!, tags, clusters, NamePasses, Seed);
        log.WriteLine("names done");

        var words = gold.SelectMany((s, n) => s.Forms.Select((f, i) => (Form: f, Lemma: s.Lemmas[i], Features: s.Features[i], Tag: tagged[n].Tags[i]))).ToList();
        return new ParseModel(
            tags, relations, clusters, tagger!, trees, names,
            LemmaTrainer.Train(words.Select(w => (w.Form, w.Lemma, w.Tag))),
            LemmaTrainer.TrainMorphology(words.Select(w => (w.Form, w.Features, w.Tag)), tags.Length));
    }
}
