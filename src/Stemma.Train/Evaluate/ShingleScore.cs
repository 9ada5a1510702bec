using System.Text.RegularExpressions;

namespace Stemma.Train.Evaluate;

/// <summary>
/// How much of a text another holds, counted in runs of four words, as the article extraction benchmark of Zyte counts
/// (its evaluate.py): runs are words in the sense of letters, digits and underscores; each page weighs the same.
/// </summary>
/// <param name="Precision">Not a number when nothing was found; the mean leaves such pages out.</param>
/// <param name="Recall">1 when nothing was to be found.</param>
internal readonly partial record struct ShingleScore(double Precision, double Recall)
{
    private const int RunLength = 4;

    /// <summary>Whether the two have the same runs, each as often.</summary>
    public bool IsExact => Precision == 1 && Recall == 1;

    public static ShingleScore Of(string expected, string actual)
    {
        var wanted = Runs(expected);
        var found = Runs(actual);
        double common = wanted.Sum(run => Math.Min(run.Value, found.GetValueOrDefault(run.Key)));
        double foundCount = found.Values.Sum(), wantedCount = wanted.Values.Sum();
        return new(foundCount == 0 ? double.NaN : common / foundCount, wantedCount == 0 ? 1 : common / wantedCount);
    }

    /// <summary>The means of both over the pages, and the harmonic mean of these two.</summary>
    public static (double F1, double Precision, double Recall) Mean(IReadOnlyCollection<ShingleScore> scores)
    {
        double precision = scores.Where(s => !double.IsNaN(s.Precision)).Select(s => s.Precision).DefaultIfEmpty(0).Average();
        double recall = scores.Select(s => s.Recall).DefaultIfEmpty(0).Average();
        return (precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall), precision, recall);
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
