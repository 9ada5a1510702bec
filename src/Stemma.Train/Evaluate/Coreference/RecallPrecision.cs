namespace Stemma.Train.Evaluate.Coreference;

/// <summary>The sums behind a recall and a precision; those of several documents are added before they are divided.</summary>
internal readonly record struct RecallPrecision(double Recalled, double Key, double Right, double Response)
{
    /// <summary>0 when there was nothing to find.</summary>
    public double Recall => Key == 0 ? 0 : Recalled / Key;

    /// <summary>0 when nothing was found.</summary>
    public double Precision => Response == 0 ? 0 : Right / Response;

    public double F1 => Recall + Precision == 0 ? 0 : 2 * Recall * Precision / (Recall + Precision);

    public static RecallPrecision operator +(RecallPrecision one, RecallPrecision other) =>
        new(one.Recalled + other.Recalled, one.Key + other.Key, one.Right + other.Right, one.Response + other.Response);
}
