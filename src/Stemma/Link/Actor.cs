using System.Collections.Immutable;

namespace Stemma.Link;

/// <summary>Somebody who acts or speaks, under all the names the reports use.</summary>
/// <param name="Id">"actor1", "actor2", … by first mention in report order; where there are several stories, "s1.actor1", ….</param>
/// <param name="Name">The fullest name any report gives; of a state, the usual one.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null when not known.</param>
/// <param name="Names">Every spelling seen, most frequent first, ties in order of appearance.</param>
public sealed record Actor(
    string Id, string Name, ActorKind Kind, string? Country, ImmutableArray<string> Names, ImmutableArray<LinkedMention> Mentions)
{
    /// <summary>Id in the file of known actors, such as "state:sy"; null for somebody it does not hold.</summary>
    public string? Known { get; init; }

    /// <summary>"Q…"; null when not known.</summary>
    public string? Wikidata { get; init; }
}
