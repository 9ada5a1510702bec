using System.Diagnostics;
using Stemma.Trace;

namespace Stemma.Bench.Trace;

/// <summary>How the time of sorting into stories grows with the collection, apart from all that is done with a story.</summary>
internal static class Sorting
{
    private const int Batch = 256;

    public static void Print(int[] sizes, int seed)
    {
        var book = new StoryBook();
        var sorted = 0;
        var watch = new Stopwatch();
        foreach (var batch in new StoryMaker(seed).Reports().Take(sizes.Max()).Select(TraitsOf).Chunk(Batch))
        {
            watch.Start();
            book.Add(batch);
            book.Changes();
            watch.Stop();
            var before = sorted;
            sorted += batch.Length;
            if (sizes.Any(size => before < size && size <= sorted))
                Scale.Line($"{sorted} reports in {book.All().Count()} stories, sorted in s", $"{watch.Elapsed.TotalSeconds:F1}");
        }
    }

    private static StoryTraits TraitsOf(StoryMaker.Made made, int number)
    {
        var parsed = PlainParse.Of(made, number).Parsed;
        return StoryTraits.Of(parsed, StoryReports.PlaceOf(parsed.Report, number));
    }
}
