using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Stemma.Parse;
using Stemma.Text;

namespace Stemma.Bench;

/// <summary>The figures of <see cref="ParserBenchmarks"/> in a minute: the best of a few turns instead of a distribution.</summary>
internal static class QuickRun
{
    private const int Words = 10_000;
    private const int Turns = 3;
    private const int ShortTurns = 100;
    private const double WarmUpSeconds = 1;
    private const double MegaByte = 1024 * 1024;

    /// <param name="part">"one" for what one core does, "two" for what a second one adds, "hostile" for how time grows.</param>
    /// <returns>The exit code.</returns>
    public static int Print(string part, string? folder)
    {
        switch (part)
        {
            case "one":
                OneCore(folder);
                return 0;
            case "two":
                TwoCores(folder);
                return 0;
            case "hostile":
                HostileTexts.Print();
                return 0;
            default:
                Console.Error.WriteLine("quick one|two|hostile [FOLDER]");
                return 2;
        }
    }

    /// <summary>Seconds of the fastest turn, after a second and one turn at least that only warm up.</summary>
    public static double Fastest(Action work, int turns = Turns)
    {
        for (var spent = 0.0; spent < WarmUpSeconds;)
            spent += Seconds(work);
        return Enumerable.Range(0, turns).Min(_ => Seconds(work));
    }

    public static void Line(string name, FormattableString figure) =>
        Console.WriteLine($"{name,-42} {figure.ToString(CultureInfo.InvariantCulture),14}");

    private static void OneCore(string? folder)
    {
        var reports = SampleReports.OfWords(Words, folder);
        Parser? parser = null;
        var cold = Seconds(() => parser = Parser.Load());
        GC.Collect();
        Line("model load, cold, ms", $"{cold * 1000:F0}");
        Line("working set with the model, MB", $"{Environment.WorkingSet / MegaByte:F0}");
        Line("of it the managed heap, MB", $"{GC.GetTotalMemory(forceFullCollection: true) / MegaByte:F0}");

        var (words, bytes) = Allocated(parser!, reports);
        var parse = Fastest(() => Parse(parser!, reports));
        var tokenise = Fastest(() => Each(reports, text => Tokeniser.Split(text).Count), ShortTurns);
        var split = Fastest(() => Each(reports, text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length), ShortTurns);
        Line("words/s, whole pipeline", $"{words / parse:F0}");
        Line("words/s, tokenising alone", $"{words / tokenise:F0}");
        Line("time, pipeline / tokenising", $"{parse / tokenise:F1}");
        Line("time, tokenising / split at white space", $"{tokenise / split:F1}");
        Line("bytes allocated per word", $"{bytes / words:F0}");
        Line("working set after parsing, MB", $"{Environment.WorkingSet / MegaByte:F0}");
        Line("model load, warm, ms", $"{Fastest(() => Parser.Load()) * 1000:F0}");
    }

    private static void TwoCores(string? folder)
    {
        var parser = Parser.Load();
        var reports = SampleReports.OfWords(2 * Words, folder);
        var two = new ParallelOptions { MaxDegreeOfParallelism = 2 };
        var alone = Fastest(() => Parse(parser, reports));
        var together = Fastest(() => Parallel.ForEach(reports, two, report => parser.Parse(report)));
        Line("words/s, two threads / one", $"{alone / together:F2}");
    }

    private static (double Words, double Bytes) Allocated(Parser parser, ImmutableArray<Report> reports)
    {
        var words = reports.Sum(report => parser.Parse(report).Sentences.Sum(sentence => sentence.Tokens.Length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Parse(parser, reports);
        return (words, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Parse(Parser parser, ImmutableArray<Report> reports)
    {
        foreach (var report in reports)
            parser.Parse(report);
    }

    private static void Each(ImmutableArray<Report> reports, Func<string, int> work)
    {
        foreach (var report in reports)
            work(report.Text);
    }

    private static double Seconds(Action work)
    {
        var started = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
