using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Stemma.Read;

namespace Stemma.Train.Evaluate;

/// <summary>"eval read": how much of each article body is found, how much else, and how fast.</summary>
internal static class ReadEvaluation
{
    public static Command Command()
    {
        var data = new Option<DirectoryInfo>("--data") { Required = true, Description = "A folder with ground-truth.json and html/*.html.gz." };
        var pages = new Option<bool>("--pages") { Description = "Print every page's figures, worst first." };
        var dump = new Option<DirectoryInfo?>("--dump") { Description = "Write what was read and what was removed, a file a page." };
        var rounds = new Option<int>("--rounds")
        {
            DefaultValueFactory = _ => 1,
            Description = "Read all pages this often, and once before to warm up, for the pages a second.",
        };
        var command = new Command("read", "Score the article reader on pages with known bodies.") { data, pages, dump, rounds };
        command.SetAction(parsed => Run(parsed.GetValue(data)!, parsed.GetValue(pages), parsed.GetValue(dump), parsed.GetValue(rounds)));
        return command;
    }

    private static int Run(DirectoryInfo data, bool each, DirectoryInfo? dump, int rounds)
    {
        var pages = BodyPage.In(data);
        var outcomes = pages.ConvertAll(page => page.Read());
        double seconds = Seconds(pages, rounds);
        var bodies = pages.Zip(outcomes, (page, outcome) => ShingleScore.Of(page.Body, BodyPage.WithoutParts(outcome))).ToList();
        var texts = pages.Zip(outcomes, (page, outcome) => ShingleScore.Of(page.Body, BodyPage.WithParts(outcome))).ToList();
        if (each)
        {
            foreach (var (page, score) in pages.Zip(bodies).OrderBy(p => p.Second.Precision + p.Second.Recall))
                Say($"{page.Name[..8]} precision {score.Precision:F3} recall {score.Recall:F3}");
        }

        if (dump is not null)
            Dump(pages, outcomes, dump);
        Tell("body", bodies);
        Tell("body with sub-headlines and captions", texts);
        Say($"pages/s {pages.Count * rounds / seconds:F1}");
        return 0;
    }

    private static void Tell(string what, List<ShingleScore> scores)
    {
        var (f1, precision, recall) = ShingleScore.Mean(scores);
        Say($"{what}: pages {scores.Count} F1 {f1:F4} precision {precision:F4} recall {recall:F4} exact {(double)scores.Count(s => s.IsExact) / scores.Count:F3}");
    }

    private static double Seconds(List<BodyPage> pages, int rounds)
    {
        long started = Stopwatch.GetTimestamp();
        for (int round = 0; round < rounds; round++)
        {
            foreach (BodyPage page in pages)
                page.Read();
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static void Dump(List<BodyPage> pages, List<ReadOutcome> outcomes, DirectoryInfo folder)
    {
        folder.Create();
        foreach (var (page, outcome) in pages.Zip(outcomes))
        {
            File.WriteAllText(
                Path.Combine(folder.FullName, page.Name[..8] + ".txt"),
                BodyPage.WithoutParts(outcome) + "\n=====\n"
                + string.Join('\n', outcome.Report?.Removed.Select(r => $"[{r.Reason}] {r.Text}") ?? [])
                + $"\n{outcome.Report?.Title}|{outcome.Report?.Published}|{outcome.Report?.Byline}|{outcome.Report?.Language}\n");
        }
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
