using System.Diagnostics;
using Stemma.Trace;

namespace Stemma.Bench.Trace;

/// <summary>Collections made to be slow, against as many ordinary reports.</summary>
internal static class Hostile
{
    private const int Size = 10_000;

    public static void Print(int seed)
    {
        var ordinary = new StoryMaker(seed).Reports().Take(Size).ToList();
        var paragraph = ordinary[0].Text.Split('\n')[0];
        var alone = Seconds(ordinary);
        Scale.Line($"{Size} ordinary reports, s", $"{alone:F1}");
        Scale.Line("  time, one paragraph shared by all / ordinary", $"{Seconds(ordinary.Select(report => report with { Text = report.Text + "\n" + paragraph })) / alone:F2}");
        Scale.Line("  time, one report over and over / ordinary", $"{Seconds(Enumerable.Repeat(ordinary[0], Size)) / alone:F2}");
        Scale.Line("  time, one report within every report / ordinary", $"{Seconds(ordinary.Select(report => report with { Text = report.Text + "\n" + ordinary[0].Text })) / alone:F2}");
    }

    private static double Seconds(IEnumerable<StoryMaker.Made> made)
    {
        var reports = made.Select((report, i) => PlainParse.Of(report, i + 1)).ToList();
        var watch = Stopwatch.StartNew();
        Tracer.Trace([.. reports]);
        return watch.Elapsed.TotalSeconds;
    }
}
