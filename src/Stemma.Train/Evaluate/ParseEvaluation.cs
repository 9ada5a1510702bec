using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Stemma.Parse;
using Stemma.Text;
using Stemma.Train.Parse;

namespace Stemma.Train.Evaluate;

/// <summary>"eval parse": scores on EWT and UNER development data.</summary>
internal static class ParseEvaluation
{
    public static Command Command()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with ud-ewt, gum and uner-ewt.", Required = true };
        var model = new Option<DirectoryInfo?>("--model") { Description = "Folder of the weights to measure; the embedded ones when not given." };
        var command = new Command("parse", "Scores words, sentences, tags, lemmas, trees and names.") { data, model };
        command.SetAction(result =>
        {
            Run(result.GetRequiredValue(data).FullName, result.GetValue(model), Console.Out);
            return 0;
        });
        return command;
    }

    /// <param name="model">Folder of the weights; null for those that are embedded.</param>
    internal static Parser Load(DirectoryInfo? model)
    {
        if (model is null)
            return Parser.Load();
        using var weights = File.OpenRead(Path.Combine(model.FullName, "parse.bin"));
        using var vectors = File.OpenRead(Path.Combine(model.FullName, "vectors.bin"));
        return new Parser(ParseModelFile.Read(weights, vectors));
    }

    private static void Run(string data, DirectoryInfo? model, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var parser = Load(model);
        Line(output, "load ms", clock.ElapsedMilliseconds);
        var gold = Treebank.Read(Path.Combine(data, "ud-ewt", "en_ewt-ud-dev.conllu"));
        Report(output, "ewt dev", parser, gold);
        foreach (var genre in new[] { "news", "interview", "voyage", "academic", "bio", "court" })
        {
            var files = Directory.GetFiles(Path.Combine(data, "gum", "dev"), $"GUM_{genre}_*.conllu").Order(StringComparer.Ordinal);
            Report(output, "gum " + genre, parser, [.. files.SelectMany(Treebank.Read)]);
        }

        Names(output, parser, NamedSentence.Read(Path.Combine(data, "uner-ewt", "en_ewt-ud-dev.iob2")));
    }

    private static void Report(TextWriter output, string name, Parser parser, List<GoldSentence> gold)
    {
        var (text, sentences) = Conll18Scorer.Text(gold);
        parser.Parse(new Report { Id = "r0", Uri = name, Sha256 = "", Outlet = new Outlet(name, null), Text = text });
        var clock = Stopwatch.StartNew();
        var parsed = parser.Parse(new Report { Id = "r1", Uri = name, Sha256 = "", Outlet = new Outlet(name, null), Text = text });
        var seconds = clock.Elapsed.TotalSeconds;
        foreach (var (metric, score) in Conll18Scorer.Score(sentences, [.. parsed.Sentences]))
            Line(output, $"{name} raw {metric}", score.F1);
        Line(output, $"{name} words/s", parsed.Sentences.Sum(s => s.Tokens.Length) / seconds);
        var given = sentences.ConvertAll(s => parser.ParseTokens([.. s.Tokens.Select(t => t.Form)], [.. s.Tokens.Select(t => t.Span)]));
        foreach (var (metric, score) in Conll18Scorer.Score(sentences, given))
            Line(output, $"{name} given {metric}", score.F1);
    }

    private static void Names(TextWriter output, Parser parser, List<NamedSentence> gold)
    {
        var (right, system, total) = (0, 0, 0);
        foreach (var document in gold.GroupBy(s => s.Document))
        {
            var parsed = parser.ParseTokens([.. document.Select(s => new GivenSentence(s.Forms, [.. s.Forms.Select((_, i) => new TextSpan(i, i + 1))], []))]);
            foreach (var (sentence, read) in document.Zip(parsed))
            {
                var found = read.Names.Where(n => n.IsEntity).Select(n => (n.Tokens, n.Kind)).ToHashSet();
                var expected = sentence.Names().ToHashSet();
                right += found.Count(expected.Contains);
                system += found.Count;
                total += expected.Count;
            }
        }

        Line(output, "uner dev names precision", 100.0 * right / Math.Max(1, system));
        Line(output, "uner dev names recall", 100.0 * right / Math.Max(1, total));
        Line(output, "uner dev names", new ParseScore(right, system, total).F1);
    }

    private static void Line(TextWriter output, string name, double value) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{value:F2}"));
}
