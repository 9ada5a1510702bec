using Stemma.Link.Known;

namespace Stemma.Link.Actors;

/// <summary>By which nouns and adjectives each report calls an actor. Most are in one report only, and asked for report by report.</summary>
internal sealed class ActorNouns
{
    private string? _lastReport;
    private List<string>? _last;
    private Dictionary<string, List<string>>? _byReport;

    /// <returns>Null for a report that does not mention the actor.</returns>
    public List<string>? Of(string report)
    {
        if (ReferenceEquals(report, _lastReport) || report == _lastReport)
            return _last;
        if (_byReport is null || !_byReport.TryGetValue(report, out var nouns))
            return null;
        (_lastReport, _last) = (report, nouns);
        return nouns;
    }

    public void Add(ActorMention mention, KnownActor? known)
    {
        var nouns = Of(mention.Report) ?? Open(mention.Report, known);
        Add(nouns, mention.HeadLemma);
        foreach (var word in mention.Words)
            Add(nouns, word);
        foreach (var word in mention.Described)
            Add(nouns, word);
    }

    public void Add(ActorNouns other)
    {
        if (other._lastReport is null)
            return;
        foreach (var (report, words) in other._byReport ?? new Dictionary<string, List<string>>(StringComparer.Ordinal) { [other._lastReport] = other._last! })
        {
            var nouns = Of(report) ?? Open(report, null);
            foreach (var word in words)
                Add(nouns, word);
        }
    }

    private List<string> Open(string report, KnownActor? known)
    {
        var nouns = new List<string>();
        if (_lastReport is not null)
        {
            _byReport ??= new Dictionary<string, List<string>>(StringComparer.Ordinal) { [_lastReport] = _last! };
            _byReport.Add(report, nouns);
        }

        (_lastReport, _last) = (report, nouns);
        foreach (var noun in known?.Nouns ?? [])
        {
            foreach (var word in noun.Split(' '))
                Add(nouns, word);
        }

        return nouns;
    }

    private static void Add(List<string> nouns, string word)
    {
        if (!nouns.Contains(word))
            nouns.Add(word);
    }
}
