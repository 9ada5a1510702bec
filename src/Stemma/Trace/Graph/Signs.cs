using System.Globalization;
using Stemma.Text;

namespace Stemma.Trace;

/// <summary>Collects what the two reports themselves show about which of them took from the other.</summary>
internal static class Signs
{
    private const double ContainedShare = 0.75;
    private const double MuchMore = 1.5;

    /// <summary>The code of the weakest sign: who copies publishes later, and so does who waits for the same wire.</summary>
    public const string Order = "publication-order";

    /// <summary>At most one sign of each kind for each direction.</summary>
    public static List<Sign> Of(Comparison pair)
    {
        var signs = new List<Sign>();
        AddOrder(pair, signs);
        AddContainment(pair, signs);
        foreach (var passage in pair.Passages)
        {
            var a = new Stretch(pair.A, passage.FirstA, passage.EndA);
            var b = new Stretch(pair.B, passage.FirstB, passage.EndB);
            AddLosses(a, b, passage, bIsChild: true, signs);
            AddLosses(b, a, passage, bIsChild: false, signs);
        }

        return signs;
    }

    private static void AddOrder(Comparison pair, List<Sign> signs)
    {
        var order = Compare(pair.A.Report.Published, pair.B.Report.Published);
        if (order == 0)
            return;
        var (first, second) = order < 0 ? (pair.A, pair.B) : (pair.B, pair.A);
        var detail = $"{first.Id} {Moment(first.Report.Published)}, {second.Id} {Moment(second.Report.Published)}";
        signs.Add(new Sign(order < 0, new Evidence(Order, detail, null, null)));
    }

    /// <summary>0 when unknown or the same; two instants by the instant, else by the day.</summary>
    private static int Compare(Publication left, Publication right) =>
        left.Instant is { } x && right.Instant is { } y ? x.CompareTo(y)
        : left.Day is { } earlier && right.Day is { } later ? earlier.CompareTo(later)
        : 0;

    private static string Moment(Publication published) =>
        published.Instant?.ToString() ?? published.Day?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    private static void AddContainment(Comparison pair, List<Sign> signs)
    {
        var (wordsA, wordsB) = (pair.A.Words.Length, pair.B.Words.Length);
        if (pair.CoverageB >= ContainedShare && wordsA >= MuchMore * wordsB)
            signs.Add(new Sign(true, Contained(pair.B, pair.CoverageB, wordsB, wordsA)));
        if (pair.CoverageA >= ContainedShare && wordsB >= MuchMore * wordsA)
            signs.Add(new Sign(false, Contained(pair.A, pair.CoverageA, wordsA, wordsB)));
    }

    private static Evidence Contained(Witness child, double coverage, int words, int ofParent) =>
        new("containment", string.Create(CultureInfo.InvariantCulture, $"{coverage * words:0} of {words} words; {ofParent} words"), child.Id, null);

    private static void AddLosses(Stretch from, Stretch to, Passage passage, bool bIsChild, List<Sign> signs)
    {
        foreach (var change in Changes.Between(from, to, passage))
        {
            if (change.IsLoss && !signs.Exists(s => s.BIsChild == bIsChild && string.Equals(s.Evidence.Code, change.Code, StringComparison.Ordinal)))
                signs.Add(new Sign(bIsChild, new Evidence(change.Code, change.Detail, from.Witness.Id, change.Span)));
        }
    }
}
