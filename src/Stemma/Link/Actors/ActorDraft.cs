using System.Collections.Immutable;
using Stemma.Link.Known;
using Stemma.Link.Names;

namespace Stemma.Link.Actors;

/// <summary>An actor while its mentions are still being gathered; lives inside one call of the linker.</summary>
internal sealed class ActorDraft(ActorKind kind, NameForm? name, KnownActor? known)
{
    private readonly List<(ActorMention Mention, LinkedMention Link)> _mentions = [];
    private readonly ActorNouns _nouns = new();

    public ActorKind Kind { get; } = kind;

    /// <summary>The fullest seen; null for somebody without a name.</summary>
    public NameForm? Name { get; private set; } = name;

    public KnownActor? Known { get; private set; } = known;

    /// <summary>ISO 3166-1 alpha-2; null when no mention tells it.</summary>
    public string? Country { get; private set; } = known?.Country;

    /// <summary>What it has become a part of; null while it stands for itself.</summary>
    public ActorDraft? Into { get; private set; }

    public bool IsNamed => Name is not null;

    /// <summary>Whether it speaks, acts or is named somewhere.</summary>
    public bool IsTold { get; private set; }

    /// <summary>As the first mention that tells it has it.</summary>
    public Gender Gender { get; private set; }

    public IReadOnlyList<(ActorMention Mention, LinkedMention Link)> Mentions => _mentions;

    public bool IsIn(string report) => _nouns.Of(report) is not null;

    /// <summary>
    /// Whether the report, or knowledge, calls it by the head and by all words: "the force" after "the air force", but not "the air force" after
    /// "the Velmese forces".
    /// </summary>
    public bool IsCalledAll(string report, string head, ImmutableArray<string> words)
    {
        if (words.IsEmpty || _nouns.Of(report) is not { } nouns || !nouns.Contains(head))
            return false;
        foreach (var word in words)
        {
            if (!nouns.Contains(word))
                return false;
        }

        return true;
    }

    public void Add(ActorMention mention, double confidence, string rule)
    {
        _mentions.Add((mention, new LinkedMention(mention.Report, mention.Mention.Span, mention.Mention.Text, confidence, rule)));
        _nouns.Add(mention, Known);
        IsTold |= !mention.IsSilent;
        if (Gender == Gender.Unknown)
            Gender = mention.Gender;
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
        _nouns.Add(other._nouns);
        Known ??= other.Known;
        Country ??= other.Country;
        IsTold |= other.IsTold;
        Gender = Gender == Gender.Unknown ? other.Gender : Gender;
    }

    /// <param name="order">Position of each report in the collection.</param>
    public ImmutableArray<LinkedMention> InOrder(Dictionary<string, int> order) => _mentions.Count == 1
        ? [_mentions[0].Link]
        : [.. _mentions.Select(entry => entry.Link).OrderBy(link => order[link.Report]).ThenBy(link => link.Span)];

    /// <param name="mentions">All of them, in order.</param>
    /// <param name="forms">Of names.</param>
    public Actor Settle(string id, ImmutableArray<LinkedMention> mentions, NameForms forms)
    {
        var names = Names(proper: false);
        var fullest = Kind == ActorKind.State && Known is not null ? Known.Name
            : IsNamed ? Fullest(Names(proper: true) is { IsEmpty: false } proper ? proper : names, forms)
            : names.IsEmpty ? mentions[0].Text : names[0];
        return new Actor(id, fullest, Known?.Kind ?? Kind, Country, names, mentions) { Known = Known?.Id, Wikidata = Known?.Wikidata };
    }

    private string Fullest(ImmutableArray<string> names, NameForms forms)
    {
        var (fullest, most) = (names[0], 0);
        foreach (var name in names)
        {
            var words = forms.Of(name, Kind == ActorKind.Person).Words.Length;
            if (words > most)
                (fullest, most) = (name, words);
        }

        return fullest;
    }

    /// <summary>Each once, the most frequent first, then the first seen.</summary>
    /// <param name="proper">Names alone, not what the actor is described as.</param>
    private ImmutableArray<string> Names(bool proper)
    {
        var found = new List<(string Name, int Count)>(4);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (mention, _) in _mentions)
        {
            if (mention.Pronoun is not null || (proper && mention.Name is null))
                continue;
            var name = Shown(mention.Name ?? mention.Mention.Text);
            if (places.TryAdd(name, found.Count))
                found.Add((name, 1));
            else
                found[places[name]] = (name, found[places[name]].Count + 1);
        }

        return found.Count == 1 ? [found[0].Name] : [.. found.OrderByDescending(entry => entry.Count).Select(entry => entry.Name)];
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
