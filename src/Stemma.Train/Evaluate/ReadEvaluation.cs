using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Stemma.Read;
using Stemma.Text;

namespace Stemma.Train.Evaluate;

/// <summary>"eval read": how much of each article body is found, and how much else, counted in runs of four words.</summary>
internal static partial class ReadEvaluation
{
    private const int RunLength = 4;

    public static Command Command()
    {
        var data = new Option<DirectoryInfo>("--data") { Required = true, Description = "A folder with ground-truth.json and html/*.html.gz." };
        var pages = new Option<bool>("--pages") { Description = "Print every page's figures, worst first." };
        var dump = new Option<DirectoryInfo?>("--dump") { Description = "Write what was read, a file a page." };
        var command = new Command("read", "Score the article reader on pages with known bodies.") { data, pages, dump };
        command.SetAction(parsed => Run(parsed.GetValue(data)!, parsed.GetValue(pages), parsed.GetValue(dump)));
        return command;
    }

    private static int Run(DirectoryInfo data, bool each, DirectoryInfo? dump)
    {
        using var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(data.FullName, "ground-truth.json")));
        var scores = new List<(string Name, double Precision, double Recall)>();
        int exact = 0;
        long ticks = 0;
        foreach (JsonProperty page in truth.RootElement.EnumerateObject())
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(data.FullName, "html", page.Name + ".html.gz"));
            long started = Stopwatch.GetTimestamp();
            var outcome = Reader.Read(new Stemma.Read.Capture(page.Name + ".html.gz", bytes, GivenMetadata.None), "r1");
            ticks += Stopwatch.GetTimestamp() - started;
            string body = Body(outcome);
            dump?.Create();
            if (dump is not null)
            {
                File.WriteAllText(
                    Path.Combine(dump.FullName, page.Name[..8] + ".txt"),
                    body + "\n=====\n" + string.Join('\n', outcome.Report?.Removed.Select(r => $"[{r.Reason}] {r.Text}") ?? [])
                    + $"\n{outcome.Report?.Title}|{outcome.Report?.Published}|{outcome.Report?.Byline}|{outcome.Report?.Language}\n");
            }

            var (precision, recall) = Score(page.Value.GetProperty("articleBody").GetString()!, body);
            scores.Add((page.Name, precision, recall));
            exact += precision == 1 && recall == 1 ? 1 : 0;
        }

        Print(scores, exact, TimeSpan.FromTicks((long)(ticks * (double)TimeSpan.TicksPerSecond / Stopwatch.Frequency)), each);
        return 0;
    }

    private static void Print(List<(string Name, double Precision, double Recall)> scores, int exact, TimeSpan time, bool each)
    {
        foreach (var (name, p, r) in each ? scores.OrderBy(s => s.Precision + s.Recall) : Enumerable.Empty<(string, double, double)>())
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name[..8]} precision {p:F3} recall {r:F3}"));
        double precision = scores.Where(s => !double.IsNaN(s.Precision)).Average(s => s.Precision);
        double recall = scores.Average(s => s.Recall);
        double f1 = 2 * precision * recall / (precision + recall);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"pages {scores.Count} F1 {f1:F4} precision {precision:F4} recall {recall:F4} exact {(double)exact / scores.Count:F3} pages/s {scores.Count / time.TotalSeconds:F0}"));
    }

    /// <summary>The report's text without its headline, sub-headline and captions: the known bodies have none.</summary>
    private static string Body(ReadOutcome outcome)
    {
        if (outcome.Report is not { } report)
            return "";
        var body = new StringBuilder();
        int at = report.TitleSpan?.End ?? 0;
        foreach (TextSpan part in report.Parts.Select(p => p.Span).Where(p => p.Start >= at))
        {
            body.Append(report.Text, at, part.Start - at);
            at = part.End;
        }

        return body.Append(report.Text, at, report.Text.Length - at).ToString();
    }

    /// <summary>Precision is not a number when nothing was read; the mean leaves such pages out, as the benchmark does.</summary>
    internal static (double Precision, double Recall) Score(string expected, string actual)
    {
        var left = Runs(expected);
        var right = Runs(actual);
        double common = left.Sum(run => Math.Min(run.Value, right.GetValueOrDefault(run.Key)));
        double found = right.Values.Sum(), wanted = left.Values.Sum();
        return (found == 0 ? double.NaN : common / found, wanted == 0 ? 1 : common / wanted);
    }

    private static Dictionary<string, int> Runs(string text)
    {
        string[] words = [.. Word().Matches(text).Select(m => m.Value)];
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Math.Max(1, words.Length - RunLength + 1) && words.Length > 0; i++)
        {
            string run = string.Join(' ', words.Skip(i).Take(RunLength));
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }

        return runs;
    }

    [GeneratedRegex(@"[\p{L}\p{N}_]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
