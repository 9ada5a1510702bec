using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stemma.Parse;

/// <summary>
/// Functions of single values in steps that every machine rounds alike: products and sums with one rounding, division, and
/// bit moves; none of the platform's own.
/// </summary>
internal static class Activation
{
    // Beyond it the result would be 0 or infinite.
    private const float Limit = 87f;

    private const float Log2E = 1.44269504f;

    // ln 2 in two parts, the first with few bits (Cody and Waite 1980, chapter 6).
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    // 1.5 × 2^23: adding it rounds to a whole number, which then stands in the low bits.
    private const float Rounder = 12582912f;

    /// <summary>e^x with x held within ±87; relative error below 1e-6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Exp(Vector<float> x)
    {
        x = Vector.Min(Vector.Max(x, new Vector<float>(-Limit)), new Vector<float>(Limit));
        var shifted = Vector.FusedMultiplyAdd(x, new Vector<float>(Log2E), new Vector<float>(Rounder));
        var whole = shifted - new Vector<float>(Rounder);
        var rest = Vector.FusedMultiplyAdd(whole, new Vector<float>(-Ln2High), x);
        rest = Vector.FusedMultiplyAdd(whole, new Vector<float>(-Ln2Low), rest);
        var sum = new Vector<float>(1f / 720);
        sum = Vector.FusedMultiplyAdd(sum, rest, new Vector<float>(1f / 120));
        sum = Vector.FusedMultiplyAdd(sum, rest, new Vector<float>(1f / 24));
        sum = Vector.FusedMultiplyAdd(sum, rest, new Vector<float>(1f / 6));
        sum = Vector.FusedMultiplyAdd(sum, rest, new Vector<float>(1f / 2));
        sum = Vector.FusedMultiplyAdd(sum, rest, Vector<float>.One);
        sum = Vector.FusedMultiplyAdd(sum, rest, Vector<float>.One);
        var power = Vector.ShiftLeft(Vector.AsVectorInt32(shifted) - Vector.AsVectorInt32(new Vector<float>(Rounder)) + new Vector<int>(127), 23);
        return sum * Vector.AsVectorSingle(power);
    }

    public static float Exp(float x) => Exp(new Vector<float>(x))[0];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sigmoid(Vector<float> x) => Vector<float>.One / (Vector<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Tanh(Vector<float> x)
    {
        var half = Vector<float>.One / (Vector<float>.One + Exp(new Vector<float>(-2f) * x));
        return half + half - Vector<float>.One;
    }
}
