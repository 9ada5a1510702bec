namespace Stemma.Train.Parse.Network;

/// <summary>How the network learns. Rates are chances of being left out.</summary>
internal sealed record TrainingOptions
{
    public int Epochs { get; init; } = 44;

    /// <summary>Words of a step, about.</summary>
    public int BatchWords { get; init; } = 1200;

    public float Rate { get; init; } = 2e-3f;

    /// <summary>From which share of all steps on the rate falls, in a straight line, to zero.</summary>
    public float Plateau { get; init; } = 0.2f;

    public int WarmUp { get; init; } = 300;

    public float Clip { get; init; } = 5f;

    public float Dropout { get; init; } = 0.35f;

    public float HeadDropout { get; init; } = 0.35f;

    public float RecurrentDropout { get; init; } = 0.2f;

    /// <summary>Of a word that is known, as if it were not.</summary>
    public float WordDropout { get; init; } = 0.15f;

    /// <summary>Of the vector, the word, the pieces of a word, each by itself.</summary>
    public float PartDropout { get; init; } = 0.2f;

    /// <summary>Share of sentences whose capitals are changed: all, the first of each word, or none.</summary>
    public float Dressing { get; init; } = 0.08f;

    /// <summary>Share of sentences in which names are changed for others of their kind and length.</summary>
    public float Swapping { get; init; } = 0.4f;

    public float TagWeight { get; init; } = 1f;

    public float NameWeight { get; init; } = 1f;
}
