namespace Stemma.Trace;

internal static class Ascent
{
    /// <summary>Length of the longest strictly ascending subsequence.</summary>
    public static int Longest(ReadOnlySpan<int> values)
    {
        var tails = new List<int>();
        foreach (var value in values)
        {
            var at = tails.BinarySearch(value);
            at = at < 0 ? ~at : at;
            if (at == tails.Count)
                tails.Add(value);
            else
                tails[at] = value;
        }

        return tails.Count;
    }
}
