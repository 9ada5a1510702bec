namespace Stemma.Trace;

/// <summary>Finds the pairs of reports worth comparing through an inverted index of their fingerprints.</summary>
internal sealed class Candidates
{
    /// <summary>A fingerprint that more reports than this share is boilerplate: its holders are paired with the first few only.</summary>
    public const int MaxReportsPerPrint = 64;

    /// <summary>With how many first holders of a boilerplate fingerprint every other holder is paired.</summary>
    public const int FirstHolders = 2;

    /// <summary>With how many others a report is compared at most, best first.</summary>
    public const int MaxPartners = 256;

    /// <summary>Reports of the very same words beyond this many are tied to the first and to nothing else.</summary>
    public const int MaxSameReports = 8;

    private const int EnoughShingles = 1;
    private const int EnoughPhrasings = 4;

    private readonly Dictionary<(int A, int B), int> _shingles = [];
    private readonly Dictionary<(int A, int B), int> _phrasings = [];

    /// <summary>Fingerprints of boilerplate.</summary>
    public HashSet<ulong> Boilerplate { get; } = [];

    /// <summary>For every report the first of the very same words, itself when there is none before.</summary>
    public required int[] FirstOfSame { get; init; }

    /// <summary>Whether a report is a surplus copy, tied to the first of the same words only.</summary>
    public required bool[] IsSurplus { get; init; }

    public static Candidates Of(Witness[] witnesses, Shingles[] shingles, ulong[][] phrasings)
    {
        var (first, surplus) = Same(witnesses);
        var found = new Candidates { FirstOfSame = first, IsSurplus = surplus };
        found.Index(shingles.Select(s => s.Prints).ToArray(), found._shingles, isShingle: true);
        found.Index(phrasings, found._phrasings, isShingle: false);
        return found;
    }

    /// <summary>The pairs, by the first report, then by the second.</summary>
    public List<(int A, int B)> Pairs()
    {
        var weights = new Dictionary<(int A, int B), int>();
        foreach (var (pair, count) in _shingles)
        {
            if (count >= EnoughShingles)
                weights[pair] = 2 * count;
        }

        foreach (var (pair, count) in _phrasings)
        {
            if (count >= EnoughPhrasings)
                weights[pair] = weights.GetValueOrDefault(pair) + count;
        }

        for (var i = 0; i < IsSurplus.Length; i++)
        {
            if (IsSurplus[i])
                weights[(FirstOfSame[i], i)] = int.MaxValue;
        }

        var partners = new int[IsSurplus.Length];
        var kept = new List<(int A, int B)>();
        foreach (var (pair, weight) in weights.OrderByDescending(w => w.Value).ThenBy(w => w.Key))
        {
            if (weight != int.MaxValue && (partners[pair.A] >= MaxPartners || partners[pair.B] >= MaxPartners))
                continue;
            if (weight != int.MaxValue)
            {
                partners[pair.A]++;
                partners[pair.B]++;
            }

            kept.Add(pair);
        }

        kept.Sort();
        return kept;
    }

    private static (int[] First, bool[] Surplus) Same(Witness[] witnesses)
    {
        var first = new int[witnesses.Length];
        var surplus = new bool[witnesses.Length];
        var seen = new Dictionary<ulong, (int First, int Count)>();
        for (var i = 0; i < witnesses.Length; i++)
        {
            var hash = witnesses[i].Words.Aggregate(1UL, (h, word) => Shingles.Mix(h, word.Form));
            var (head, count) = seen.GetValueOrDefault(hash, (i, 0));
            if (witnesses[i].Words.Length == 0)
                head = i;
            seen[hash] = (head, count + 1);
            first[i] = head;
            surplus[i] = head != i && count >= MaxSameReports;
        }

        return (first, surplus);
    }

    private void Index(ulong[][] prints, Dictionary<(int A, int B), int> counts, bool isShingle)
    {
        var postings = new List<(ulong Print, int Report)>();
        for (var r = 0; r < prints.Length; r++)
        {
            if (IsSurplus[r])
                continue;
            for (var i = 0; i < prints[r].Length; i++)
            {
                if (i == 0 || prints[r][i] != prints[r][i - 1])
                    postings.Add((prints[r][i], r));
            }
        }

        postings.Sort();
        for (var start = 0; start < postings.Count;)
        {
            var end = start + 1;
            while (end < postings.Count && postings[end].Print == postings[start].Print)
                end++;
            Count(postings, start, end, counts, isShingle);
            start = end;
        }
    }

    private void Count(
        List<(ulong Print, int Report)> postings, int start, int end, Dictionary<(int A, int B), int> counts, bool isShingle)
    {
        var firsts = end;
        if (end - start > MaxReportsPerPrint)
        {
            if (!isShingle)
                return;
            Boilerplate.Add(postings[start].Print);
            firsts = start + FirstHolders;
        }

        for (var a = start; a < firsts; a++)
        {
            for (var b = a + 1; b < end; b++)
            {
                var pair = (postings[a].Report, postings[b].Report);
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
            }
        }
    }
}
