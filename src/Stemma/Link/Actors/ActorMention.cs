using System.Collections.Immutable;
using Stemma.Extract;
using Stemma.Parse;

namespace Stemma.Link.Actors;

/// <summary>One mention of somebody, with what linking asks of it.</summary>
/// <param name="Name">The name inside the mention; null when it has none.</param>
/// <param name="NameKind">Null exactly when <paramref name="Name"/> is.</param>
/// <param name="HeadLemma">Lower case.</param>
/// <param name="Words">Lemmas of the nouns, names and adjectives of the phrase, lower case.</param>
/// <param name="Country">Code of the one state that the words before the name or the noun speak of: "Iran's minister", "Syrian army"; null when of none.</param>
/// <param name="Described">Nouns of an apposition to the name, lower case.</param>
/// <param name="Definite">Opened by "the", "this" or "that".</param>
/// <param name="Source">Null when it is no source.</param>
/// <param name="Deed">What event it is an agent or a target of; null when of none.</param>
/// <param name="Actor">Whether it speaks, acts or is acted upon, and is not only named.</param>
internal sealed record ActorMention(
    Mention Mention,
    string? Name,
    NameKind? NameKind,
    string HeadLemma,
    ImmutableArray<string> Words,
    string? Country,
    ImmutableArray<string> Described,
    bool Definite,
    bool Plural,
    string? Pronoun,
    SourceKind? Source,
    Deed? Deed,
    bool Actor)
{
    public string Report => Mention.Report;

    /// <summary>Neither speaks nor acts nor is named: it is somebody only if a mention that does goes back to it.</summary>
    public bool IsSilent => !Actor && Name is null;

    /// <summary>What the phrase, the title before it and the given name say.</summary>
    public Gender Gender { get; init; }

    /// <summary>Whether it counts whom it means: "the two presidents".</summary>
    public bool IsCounted { get; init; }

    /// <summary>Whether it is the last name of somebody whom the report names in full.</summary>
    public bool IsFamilyName { get; init; }

    /// <summary>The words, joined by spaces.</summary>
    public string Phrase => Words.Length == 1 ? Words[0] : string.Join(' ', Words);

    public bool IsPerson => NameKind == Parse.NameKind.Person;
}
