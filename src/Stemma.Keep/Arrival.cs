using System.Collections.Immutable;
using Stemma.Text;

namespace Stemma.Keep;

/// <summary>What became of captures that came in together.</summary>
/// <param name="Added">How many were new; they are on the disk.</param>
/// <param name="AlreadyHeld">Those that the collection held already.</param>
/// <param name="Fault">Why none of them was added; null when all went well.</param>
public sealed record Arrival(int Added, ImmutableArray<Skip> AlreadyHeld, KeepFault? Fault)
{
    /// <summary>Keys of those that were new, in the order in which they were given.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];
}
