using System.Numerics;
using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <summary>Choosing one of several by scores, and how wrong that is.</summary>
internal static class Objective
{
    /// <summary>Turns scores into the slopes of the cross entropy, in place; scores beyond <paramref name="count"/> become 0.</summary>
    /// <param name="weight">Of this choice in the loss.</param>
    /// <returns>Whether the right one had the highest score.</returns>
    public static bool Choose(Span<float> scores, int count, int right, float weight)
    {
        var highest = 0;
        for (var i = 1; i < count; i++)
        {
            if (scores[i] > scores[highest])
                highest = i;
        }

        var top = new Vector<float>(scores[highest]);
        scores[count..].Fill(float.NegativeInfinity);
        var sum = 0f;
        for (var at = 0; at < scores.Length; at += Vector<float>.Count)
            Activation.Exp(new Vector<float>(scores[at..]) - top).CopyTo(scores[at..]);
        for (var i = 0; i < count; i++)
            sum += scores[i];
        var factor = weight / sum;
        for (var i = 0; i < count; i++)
            scores[i] *= factor;
        scores[count..].Clear();
        scores[right] -= weight;
        return highest == right;
    }

    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }
}
