using System.Numerics;

namespace Stemma.Train.Parse.Network;

/// <summary>Weights that are learnt, with their gradients by shard and the moments of Adam (Kingma and Ba 2015).</summary>
internal sealed class Parameter
{
    public const int Shards = 2;

    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.95f;
    private const float Floor = 1e-7f;

    public Parameter(int rows, int columns)
    {
        (Rows, Columns) = (rows, columns);
        Values = new float[rows * columns];
        FirstMoment = new float[Values.Length];
        SecondMoment = new float[Values.Length];
        for (var shard = 0; shard < Shards; shard++)
            Gradients[shard] = new float[Values.Length];
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Values { get; }

    public float[][] Gradients { get; } = new float[Shards][];

    public float[] FirstMoment { get; }

    public float[] SecondMoment { get; }

    /// <summary>The gradients of the shards, added in order into the first.</summary>
    /// <returns>The sum of their squares.</returns>
    public double Gather(float[]? mask)
    {
        var sum = Gradients[0];
        for (var shard = 1; shard < Shards; shard++)
        {
            for (var i = 0; i < sum.Length; i += Vector<float>.Count)
                (new Vector<float>(sum, i) + new Vector<float>(Gradients[shard], i)).CopyTo(sum, i);
            Gradients[shard].AsSpan().Clear();
        }

        var square = 0.0;
        for (var i = 0; i < sum.Length; i++)
        {
            if (mask is not null)
                sum[i] *= mask[i];
            square += sum[i] * (double)sum[i];
        }

        return square;
    }

    /// <param name="scale">Of the gradient, which is cleared.</param>
    public void Update(float rate, float scale, int step) => Update(Values, Gradients[0], FirstMoment, SecondMoment, rate, scale, step);

    /// <summary>One step for values whose number is a multiple of the vector's width.</summary>
    public static void Update(Span<float> values, Span<float> gradient, Span<float> first, Span<float> second, float rate, float scale, int step)
    {
        var (firstBias, secondBias) = (1f - Power(FirstDecay, step), 1f - Power(SecondDecay, step));
        var size = new Vector<float>(rate / firstBias);
        var secondScale = new Vector<float>(1f / secondBias);
        for (var i = 0; i < values.Length; i += Vector<float>.Count)
        {
            var slope = new Vector<float>(gradient[i..]) * new Vector<float>(scale);
            var m = (new Vector<float>(first[i..]) * new Vector<float>(FirstDecay)) + (slope * new Vector<float>(1f - FirstDecay));
            var v = (new Vector<float>(second[i..]) * new Vector<float>(SecondDecay)) + (slope * slope * new Vector<float>(1f - SecondDecay));
            m.CopyTo(first[i..]);
            v.CopyTo(second[i..]);
            (new Vector<float>(values[i..]) - (size * m / (Vector.SquareRoot(v * secondScale) + new Vector<float>(Floor)))).CopyTo(values[i..]);
        }

        gradient.Clear();
    }

    private static float Power(float x, int exponent)
    {
        var power = 1f;
        for (var i = 0; i < Math.Min(exponent, 2000); i++)
            power *= x;
        return power;
    }
}
