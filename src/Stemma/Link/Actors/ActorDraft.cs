using System.Collections.Immutable;
using Stemma.Link.Known;
using Stemma.Link.Names;

namespace Stemma.Link.Actors;

/// <summary>An actor while its mentions are still being gathered; lives inside one call of the linker.</summary>
internal sealed class ActorDraft(ActorKind kind, NameForm? name, KnownActor? known)
{
    private readonly List<(ActorMention Mention, LinkedMention Link)> _mentions = [];
    private readonly HashSet<(string Report, string Noun)> _nouns = [];
    private readonly HashSet<string> _reports = new(StringComparer.Ordinal);

    public ActorKind Kind { get; } = kind;

    /// <summary>The fullest seen; null for somebody without a name.</summary>
    public NameForm? Name { get; private set; } = name;

    public KnownActor? Known { get; private set; } = known;

    /// <summary>ISO 3166-1 alpha-2; null when no mention tells it.</summary>
    public string? Country { get; private set; } = known?.Country;

    /// <summary>What it has become a part of; null while it stands for itself.</summary>
    public ActorDraft? Into { get; private set; }

    public bool IsNamed => Name is not null;

    public IReadOnlyList<(ActorMention Mention, LinkedMention Link)> Mentions => _mentions;

    public bool IsIn(string report) => _reports.Contains(report);

    /// <summary>Whether the report calls it by that noun, or knowledge does.</summary>
    public bool IsCalled(string report, string noun) => _nouns.Contains((report, noun));

    /// <summary>"The force" after "the air force", but not "the air force" after "the Velmese forces": no word of the phrase is new.</summary>
    public bool IsCalledAll(string report, string head, string phrase)
    {
        if (!IsCalled(report, head))
            return false;
        if (phrase == head)
            return true;
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            if (!IsCalled(report, phrase[range]))
                return false;
        }

        return true;
    }

    public void Call(string report, string noun) => _nouns.Add((report, noun));

    public void Add(ActorMention mention, double confidence, string rule)
    {
        _mentions.Add((mention, new LinkedMention(mention.Report, mention.Mention.Span, mention.Mention.Text, confidence, rule)));
        Call(mention.Report, mention.HeadLemma);
        foreach (var word in mention.Phrase.Split(' ').Concat(mention.Described))
            Call(mention.Report, word);
        if (_reports.Add(mention.Report))
        {
            foreach (var noun in (Known?.Nouns ?? []).SelectMany(noun => noun.Split(' ')))
                Call(mention.Report, noun);
        }

        if (mention.Name is not null || Kind == ActorKind.Person)
            Country ??= mention.Country;
    }

    public void Learn(NameForm other)
    {
        if (Name is null || other.Words.Length > Name.Words.Length)
            Name = other;
    }

    public void Absorb(ActorDraft other)
    {
        other.Into = this;
        _mentions.AddRange(other._mentions);
        _nouns.UnionWith(other._nouns);
        _reports.UnionWith(other._reports);
        Known ??= other.Known;
        Country ??= other.Country;
    }

    /// <param name="order">Position of each report in the collection.</param>
    public ImmutableArray<LinkedMention> InOrder(Dictionary<string, int> order) =>
        [.. _mentions.Select(entry => entry.Link).OrderBy(link => order[link.Report]).ThenBy(link => link.Span)];

    /// <param name="mentions">All of them, in order.</param>
    /// <param name="forms">Of names.</param>
    public Actor Settle(string id, ImmutableArray<LinkedMention> mentions, NameForms forms)
    {
        var names = _mentions
            .Where(entry => entry.Mention.Pronoun is null)
            .Select((entry, index) => (Name: Shown(entry.Mention.Name ?? entry.Mention.Mention.Text), Index: index))
            .GroupBy(entry => entry.Name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Min(entry => entry.Index))
            .Select(group => group.Key)
            .ToImmutableArray();
        var fullest = Kind == ActorKind.State && Known is not null
            ? Known.Name
            : IsNamed
                ? names.OrderByDescending(name => forms.Of(name, Kind == ActorKind.Person).Words.Length).First()
                : names.IsEmpty ? mentions[0].Text : names[0];
        return new Actor(id, fullest, Known?.Kind ?? Kind, Country, names, mentions) { Known = Known?.Id, Wikidata = Known?.Wikidata };
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
