using System.CommandLine;
using System.Globalization;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Train.Extract;
using Stemma.Train.Parse;

namespace Stemma.Train.Evaluate.Coreference;

/// <summary>"eval coreference": what is said of the same thing, against the annotation of GUM, from the text alone.</summary>
internal static class CoreferenceEvaluation
{
    public static Command Command()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with gum.", Required = true };
        var part = new Option<string>("--part") { Description = "Folder of gum to read, dev or train; the parser learned from train.", DefaultValueFactory = _ => "dev" };
        var genre = new Option<string>("--genre") { Description = "Which documents, by the second part of their names.", DefaultValueFactory = _ => "news" };
        var command = new Command("coreference", "Scores which mentions are of one entity: MUC, B-cubed and CEAF.") { data, part, genre };
        command.SetAction(parsed => Run(Path.Combine(parsed.GetRequiredValue(data).FullName, "gum", parsed.GetRequiredValue(part)), parsed.GetRequiredValue(genre), Console.Out));
        return command;
    }

    private static int Run(string folder, string genre, TextWriter output)
    {
        var parser = Parser.Load();
        using var knowledge = Knowledge.Shipped();
        var systems = new[] { new ScoredSystem("string match", parsed => StringMatch.Entities(parsed.Sentences)), new ScoredSystem("Stemma", parsed => LinkedEntities.Of(parsed, knowledge)) };
        var (documents, entities, mentions) = (0, 0, 0);
        foreach (var file in Directory.GetFiles(folder, $"GUM_{genre}_*.conllu").Order(StringComparer.Ordinal))
        {
            var (gold, failure) = GumCoreference.Read(File.ReadLines(file));
            if (gold is null)
            {
                output.WriteLine($"{Path.GetFileName(file)}, line {failure?.Line}: {failure?.Reason}");
                return 1;
            }

            var (text, sentences) = Conll18Scorer.Text(Treebank.Read(file));
            var places = new WordPlaces([.. sentences.SelectMany(sentence => sentence.Tokens.Select(token => token.Span))]);
            var parsed = parser.Parse(PlainReport.Of(text, Path.GetFileName(file)));
            var key = CoreferenceScore.WithoutSingletons(gold.Entities);
            documents++;
            entities += key.Length;
            mentions += key.Sum(entity => entity.Length);
            foreach (var system in systems)
                system.Add(parsed, places, key, gold.Heads);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"documents {documents}, entities {entities}, mentions {mentions}"));
        output.WriteLine($"{"",-26}   MUC P     R     F    B3 P     R     F  CEAF P     R     F   CoNLL");
        foreach (var system in systems)
            Row(output, system.Name + ", exact", system.Exact);
        foreach (var system in systems)
            Row(output, system.Name + ", by head", system.ByHead);
        foreach (var system in systems)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{system.Name}: mentions {system.Mentions}, left out {system.LeftOut}"));
        return 0;
    }

    private static void Row(TextWriter output, string name, CoreferenceScore score) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-26}{Cells(score.Muc)}{Cells(score.BCubed)}{Cells(score.Ceaf)}{100 * score.Conll,8:F1}"));

    private static string Cells(RecallPrecision score) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * score.Precision,8:F1}{100 * score.Recall,6:F1}{100 * score.F1,6:F1}");
}
