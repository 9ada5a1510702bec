namespace Stemma.Read;

/// <summary>
/// Which pages of an outlet are one article, copied or in several versions: those of one address, and those that share
/// more than half of the text of the shorter.
/// </summary>
internal sealed class PageLikeness(List<SurveyedPage> pages)
{
    /// <summary>Pairs that are remembered; a block of many copies asks for the same ones over and over.</summary>
    private const int MaxRemembered = 1 << 20;

    private readonly Dictionary<(int, int), bool> _known = [];

    public bool IsSameArticle(int first, int second)
    {
        if (_known.TryGetValue((first, second), out bool same))
            return same;
        if (_known.Count >= MaxRemembered)
            _known.Clear();
        SurveyedPage a = pages[first], b = pages[second];
        same = a.Address == b.Address || a.SharedWith(b) * 2 > Math.Min(a.Length, b.Length);
        _known.Add((first, second), same);
        return same;
    }
}
