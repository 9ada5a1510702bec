namespace Stemma.Trace;

/// <summary>Runs of words that stand in both of two reports, word for word.</summary>
internal static class Runs
{
    /// <summary>Places of one fingerprint in one report that are looked at.</summary>
    private const int MaxPlaces = 8;

    /// <summary>Runs with no more foreign words than this between them, on either side, are one passage.</summary>
    private const int MaxGap = 3;

    internal readonly record struct Run(int A, int EndA, int B, int EndB, int Same);

    /// <summary>The longest runs that do not overlap, by their place in A, close neighbours joined.</summary>
    public static List<Run> Between(Witness a, Shingles ofA, Witness b, Shingles ofB)
    {
        var chosen = Choose(Maximal(a.Words, b.Words, Meetings(ofA, ofB)), a.Words.Length, b.Words.Length);
        chosen.Sort((x, y) => x.A.CompareTo(y.A));
        var joined = new List<Run>();
        foreach (var run in chosen)
        {
            if (joined.Count > 0 && joined[^1] is var last
                && run.A - last.EndA is >= 0 and <= MaxGap && run.B - last.EndB is >= 0 and <= MaxGap)
            {
                joined[^1] = new Run(last.A, run.EndA, last.B, run.EndB, last.Same + run.Same);
            }
            else
            {
                joined.Add(run);
            }
        }

        return joined;
    }

    private static List<(int A, int B)> Meetings(Shingles a, Shingles b)
    {
        var meetings = new List<(int A, int B)>();
        for (int i = 0, j = 0; i < a.Prints.Length && j < b.Prints.Length;)
        {
            var order = a.Prints[i].CompareTo(b.Prints[j]);
            if (order != 0)
            {
                if (order < 0)
                    i++;
                else
                    j++;
                continue;
            }

            var print = a.Prints[i];
            var (endA, endB) = (EndOf(a, i), EndOf(b, j));
            for (var x = i; x < Math.Min(endA, i + MaxPlaces); x++)
            {
                for (var y = j; y < Math.Min(endB, j + MaxPlaces); y++)
                    meetings.Add((a.Places[x], b.Places[y]));
            }

            (i, j) = (endA, endB);
        }

        meetings.Sort();
        return meetings;
    }

    private static int EndOf(Shingles shingles, int start)
    {
        var end = start + 1;
        while (end < shingles.Prints.Length && shingles.Prints[end] == shingles.Prints[start])
            end++;
        return end;
    }

    private static List<Run> Maximal(Word[] a, Word[] b, List<(int A, int B)> meetings)
    {
        var runs = new List<Run>();
        var reached = new Dictionary<int, int>();
        foreach (var (x, y) in meetings)
        {
            if (reached.TryGetValue(x - y, out var end) && x < end)
                continue;
            var length = 0;
            while (x + length < a.Length && y + length < b.Length && a[x + length].Form == b[y + length].Form)
                length++;
            if (length < Shingles.Length)
                continue;
            reached[x - y] = x + length;
            runs.Add(new Run(x, x + length, y, y + length, length));
        }

        return runs;
    }

    private static List<Run> Choose(List<Run> runs, int wordsA, int wordsB)
    {
        runs.Sort((x, y) => x.Same != y.Same ? y.Same.CompareTo(x.Same) : (x.A, x.B).CompareTo((y.A, y.B)));
        var (takenA, takenB) = (new bool[wordsA], new bool[wordsB]);
        var chosen = new List<Run>();
        foreach (var run in runs)
        {
            var (start, end) = (0, run.Same);
            while (start < end && (takenA[run.A + start] || takenB[run.B + start]))
                start++;
            var free = start;
            while (free < end && !takenA[run.A + free] && !takenB[run.B + free])
                free++;
            if (free - start < Shingles.Length)
                continue;
            Array.Fill(takenA, true, run.A + start, free - start);
            Array.Fill(takenB, true, run.B + start, free - start);
            chosen.Add(new Run(run.A + start, run.A + free, run.B + start, run.B + free, free - start));
        }

        return chosen;
    }
}
