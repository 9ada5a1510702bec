using Stemma.Parse;
using Stemma.Train.Parse.Network;

namespace Stemma.Train.Parse;

/// <summary>The whole training, from treebanks to the files of the model; same data, same bytes.</summary>
internal static class ParseTrainer
{
    public const ulong Seed = 20260101;

    // The most frequent words, and those of the rest that the treebanks have.
    private const int FrequentVectors = 150_000;
    private const int RareTag = 3;

    /// <param name="checkpoint">Where to keep the state after each epoch, to go on from; null to keep none.</param>
    public static void Train(string data, string vectors, string output, string? checkpoint, TrainingOptions options, TextWriter log)
    {
        var (vectorWords, vectorValues) = WordVectors.Read(vectors, FrequentVectors);
        var small = WordVectors.Small(vectorValues);
        var gold = Gold(data);
        var tags = gold.SelectMany(s => s.Upos.Zip(s.Xpos, (u, x) => new TagPair(u, x))).GroupBy(t => t)
            .Where(g => g.Count() >= RareTag).Select(g => g.Key).OrderBy(t => t.Upos, StringComparer.Ordinal).ThenBy(t => t.Xpos, StringComparer.Ordinal).ToArray();
        var relations = gold.SelectMany(s => s.Relations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var numbers = new NetworkData(gold, tags, relations, vectorWords);
        var names = Names(Path.Combine(data, "uner-ewt", "en_ewt-ud-train.iob2"));
        foreach (var document in GumFiles(data))
        {
            foreach (var (id, marks) in EntityNames.Read(document))
                names.Add(id, marks);
        }

        var examples = Examples(numbers, gold, names);
        var held = Examples(
            numbers, Treebank.Read(Path.Combine(data, "ud-ewt", "en_ewt-ud-dev.conllu")), Names(Path.Combine(data, "uner-ewt", "en_ewt-ud-dev.iob2")));
        log.WriteLine($"{examples.Count} sentences, {examples.Count(e => e.Names is not null)} with names, {examples.Sum(e => e.Length)} words, {tags.Length} pairs of tags, {relations.Length} relations");

        var network = new ParseNetwork(small, numbers.Words.Words.Length, relations.Length, tags.Length, NameMarks.Count, Seed);
        new NetworkTrainer(network, numbers.Forms, options, log).Train(examples, held, Seed, checkpoint);

        var words = gold.SelectMany(s => s.Forms.Select((f, i) => (Form: f, Lemma: s.Lemmas[i], Features: s.Features[i], Tag: numbers.TagOf(s.Upos[i], s.Xpos[i])))).ToList();
        using var vectorFile = File.Create(Path.Combine(output, "vectors.bin"));
        ModelWriter.WriteVectors(vectorWords, small, vectorFile);
        using var file = File.Create(Path.Combine(output, "parse.bin"));
        ModelWriter.Write(
            numbers, network, LemmaTrainer.Train(words.Select(w => (w.Form, w.Lemma, w.Tag))),
            LemmaTrainer.TrainMorphology(words.Select(w => (w.Form, w.Features, w.Tag)), tags.Length), file);
    }

    private static List<GoldSentence> Gold(string data) =>
        [.. Treebank.Read(Path.Combine(data, "ud-ewt", "en_ewt-ud-train.conllu")), .. GumFiles(data).SelectMany(Treebank.Read)];

    private static IEnumerable<string> GumFiles(string data) =>
        Directory.GetFiles(Path.Combine(data, "gum", "train"), "*.conllu").Order(StringComparer.Ordinal);

    private static Dictionary<string, int[]> Names(string file) =>
        NamedSentence.Read(file).ToDictionary(s => s.Id, s => s.Marks, StringComparer.Ordinal);

    private static List<Example> Examples(NetworkData numbers, List<GoldSentence> gold, Dictionary<string, int[]> names) =>
        gold.ConvertAll(s => numbers.Example(s, names.TryGetValue(s.Id, out var marks) && marks.Length == s.Forms.Length ? marks : null));
}
