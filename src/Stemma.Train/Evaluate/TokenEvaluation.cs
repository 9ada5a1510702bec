using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Stemma.Parse;
using Stemma.Text;
using Stemma.Train.Parse;

namespace Stemma.Train.Evaluate;

/// <summary>"eval tokens": scores words and sentences alone.</summary>
internal static class TokenEvaluation
{
    private const int TimedRuns = 15;

    private static readonly string[] Genres = ["news", "interview", "voyage", "academic", "bio", "court"];

    public static Command Command()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with ud-ewt and gum.", Required = true };
        var errors = new Option<string?>("--errors") { Description = "Lists the errors in the texts of this name: \"ewt dev\", \"ewt train\", \"gum news\", …" };
        var model = new Option<FileInfo?>("--model") { Description = "Weights of the sentence splitter to measure; the embedded ones when not given." };
        var command = new Command("tokens", "Scores words and sentences, and tells how fast they are read.") { data, model, errors };
        command.SetAction(result =>
        {
            Run(result.GetRequiredValue(data).FullName, Model(result.GetValue(model)), result.GetValue(errors), Console.Out);
            return 0;
        });
        return command;
    }

    private static SentenceModel Model(FileInfo? file)
    {
        if (file is null)
            return SentenceModel.Shipped;
        using var stream = file.OpenRead();
        return SentenceModel.Read(stream);
    }

    private static void Run(string data, SentenceModel model, string? errors, TextWriter output)
    {
        foreach (var part in new[] { "dev", "train" })
            Report(output, "ewt " + part, model, errors, Treebank.Read(Path.Combine(data, "ud-ewt", $"en_ewt-ud-{part}.conllu")));
        foreach (var genre in Genres)
        {
            var files = Directory.GetFiles(Path.Combine(data, "gum", "dev"), $"GUM_{genre}_*.conllu").Order(StringComparer.Ordinal);
            Report(output, "gum " + genre, model, errors, [.. files.SelectMany(Treebank.Read)]);
        }
    }

    private static void Report(TextWriter output, string name, SentenceModel model, string? errors, List<GoldSentence> annotated)
    {
        var (text, gold) = Conll18Scorer.Text(annotated);
        var searchable = SearchableText.Of(text);
        var raw = Tokeniser.Split(searchable.Text, model);
        var fastest = TimeSpan.MaxValue;
        for (var run = 0; run < TimedRuns; run++)
        {
            var clock = Stopwatch.StartNew();
            Tokeniser.Split(searchable.Text, model);
            fastest = clock.Elapsed < fastest ? clock.Elapsed : fastest;
        }

        var system = raw.ConvertAll(s => Sentence(s, searchable));
        foreach (var (metric, score) in Conll18Scorer.Score(gold, system).Take(2))
            Line(output, $"{name} {metric}", score.F1);
        Line(output, $"{name} words/s", raw.Sum(s => s.Tokens.Length) / fastest.TotalSeconds);
        if (errors != name)
            return;
        foreach (var error in TokenErrors.Of(text, gold, system))
            output.WriteLine(error);
    }

    private static Sentence Sentence(RawSentence raw, SearchableText searchable)
    {
        var tokens = raw.Tokens.Select(t => new Token
        {
            Span = searchable.ToOriginal(new TextSpan(t.Start, t.End)),
            Form = searchable.Text[t.Start..t.End],
            Lemma = "_",
            Upos = "X",
            Head = -1,
            Relation = "_",
        }).ToArray();
        return new Sentence(tokens[0].Span.Union(tokens[^1].Span), [.. tokens], [], [.. raw.Multiwords]);
    }

    private static void Line(TextWriter output, string name, double value) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{value:F2}"));
}
