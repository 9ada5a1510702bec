using System.Collections.Immutable;

namespace Stemma.Link.Known;

/// <summary>An entry of knowledge: who bears which names.</summary>
/// <param name="Id">Stable, such as "state:sy", "group:…"; never used for another.</param>
/// <param name="Names">Other names and spellings, former ones too.</param>
/// <param name="Nouns">What reports call it without its name, lower case.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null for a body of the world.</param>
/// <param name="Of">Id of the actor it is a part of; null when of none.</param>
/// <param name="Wikidata">"Q…"; null when not known.</param>
internal sealed record KnownActor(
    string Id,
    string Name,
    ActorKind Kind,
    ImmutableArray<string> Names,
    ImmutableArray<string> Acronyms,
    ImmutableArray<string> Nouns,
    string? Country,
    string? Of,
    string? Wikidata);
