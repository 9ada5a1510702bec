namespace Stemma.Read;

/// <summary>Finds the end tags of raw text; once there is none further on, it does not look again.</summary>
internal sealed class RawTextEnds(string html)
{
    private readonly HashSet<string> _exhausted = new(StringComparer.Ordinal);

    /// <summary>-1 when the element is never closed after the position.</summary>
    public int Find(string name, int from)
    {
        if (_exhausted.Contains(name))
            return -1;
        string tag = "</" + name;
        int at = from - 1;
        do
        {
            at = html.IndexOf(tag, at + 1, StringComparison.OrdinalIgnoreCase);
        }
        while (at >= 0 && at + tag.Length < html.Length && char.IsAsciiLetterOrDigit(html[at + tag.Length]));
        if (at < 0)
            _exhausted.Add(name);
        return at;
    }
}
