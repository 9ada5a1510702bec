using System.CommandLine;
using System.Globalization;
using Stemma.Extract.Sources;
using Stemma.Parse;
using Stemma.Train.Parse;

namespace Stemma.Train.Evaluate;

/// <summary>"eval errors": what the parser takes for what, and how it does on the structures that attribution and claims stand on.</summary>
internal static class ErrorEvaluation
{
    private const int Rows = 20;

    // Structures by what has to be right for them: a word, its head and its relation.
    private static readonly (string Name, Func<Sentence, int, bool> Is)[] Structures =
    [
        ("subject of a reporting verb", (s, i) => Relation(s, i) is "nsubj" && IsReporting(s, s.Tokens[i].Head)),
        ("content clause of a reporting verb", (s, i) => Relation(s, i) is "ccomp" && IsReporting(s, s.Tokens[i].Head)),
        ("reporting clause put into or behind its content", (s, i) => Relation(s, i) is "parataxis" && (IsReporting(s, i) || IsReporting(s, s.Tokens[i].Head))),
        ("who stands behind \"according to\"", (s, i) => i >= 2 && Children(s, i).Any(c => Is(s, c, "according"))),
        ("phrase with \"by\" (agents)", (s, i) => Relation(s, i) is "obl" && Children(s, i).Any(c => Is(s, c, "by"))),
        ("phrase with \"in\", \"at\", \"near\", \"on\" (places, times)", (s, i) => Relation(s, i) is "obl" or "nmod" && Children(s, i).Any(c => Is(s, c, "in", "at", "near", "on"))),
        ("phrase with \"of\"", (s, i) => Relation(s, i) is "nmod" && Children(s, i).Any(c => Is(s, c, "of"))),
        ("passive subject", (s, i) => s.Tokens[i].Relation == "nsubj:pass"),
        ("subject of another verb", (s, i) => Relation(s, i) is "nsubj" && s.Tokens[i].Head >= 0 && s.Tokens[s.Tokens[i].Head].Upos == "VERB" && !IsReporting(s, s.Tokens[i].Head)),
        ("object", (s, i) => Relation(s, i) is "obj"),
        ("what is joined by a conjunction", (s, i) => Relation(s, i) is "conj"),
        ("apposition", (s, i) => Relation(s, i) is "appos"),
        ("relative clause", (s, i) => s.Tokens[i].Relation == "acl:relcl"),
        ("adverbial clause", (s, i) => Relation(s, i) is "advcl"),
        ("number of what is counted", (s, i) => Relation(s, i) is "nummod"),
        ("negation", (s, i) => Is(s, i, "not", "n't", "never", "no") && Relation(s, i) is "advmod" or "det"),
        ("modal verb", (s, i) => s.Tokens[i].Xpos == "MD"),
        ("parts of a name", (s, i) => Relation(s, i) is "flat"),
        ("compound", (s, i) => Relation(s, i) is "compound"),
        ("first word of the tree", (s, i) => Relation(s, i) is "root"),
    ];

    public static Command Command()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with ud-ewt and gum.", Required = true };
        var model = new Option<DirectoryInfo?>("--model") { Description = "Folder of the weights to measure; the embedded ones when not given." };
        var command = new Command("errors", "Counts what the parser takes for what, as tables in Markdown.") { data, model };
        command.SetAction(result =>
        {
            var parser = ParseEvaluation.Load(result.GetValue(model));
            var folder = result.GetRequiredValue(data).FullName;
            Report(Console.Out, "EWT dev", parser, Treebank.Read(Path.Combine(folder, "ud-ewt", "en_ewt-ud-dev.conllu")));
            var news = Directory.GetFiles(Path.Combine(folder, "gum", "dev"), "GUM_*.conllu").Order(StringComparer.Ordinal);
            Report(Console.Out, "GUM dev", parser, [.. news.SelectMany(Treebank.Read)]);
            return 0;
        });
        return command;
    }

    private static void Report(TextWriter output, string name, Parser parser, List<GoldSentence> treebank)
    {
        var (_, gold) = Conll18Scorer.Text(treebank);
        var pairs = gold.ConvertAll(s => (Gold: s, Found: parser.ParseTokens([.. s.Tokens.Select(t => t.Form)], [.. s.Tokens.Select(t => t.Span)])));
        output.WriteLine($"\n## {name}, words given\n");
        output.WriteLine("| structure | in the treebank | found of them % | right of those found % | head wrong | label wrong |\n| --- | --- | --- | --- | --- | --- |");
        foreach (var (structure, test) in Structures)
            output.WriteLine(Row(structure, test, pairs));
        Confusions(output, "tag", pairs, t => t.Upos);
        Confusions(output, "relation", pairs, t => t.Relation.Split(':')[0]);
    }

    private static string Row(string name, Func<Sentence, int, bool> test, List<(Sentence Gold, Sentence Found)> pairs)
    {
        var (total, claimed, right, head, label) = (0, 0, 0, 0, 0);
        foreach (var (gold, found) in pairs)
        {
            for (var i = 0; i < gold.Tokens.Length; i++)
            {
                var (expected, read) = (gold.Tokens[i], found.Tokens[i]);
                claimed += test(found, i) ? 1 : 0;
                if (!test(gold, i))
                    continue;
                total++;
                var (sameHead, sameLabel) = (expected.Head == read.Head, Relation(gold, i) == Relation(found, i));
                right += sameHead && sameLabel ? 1 : 0;
                head += sameHead ? 0 : 1;
                label += sameHead && !sameLabel ? 1 : 0;
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {total} | {100.0 * right / Math.Max(1, total):F1} | {100.0 * right / Math.Max(1, claimed):F1} | {head} | {label} |");
    }

    private static void Confusions(TextWriter output, string what, List<(Sentence Gold, Sentence Found)> pairs, Func<Token, string> of)
    {
        output.WriteLine($"\n| {what} in the treebank | {what} found | times |\n| --- | --- | --- |");
        var rows = pairs.SelectMany(p => p.Gold.Tokens.Zip(p.Found.Tokens, (g, f) => (Gold: of(g), Found: of(f))))
            .Where(p => p.Gold != p.Found).GroupBy(p => p).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Gold, StringComparer.Ordinal).ThenBy(g => g.Key.Found, StringComparer.Ordinal);
        foreach (var row in rows.Take(Rows))
            output.WriteLine($"| {row.Key.Gold} | {row.Key.Found} | {row.Count()} |");
    }

    private static string Relation(Sentence sentence, int token) => sentence.Tokens[token].Relation.Split(':')[0];

    private static bool IsReporting(Sentence sentence, int token) =>
        token >= 0 && sentence.Tokens[token].Upos == "VERB" && CueLexicon.Shipped.Verb(sentence.Tokens[token].Lemma) is { Clause: true };

    private static bool Is(Sentence sentence, int token, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (word.Equals(sentence.Tokens[token].Form, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static IEnumerable<int> Children(Sentence sentence, int head) =>
        Enumerable.Range(0, sentence.Tokens.Length).Where(i => sentence.Tokens[i].Head == head && Relation(sentence, i) == "case");
}
