using System.Collections.Frozen;
using System.Collections.Immutable;
using Stemma.Link.Names;

namespace Stemma.Link.Known;

/// <summary>Known actors by their names in any spelling and by their acronyms.</summary>
internal sealed class ActorIndex
{
    private readonly FrozenDictionary<string, KnownActor> _byId;
    private readonly FrozenDictionary<ulong, ImmutableArray<(NameForm Name, KnownActor Actor)>> _byName;
    private readonly FrozenDictionary<string, ImmutableArray<KnownActor>> _byAcronym;

    public ActorIndex(IReadOnlyCollection<KnownActor> actors)
    {
        _byId = actors.ToFrozenDictionary(actor => actor.Id, StringComparer.Ordinal);
        _byName = actors
            .SelectMany(actor => actor.Names.Prepend(actor.Name).Select(name => (Name: NameForm.OfBody(name), Actor: actor)))
            .Where(entry => !entry.Name.Words.IsEmpty)
            .GroupBy(entry => entry.Name.Key)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
        _byAcronym = actors
            .SelectMany(actor => actor.Acronyms.Select(acronym => (Acronym: acronym.Replace(".", "", StringComparison.Ordinal), Actor: actor)))
            .Distinct()
            .GroupBy(entry => entry.Acronym, entry => entry.Actor, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    public int Count => _byId.Count;

    public KnownActor? OfId(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Null when nobody bears the name, or more than one does.</summary>
    public KnownActor? OfName(NameForm name)
    {
        if (name.IsMixed || !_byName.TryGetValue(name.Key, out var bearers))
            return null;

        KnownActor? found = null;
        foreach (var (other, actor) in bearers)
        {
            var match = other.Compare(name);
            if (match == SpellingMatch.Equal)
                return actor;
            if (match == SpellingMatch.Transliterated && !ReferenceEquals(found, actor))
            {
                if (found is not null)
                    return null;
                found = actor;
            }
        }

        return found;
    }

    /// <summary>The state of exactly these words: "Grenada" is a state, and "Granada" a town.</summary>
    public KnownActor? StateOfName(NameForm name)
    {
        if (name.IsMixed || !_byName.TryGetValue(name.Key, out var bearers))
            return null;
        foreach (var (other, actor) in bearers)
        {
            if (actor.Kind == ActorKind.State && other.Compare(name) == SpellingMatch.Equal)
                return actor;
        }

        return null;
    }

    /// <param name="acronym">With dots or without.</param>
    /// <param name="country">ISO 3166-1 alpha-2: of several that are abbreviated so, the one of this state is meant.</param>
    /// <returns>Null when nobody is abbreviated so, or more than one is and not just one of the state.</returns>
    public KnownActor? OfAcronym(string acronym, string? country)
    {
        if (!_byAcronym.TryGetValue(WithoutDots(acronym), out var bearers))
            return null;
        if (bearers.Length == 1)
            return bearers[0];

        KnownActor? found = null;
        foreach (var bearer in bearers)
        {
            if (bearer.Country is null || bearer.Country != country)
                continue;
            if (found is not null)
                return null;
            found = bearer;
        }

        return found;
    }

    /// <summary>Whether anybody is abbreviated so.</summary>
    public bool IsAcronym(string acronym) => _byAcronym.ContainsKey(WithoutDots(acronym));

    private static string WithoutDots(string acronym) =>
        acronym.Contains('.', StringComparison.Ordinal) ? acronym.Replace(".", "", StringComparison.Ordinal) : acronym;
}
