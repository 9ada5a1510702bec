using System.Collections.Immutable;
using Stemma.Link;
using Stemma.Parse;

namespace Stemma;

public sealed record JourneyOptions
{
    /// <summary>How many threads may work; 0 for one a core.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int Threads
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Threads));
            field = value;
        }
    }

    /// <summary>Null for the one that ships with the engine, loaded at each call.</summary>
    public Parser? Parser { get; init; }

    /// <summary>Null for what ships with the engine, loaded at each call.</summary>
    public Knowledge? Knowledge { get; init; }

    /// <summary>Mentions that somebody has said are not of one actor.</summary>
    public ImmutableArray<RefusedLink> Refused { get; init; } = [];

    public IProgress<JourneyProgress>? Progress { get; init; }
}
