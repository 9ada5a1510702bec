namespace Stemma.Trace;

/// <summary>Tells wording that runs through several stories, such as stock history and an outlet's furniture, from the wording of one.</summary>
internal sealed class Background(PrintIndex runs, StorySorter stories)
{
    /// <summary>Words that stand in reports of so many stories were copied for none of them.</summary>
    public const int ManyStories = 3;

    /// <summary>For each word of a stretch, end exclusive, whether it is part of such wording.</summary>
    public bool[] Mark(Word[] words, int first, int end)
    {
        var marks = new bool[end - first];
        for (var start = Math.Max(0, first - Shingles.Length + 1); start < end && start + Shingles.Length <= words.Length; start++)
        {
            if (!IsWidespread(Shingles.PrintOf(words.AsSpan(start, Shingles.Length))))
                continue;
            for (var i = Math.Max(first, start); i < Math.Min(end, start + Shingles.Length); i++)
                marks[i - first] = true;
        }

        return marks;
    }

    private bool IsWidespread(ulong print)
    {
        if (runs.Holders(print) < ManyStories)
            return false;
        Span<int> seen = stackalloc int[ManyStories];
        var count = 0;
        foreach (var holder in runs.Of(print))
        {
            var story = stories.Of(holder);
            if (seen[..count].Contains(story))
                continue;
            seen[count++] = story;
            if (count == ManyStories)
                return true;
        }

        return false;
    }
}
