using System.Collections.Immutable;

namespace Stemma.Link;

public sealed record LinkOptions
{
    /// <summary>Taking one away gives the same links as before it was there.</summary>
    public ImmutableArray<RefusedLink> Refused { get; init; } = [];
}
