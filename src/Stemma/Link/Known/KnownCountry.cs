using System.Collections.Immutable;

namespace Stemma.Link.Known;

/// <summary>A state or a territory with a code of its own.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Area">Square kilometres.</param>
internal sealed record KnownCountry(
    string Code,
    string Name,
    ImmutableArray<string> Names,
    ImmutableArray<string> Capitals,
    ImmutableArray<string> Demonyms,
    double Latitude,
    double Longitude,
    double Area)
{
    /// <summary>Of the state as somebody who acts.</summary>
    public string ActorId => "state:" + Code.ToLowerInvariant();
}
