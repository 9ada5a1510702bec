using Stemma.Parse;
using Stemma.Train.Parse.Network;

namespace Stemma.Train.Parse;

/// <summary>The whole training, from treebanks to the files of the model; same data, same bytes.</summary>
internal static class ParseTrainer
{
    public const ulong Seed = 20260101;

    private const int FrequentVectors = 258_000;
    private const int RareTag = 3;

    // For so many sentences of the treebanks, one that is made of two of them.
    private const int ReportingShare = 16;

    /// <param name="checkpoint">Where to keep the state after each epoch, to go on from; null to keep none.</param>
    public static void Train(string data, string vectors, string output, string? checkpoint, TrainingOptions options, TextWriter log)
    {
        var (vectorWords, vectorValues) = WordVectors.Read(vectors, FrequentVectors);
        var small = WordVectors.Small(vectorValues);
        var gold = Gold(data);
        var tags = gold.SelectMany(s => s.Upos.Zip(s.Xpos, (u, x) => new TagPair(u, x))).GroupBy(t => t)
            .Where(g => g.Count() >= RareTag).Select(g => g.Key).OrderBy(t => t.Upos, StringComparer.Ordinal).ThenBy(t => t.Xpos, StringComparer.Ordinal).ToArray();
        var relations = gold.SelectMany(s => s.Relations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var places = PlaceTable.Read(vectors);
        var numbers = new NetworkData(gold, tags, relations, vectorWords, places);
        var names = Names(Path.Combine(data, "uner-ewt", "en_ewt-ud-train.iob2"));
        var entities = GumFiles(data).SelectMany(EntityNames.Read).ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);
        var examples = gold.ConvertAll(s => numbers.Example(s, Marks(names, s), Marks(entities, s)));
        var clauses = new ReportingClauses(gold, [.. gold.Select(s => Marks(names, s))]);
        examples.AddRange(clauses.Make(gold.Count / ReportingShare, Seed).Select(made => numbers.Example(made.Sentence, made.Names)));
        var heldNames = Names(Path.Combine(data, "uner-ewt", "en_ewt-ud-dev.iob2"));
        var held = Treebank.Read(Path.Combine(data, "ud-ewt", "en_ewt-ud-dev.conllu")).ConvertAll(s => numbers.Example(s, Marks(heldNames, s)));
        log.WriteLine($"{examples.Count} sentences, {examples.Count(e => e.Names is not null)} with names, {examples.Sum(e => e.Length)} words, {tags.Length} pairs of tags, {relations.Length} relations");

        var network = new ParseNetwork(small, numbers.Words.Words.Length, relations.Length, tags.Length, Seed);
        var mentions = new MentionPool(examples);
        foreach (var city in places.Cities)
            mentions.Add(NameKind.Location, [.. city.Split(' ').Select(numbers.Forms.Of)]);
        new NetworkTrainer(network, numbers.Forms, mentions, options, log).Train(examples, held, Seed, checkpoint);

        var words = gold.SelectMany(s => s.Forms.Select((f, i) => (Form: f, Lemma: s.Lemmas[i], Features: s.Features[i], Tag: numbers.TagOf(s.Upos[i], s.Xpos[i])))).ToList();
        using var vectorFile = File.Create(Path.Combine(output, "vectors.bin"));
        ModelWriter.WriteVectors(vectorWords, small, places, vectorFile);
        using var file = File.Create(Path.Combine(output, "parse.bin"));
        ModelWriter.Write(
            numbers, network, LemmaTrainer.Train(words.Select(w => (w.Form, w.Lemma, w.Tag)), numbers.Vectors),
            LemmaTrainer.TrainMorphology(words.Select(w => (w.Form, w.Features, w.Tag)), tags.Length), file);
    }

    private static List<GoldSentence> Gold(string data) =>
        [.. Treebank.Read(Path.Combine(data, "ud-ewt", "en_ewt-ud-train.conllu")), .. GumFiles(data).SelectMany(Treebank.Read)];

    private static IEnumerable<string> GumFiles(string data) =>
        Directory.GetFiles(Path.Combine(data, "gum", "train"), "*.conllu").Order(StringComparer.Ordinal);

    private static Dictionary<string, int[]> Names(string file) =>
        NamedSentence.Read(file).ToDictionary(s => s.Id, s => s.Marks, StringComparer.Ordinal);

    private static int[]? Marks(Dictionary<string, int[]> names, GoldSentence sentence) =>
        names.TryGetValue(sentence.Id, out var marks) && marks.Length == sentence.Forms.Length ? marks : null;
}
