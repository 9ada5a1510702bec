using System.CommandLine;
using System.Globalization;
using System.Text;
using Stemma.Extract;
using Stemma.Parse;
using Stemma.Train.Extract;

namespace Stemma.Train.Evaluate;

/// <summary>"eval attribution": attributions of news articles against PolNeAR's.</summary>
internal static class AttributionEvaluation
{
    public static Command Command()
    {
        var data = new Option<DirectoryInfo>("--data") { Description = "Folder with polnear.", Required = true };
        var part = new Option<string>("--part") { Description = "\"dev\" or \"train\".", DefaultValueFactory = _ => "dev" };
        var errors = new Option<FileInfo?>("--errors") { Description = "Where to write every article's text with what was missed, made up and misread." };
        var command = new Command("attribution", "Scores sources, cues and contents.") { data, part, errors };
        command.SetAction(result =>
        {
            Run(Path.Combine(result.GetRequiredValue(data).FullName, "polnear", result.GetValue(part)!), result.GetValue(errors), Console.Out);
            return 0;
        });
        return command;
    }

    private static void Run(string folder, FileInfo? errors, TextWriter output)
    {
        var parser = Parser.Load();
        var files = Directory.GetFiles(Path.Combine(folder, "text"), "*.txt").Order(StringComparer.Ordinal).ToArray();
        var scores = new AttributionScore[files.Length];
        Parallel.For(0, files.Length, i =>
        {
            var text = Encoding.UTF8.GetString(File.ReadAllBytes(files[i]));
            var parsed = parser.Parse(PlainReport.Of(text, Path.GetFileNameWithoutExtension(files[i])));
            scores[i] = AttributionScore.Of(Extractor.Extract(parsed), GoldAttribution.ReadAll(folder, files[i], text));
        });
        var total = scores.Aggregate(new AttributionScore(), (sum, score) => sum.Add(score));
        void Line(string name, double value) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:F3}"));
        Line("articles", files.Length);
        Line("gold relations", total.Gold);
        Line("relations precision", total.Precision);
        Line("relations recall", total.Recall);
        Line("relations f1", total.F1);
        Line("source right of found", total.SourceRight);
        Line("content tokens f1", total.ContentF1);
        Line("source exact f1", total.Exact(total.ExactSources));
        Line("cue exact f1", total.Exact(total.ExactCues));
        Line("content exact f1", total.Exact(total.ExactContents));
        output.WriteLine("form\tgold\tfound\tprecision\trecall");
        foreach (var (form, (gold, system, found)) in total.Classes)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{form}\t{gold}\t{found}\t{(double)found / Math.Max(1, system):F3}\t{(double)found / Math.Max(1, gold):F3}"));
        if (errors is not null)
            File.WriteAllLines(errors.FullName, total.Errors);
    }
}
