using System.Collections.Immutable;
using Stemma.Link;

namespace Stemma;

/// <summary>What the engine loads for a program that asks a container for it.</summary>
public sealed record StemmaOptions
{
    /// <summary>Holds places.bin, countries.jsonl and actors.jsonl.</summary>
    public string KnowledgeFolder { get; init; } = Knowledge.ShippedFolder;

    /// <summary>Further files of known actors.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];
}
