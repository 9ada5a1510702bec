using Stemma.Trace;

namespace Stemma.Bench.Trace;

/// <summary>Of the pairs that comparing every report to every other ties, how many the fingerprints put forward.</summary>
internal static class Recall
{
    public static void Print(int size, int seed)
    {
        var reports = new StoryMaker(seed).Reports().Take(size).Select((report, i) => PlainParse.Of(report, i + 1)).ToList();
        var (all, found, compared) = new Collation(reports, new HashSet<ulong>(), TraceOptions.Default).RecallOfCandidates();
        Scale.Line($"{size} reports, pairs", $"{(long)size * (size - 1) / 2}");
        Scale.Line("  put forward by fingerprints", $"{compared}");
        Scale.Line("  tied when every pair is compared", $"{all}");
        Scale.Line("  of these put forward", $"{(double)found / all:F4}");
    }
}
