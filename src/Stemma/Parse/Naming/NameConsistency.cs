namespace Stemma.Parse;

/// <summary>Lets a report call the same words by the same kind of name throughout.</summary>
internal static class NameConsistency
{
    private const int MaxWords = 6;

    // Named so often, a sequence is taken for a name where it was missed.
    private const int MinNamed = 2;

    /// <param name="headlines">By sentence: whether capitals say nothing there, so that a name must occur elsewhere too.</param>
    public static void Apply(IReadOnlyList<AnalysedSentence> report, List<NameRange>[] names, bool[] headlines)
    {
        var kinds = new Dictionary<string, int[]>(StringComparer.Ordinal);
        var longest = 0;
        for (var n = 0; n < names.Length; n++)
        {
            if (headlines[n])
                continue;
            foreach (var range in names[n])
            {
                var key = Key(report[n].Forms, range.First, range.Last);
                if (!kinds.TryGetValue(key, out var row))
                    kinds.Add(key, row = new int[4]);
                row[(int)range.Kind]++;
                longest = Math.Max(longest, range.Length);
            }
        }

        longest = Math.Min(longest, MaxWords);
        if (Array.Exists(headlines, h => !h))
        {
            for (var n = 0; n < names.Length; n++)
            {
                if (headlines[n])
                    names[n].RemoveAll(r => !kinds.ContainsKey(Key(report[n].Forms, r.First, r.Last)));
            }
        }

        Missed(report, names, headlines, kinds, longest, (row, _) => row[3]++);
        Missed(report, names, headlines, kinds, longest, (row, found) =>
        {
            if (row[0] + row[1] + row[2] > row[3] && row[0] + row[1] + row[2] >= MinNamed)
                found.Names.Add(found.Range with { Kind = Most(row) });
        });
        for (var n = 0; n < names.Length; n++)
        {
            names[n].Sort((x, y) => x.First.CompareTo(y.First));
            for (var i = 0; i < names[n].Count; i++)
            {
                var range = names[n][i];
                if (kinds.TryGetValue(Key(report[n].Forms, range.First, range.Last), out var row))
                    names[n][i] = range with { Kind = Most(row, range.Kind) };
            }
        }
    }

    // Each place outside all names that holds a known name, longest first.
    private static void Missed(
        IReadOnlyList<AnalysedSentence> report, List<NameRange>[] names, bool[] headlines, Dictionary<string, int[]> kinds, int longest,
        Action<int[], (List<NameRange> Names, NameRange Range)> found)
    {
        for (var n = 0; n < names.Length; n++)
        {
            var forms = report[n].Forms;
            var taken = new bool[forms.Length];
            foreach (var range in names[n])
                taken.AsSpan(range.First, range.Length).Fill(true);
            for (var first = 0; first < forms.Length; first++)
            {
                if (taken[first] || !LineCase.IsCapital(forms[first]) || (headlines[n] && first == 0))
                    continue;
                for (var last = Math.Min(first + longest, forms.Length) - 1; last >= first; last--)
                {
                    if (taken.AsSpan(first, last - first + 1).Contains(true) || !kinds.TryGetValue(Key(forms, first, last), out var row))
                        continue;
                    found(row, (names[n], new NameRange(first, last, default)));
                    first = last;
                    break;
                }
            }
        }
    }

    private static NameKind Most(int[] row, NameKind otherwise = NameKind.Person)
    {
        var most = (int)otherwise;
        for (var i = 0; i < 3; i++)
        {
            if (row[i] > row[most])
                most = i;
        }

        return (NameKind)most;
    }

    private static string Key(string[] forms, int first, int last) => first == last ? forms[first] : string.Join(' ', forms, first, last - first + 1);
}
