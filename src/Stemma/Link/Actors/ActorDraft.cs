using System.Collections.Immutable;
using Stemma.Link.Names;

namespace Stemma.Link.Actors;

/// <summary>An actor while its mentions are still being gathered; lives inside one call of the linker.</summary>
internal sealed class ActorDraft(ActorKind kind, NameKey? key)
{
    private readonly List<LinkedMention> _mentions = [];
    private readonly List<string> _names = [];

    public ActorKind Kind { get; } = kind;

    /// <summary>Of the fullest name seen; null for somebody without a name.</summary>
    public NameKey? Key { get; private set; } = key;

    /// <summary>Nouns the reports use for this one: "minister", "monitor"; keyed by report.</summary>
    public HashSet<(string Report, string Noun)> Nouns { get; } = [];

    /// <summary>Acronyms given in brackets after the name.</summary>
    public HashSet<string> Acronyms { get; } = new(StringComparer.Ordinal);

    public bool IsNamed => Key is not null;

    public IReadOnlyList<LinkedMention> Mentions => _mentions;

    public void Add(ActorMention mention, double confidence, string rule)
    {
        _mentions.Add(new LinkedMention(mention.Report, mention.Mention.Span, mention.Mention.Text, confidence, rule));
        Nouns.Add((mention.Report, mention.HeadLemma));
        foreach (var word in mention.Phrase.Split(' '))
            Nouns.Add((mention.Report, word));
        if (mention.Pronoun is null)
            _names.Add(mention.Name ?? mention.Mention.Text);
    }

    public void Learn(NameKey other)
    {
        if (Key is null || other.Words.Length > Key.Words.Length)
            Key = other;
    }

    /// <param name="order">Position of each report in the collection.</param>
    public ImmutableArray<LinkedMention> InOrder(Dictionary<string, int> order) =>
        [.. _mentions.OrderBy(mention => order[mention.Report]).ThenBy(mention => mention.Span)];

    /// <param name="mentions">All of them, in order.</param>
    public Actor Settle(string id, ImmutableArray<LinkedMention> mentions)
    {
        var names = _names
            .Select((name, index) => (Name: Shown(name), Index: index))
            .GroupBy(entry => entry.Name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Min(entry => entry.Index))
            .Select(group => group.Key)
            .ToImmutableArray();
        var fullest = IsNamed
            ? names.OrderByDescending(name => NameKey.Of(name, Kind == ActorKind.Person).Words.Length).First()
            : names.IsEmpty ? mentions[0].Text : names[0];
        return new Actor(id, fullest, Kind, null, names, mentions);
    }

    private static string Shown(string name)
    {
        var words = name.ReplaceLineEndings(" ").Trim();
        foreach (var article in (ReadOnlySpan<string>)["the ", "The ", "a ", "A ", "an ", "An "])
        {
            if (words.StartsWith(article, StringComparison.Ordinal))
                return words[article.Length..];
        }

        return words;
    }
}
