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

    public IProgress<JourneyProgress>? Progress { get; init; }
}
