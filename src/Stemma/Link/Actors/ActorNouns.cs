using Stemma.Link.Known;

namespace Stemma.Link.Actors;

/// <summary>By which nouns and adjectives each report calls an actor. Most are in one report only, and asked for report by report.</summary>
internal sealed class ActorNouns
{
    private string? _lastReport;
    private HashSet<string>? _last;
    private Dictionary<string, HashSet<string>>? _byReport;

    /// <returns>Null for a report that does not mention the actor.</returns>
    public HashSet<string>? Of(string report)
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
        nouns.Add(mention.HeadLemma);
        nouns.UnionWith(mention.Words);
        nouns.UnionWith(mention.Described);
    }

    public void Add(ActorNouns other)
    {
        if (other._lastReport is null)
            return;
        foreach (var (report, words) in other._byReport ?? new Dictionary<string, HashSet<string>>(StringComparer.Ordinal) { [other._lastReport] = other._last! })
            (Of(report) ?? Open(report, null)).UnionWith(words);
    }

    private HashSet<string> Open(string report, KnownActor? known)
    {
        var nouns = new HashSet<string>(StringComparer.Ordinal);
        if (_lastReport is not null)
        {
            _byReport ??= new Dictionary<string, HashSet<string>>(StringComparer.Ordinal) { [_lastReport] = _last! };
            _byReport.Add(report, nouns);
        }

        (_lastReport, _last) = (report, nouns);
        foreach (var noun in known?.Nouns ?? [])
            nouns.UnionWith(noun.Split(' '));

        return nouns;
    }
}
