using System.Runtime.InteropServices;

namespace Stemma.Trace;

/// <summary>
/// Wording that runs through several stories, such as stock history: nobody copied it for any of them. Known by a part of the fingerprints, the same
/// in every report, so that it does not depend on who came first. Not thread-safe.
/// </summary>
internal sealed class Widespread
{
    /// <summary>Words that stand in reports of so many stories were copied for none of them.</summary>
    public const int ManyStories = 3;

    /// <summary>Of so many fingerprints one is kept.</summary>
    private const int OneOf = 8;

    /// <summary>Of a shorter report chance decides which fingerprints are kept.</summary>
    private const int FewestPrints = 8;

    /// <summary>
    /// By fingerprint the report that has it, as of most no other has; the complement of the newest of <see cref="_postings"/> where there are several.
    /// </summary>
    private readonly Dictionary<ulong, int> _holders = [];
    private readonly List<(int Report, int Older)> _postings = [];
    private readonly HashSet<ulong> _widespread = [];

    public static ulong[] PrintsOf(IReadOnlyList<Word> words, Vocabulary vocabulary) =>
        [.. Sampled(words, vocabulary).Select(sample => sample.Print).Distinct().Order()];

    /// <summary>The share of the shorter of two reports that the other has too; 0 where so few fingerprints tell nothing.</summary>
    public static double ShareOf(ulong[] one, ulong[] other)
    {
        var shorter = Math.Min(one.Length, other.Length);
        if (shorter < FewestPrints)
            return 0;
        var both = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            var order = one[i].CompareTo(other[j]);
            both += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return (double)both / shorter;
    }

    /// <summary>Marks the words that are part of such wording: all between two neighbouring prints that are.</summary>
    public static Word[] Marked(Word[] words, Vocabulary vocabulary, IReadOnlySet<ulong> widespread)
    {
        if (widespread.Count == 0)
            return words;
        var marked = (Word[])words.Clone();
        int? since = null;
        foreach (var (print, place) in Sampled(words, vocabulary))
        {
            var end = place + Shingles.Length;
            if (!widespread.Contains(print))
            {
                since = null;
                continue;
            }

            for (var i = since ?? place; i < end; i++)
                marked[i] = marked[i] with { Marks = marked[i].Marks | WordMarks.Widespread };
            since = end;
        }

        return marked;
    }

    /// <summary>Takes over what was found when it was looked last.</summary>
    public void Restore(IEnumerable<ulong> widespread) => _widespread.UnionWith(widespread);

    public bool Is(ulong print) => _widespread.Contains(print);

    public void Add(int report, ulong[] prints)
    {
        foreach (var print in prints)
        {
            ref var holder = ref CollectionsMarshal.GetValueRefOrAddDefault(_holders, print, out var isKnown);
            if (!isKnown)
            {
                holder = report;
                continue;
            }

            if (holder >= 0)
                holder = Posted(holder, -1);
            holder = Posted(report, ~holder);
        }
    }

    /// <summary>The reports that have a fingerprint, also those no longer of any story.</summary>
    public IEnumerable<int> Holders(ulong print)
    {
        if (!_holders.TryGetValue(print, out var holder))
            yield break;
        if (holder >= 0)
            yield return holder;
        for (var at = ~holder; at >= 0; at = _postings[at].Older)
            yield return _postings[at].Report;
    }

    /// <summary>Looks again whether wording runs through many stories.</summary>
    /// <param name="storyOf">Negative for a report that was taken out.</param>
    /// <returns>Whether that has changed.</returns>
    public bool Look(ulong print, Func<int, int> storyOf)
    {
        Span<int> seen = stackalloc int[ManyStories];
        var count = 0;
        foreach (var report in Holders(print))
        {
            var story = storyOf(report);
            if (story >= 0 && !seen[..count].Contains(story))
                seen[count++] = story;
            if (count == ManyStories)
                break;
        }

        return count == ManyStories ? _widespread.Add(print) : _widespread.Remove(print);
    }

    private int Posted(int report, int older)
    {
        _postings.Add((report, older));
        return ~(_postings.Count - 1);
    }

    private static IEnumerable<(ulong Print, int Place)> Sampled(IReadOnlyList<Word> words, Vocabulary vocabulary)
    {
        for (var i = 0; i + Shingles.Length <= words.Count; i++)
        {
            var print = PrintOf(words, i, vocabulary);
            if ((print >> 40) % OneOf == 0)
                yield return (print, i);
        }
    }

    /// <summary>The same for the same words in every collection.</summary>
    private static ulong PrintOf(IReadOnlyList<Word> words, int first, Vocabulary vocabulary)
    {
        var hash = 1UL;
        for (var i = first; i < first + Shingles.Length; i++)
            hash = Shingles.Mix(hash, vocabulary.FormHash(words[i].Form));
        return hash;
    }
}
