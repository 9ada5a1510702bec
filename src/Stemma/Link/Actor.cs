using System.Collections.Immutable;

namespace Stemma.Link;

/// <summary>Somebody who acts or speaks, under all the names the reports use.</summary>
/// <param name="Id">"actor1", "actor2", … by first mention in report order.</param>
/// <param name="Name">The fullest name any report gives.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null when not known.</param>
/// <param name="Names">Every spelling seen, most frequent first, ties in order of appearance.</param>
public sealed record Actor(
    string Id, string Name, ActorKind Kind, string? Country, ImmutableArray<string> Names, ImmutableArray<LinkedMention> Mentions);
