using System.Collections.Immutable;

namespace Stemma.Link;

public sealed record LinkOptions
{
    /// <summary>Taking one away gives the same links as before it was there.</summary>
    public ImmutableArray<RefusedLink> Refused { get; init; } = [];

    /// <summary>What stands before every id.</summary>
    internal string Scope { get; init; } = "";
}
