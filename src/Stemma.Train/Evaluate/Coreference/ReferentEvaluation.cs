using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Stemma.Extract;
using Stemma.Link;
using Stemma.Parse;
using Stemma.Text;
using Stemma.Train.Extract;
using Stemma.Train.Parse;

namespace Stemma.Train.Evaluate.Coreference;

/// <summary>"eval referents": whether those on whose word something is said are who they are in GUM's annotation.</summary>
internal static class ReferentEvaluation
{
    private enum Verdict
    {
        Right,
        Missed,
        Wrong,
        Unannotated,
    }

    public static Command Command()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with gum.", Required = true };
        var part = new Option<string>("--part") { Description = "Folder of gum to read, dev or train; the parser learned from train.", DefaultValueFactory = _ => "dev" };
        var genre = new Option<string>("--genre") { Description = "Which documents, by the second part of their names.", DefaultValueFactory = _ => "news" };
        var list = new Option<bool>("--list") { Description = "Lists those that are missed or wrong." };
        var command = new Command("referents", "Scores whether sources of attributions go back to the right mentions before them.") { data, part, genre, list };
        command.SetAction(parsed => Run(Path.Combine(parsed.GetRequiredValue(data).FullName, "gum", parsed.GetRequiredValue(part)), parsed.GetRequiredValue(genre), parsed.GetValue(list), Console.Out));
        return command;
    }

    private static int Run(string folder, string genre, bool list, TextWriter output)
    {
        var parser = Parser.Load();
        using var knowledge = Knowledge.Shipped();
        var (documents, firsts, backs) = (0, new int[4], new int[4]);
        foreach (var file in Directory.GetFiles(folder, $"GUM_{genre}_*.conllu").Order(StringComparer.Ordinal))
        {
            var (gold, failure) = GumCoreference.Read(File.ReadLines(file));
            if (gold is null)
            {
                output.WriteLine($"{Path.GetFileName(file)}, line {failure?.Line}: {failure?.Reason}");
                return 1;
            }

            documents++;
            var (text, sentences) = Conll18Scorer.Text(Treebank.Read(file));
            var places = new WordPlaces([.. sentences.SelectMany(sentence => sentence.Tokens.Select(token => token.Span))]);
            var story = Linker.Link([Extractor.Extract(parser.Parse(PlainReport.Of(text, Path.GetFileName(file))))], knowledge);
            foreach (var source in Sources(story))
            {
                var entity = EntityOf(gold, places, source.Span);
                var isFirst = entity is { } known && !IsBefore(gold, places, known, source.Span);
                var actor = story.Actors.FirstOrDefault(actor => actor.Id == story.ActorOf(source));
                ImmutableArray<LinkedMention> linked = actor is null ? [] : [.. actor.Mentions.Where(mention => mention.Span.Start < source.Span.Start && mention.Rule != "pronoun")];
                var verdict = entity is null ? Verdict.Unannotated : Judge(entity.Value, isFirst, linked.IsEmpty ? null : EntityOf(gold, places, linked[^1].Span) ?? None);
                (isFirst || entity is null ? firsts : backs)[(int)verdict]++;
                if (list && verdict is Verdict.Missed or Verdict.Wrong)
                    output.WriteLine($"{Path.GetFileName(file)}: {verdict}: {source.Text} ({actor?.Name}; {string.Join(" | ", linked.TakeLast(2).Select(mention => mention.Text))}) in {story.Reports[0].Parsed.Sentences[source.Sentence].Span.Of(text).ReplaceLineEndings(" ")}");
            }
        }

        output.WriteLine($"documents {documents}");
        Row(output, "mentioned for the first time", firsts);
        Row(output, "mentioned before", backs);
        Row(output, "all", [.. firsts.Zip(backs, (one, other) => one + other)]);
        return 0;
    }

    private static IEnumerable<Mention> Sources(LinkedStory story) => story.Reports[0].Assertions
        .SelectMany(assertion => assertion.Attribution)
        .Select(link => link.Source)
        .OfType<Mention>()
        .DistinctBy(source => source.Span)
        .OrderBy(source => source.Span);

    /// <summary>No entity of the annotation.</summary>
    private const int None = -1;

    /// <summary>The entity that has a mention of the same head word, else the one whose smallest mention holds that word; null when none does.</summary>
    private static int? EntityOf(GumCoreference gold, WordPlaces places, TextSpan span)
    {
        if (places.Of(span) is not { } words)
            return null;
        var head = gold.Heads.Of(words);
        var (best, smallest) = ((int?)null, int.MaxValue);
        for (var entity = 0; entity < gold.Entities.Length; entity++)
        {
            foreach (var mention in gold.Entities[entity])
            {
                var size = gold.Heads.Of(mention) == head ? 0 : mention.Last - mention.First + 1;
                if (mention.First <= head && head <= mention.Last && size < smallest)
                    (best, smallest) = (entity, size);
            }
        }

        return best;
    }

    private static bool IsBefore(GumCoreference gold, WordPlaces places, int entity, TextSpan source) =>
        places.Of(source) is { } words && gold.Entities[entity].Any(mention => mention.Last < words.First);

    /// <summary>The nearest earlier mention that is no pronoun is what counts: the ones before it follow from it.</summary>
    private static Verdict Judge(int entity, bool isFirst, int? linked) =>
        linked is null ? (isFirst ? Verdict.Right : Verdict.Missed) : linked == entity ? Verdict.Right : Verdict.Wrong;

    private static void Row(TextWriter output, string name, int[] counts)
    {
        var judged = counts[(int)Verdict.Right] + counts[(int)Verdict.Missed] + counts[(int)Verdict.Wrong];
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-30} right {counts[(int)Verdict.Right],4} of {judged,4} ({(double)counts[(int)Verdict.Right] / Math.Max(1, judged):F3}), missed {counts[(int)Verdict.Missed]}, wrong {counts[(int)Verdict.Wrong]}, not annotated {counts[(int)Verdict.Unannotated]}"));
    }
}
