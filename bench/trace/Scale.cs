using System.Diagnostics;
using System.Globalization;
using Stemma.Extract;

namespace Stemma.Bench.Trace;

/// <summary>How time and memory grow with the collection, and what one more report costs.</summary>
internal static class Scale
{
    private const int More = 200;
    private const double MegaByte = 1024 * 1024;

    public static void Print(int[] sizes, int seed)
    {
        var seconds = new List<(int Size, double Seconds)>();
        foreach (var size in sizes)
        {
            var made = new Stopwatch();
            var reports = Timed(new StoryMaker(seed).Reports().Take(size + More).Select((report, i) => PlainParse.Of(report, i + 1)), made).GetEnumerator();
            var book = new GrowingBook();
            var all = Stopwatch.StartNew();
            var words = 0L;
            var story = book.AddAll(Next(reports, size, report => words += report.Parsed.Sentences.Sum(sentence => sentence.Tokens.Length)));
            var spent = (all.Elapsed - made.Elapsed).TotalSeconds;
            seconds.Add((size, spent));
            Line($"{size} reports of {words / size} words, s", $"{spent:F1}");
            Line("  reports/s", $"{size / spent:F0}");
            Line("  stories, derivations, lost sources", $"{story.Stories.Length}, {story.Derivations.Length}, {story.LostSources.Length}");
            story = null;
            Line("  managed heap, MB", $"{GC.GetTotalMemory(forceFullCollection: true) / MegaByte:F0}");
            Line("  most the process had, MB", $"{Process.GetCurrentProcess().PeakWorkingSet64 / MegaByte:F0}");
            var one = Added(book, reports);
            Line("  one more report with its story, median ms", $"{one[one.Count / 2]:F2}");
            Line("  the slowest of twenty, ms", $"{one[one.Count * 19 / 20]:F2}");
        }

        for (var i = 1; i < seconds.Count; i++)
        {
            var (before, after) = (seconds[i - 1], seconds[i]);
            var exponent = Math.Log(after.Seconds / before.Seconds) / Math.Log((double)after.Size / before.Size);
            Line($"exponent of time, {before.Size} to {after.Size}", $"{exponent:F2}");
        }
    }

    private static List<double> Added(GrowingBook book, IEnumerator<ExtractedReport> reports)
    {
        var spent = new List<double>();
        foreach (var report in Next(reports, More, _ => { }))
        {
            var watch = Stopwatch.StartNew();
            book.Add(report);
            spent.Add(watch.Elapsed.TotalMilliseconds);
        }

        spent.Sort();
        return spent;
    }

    private static IEnumerable<ExtractedReport> Next(IEnumerator<ExtractedReport> reports, int count, Action<ExtractedReport> seen)
    {
        for (var i = 0; i < count && reports.MoveNext(); i++)
        {
            seen(reports.Current);
            yield return reports.Current;
        }
    }

    /// <summary>What it takes to make the reports is counted apart.</summary>
    private static IEnumerable<ExtractedReport> Timed(IEnumerable<ExtractedReport> reports, Stopwatch watch)
    {
        using var source = reports.GetEnumerator();
        while (true)
        {
            watch.Start();
            var more = source.MoveNext();
            watch.Stop();
            if (!more)
                yield break;
            yield return source.Current;
        }
    }

    internal static void Line(string name, FormattableString figure) =>
        Console.WriteLine($"{name,-46} {figure.ToString(CultureInfo.InvariantCulture),16}");
}
