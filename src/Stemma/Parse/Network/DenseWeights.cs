namespace Stemma.Parse;

/// <summary>A layer that multiplies and adds: x·W + b. Immutable.</summary>
/// <param name="bias">As many as the matrix has columns.</param>
internal sealed class DenseWeights(PackedMatrix weights, float[] bias)
{
    public int Columns => weights.Columns;

    /// <param name="y">Overwritten; rows of <see cref="Columns"/> values.</param>
    public void Apply(ReadOnlySpan<float> x, int stride, int rows, Span<float> y)
    {
        for (var row = 0; row < rows; row++)
            bias.CopyTo(y[(row * Columns)..]);
        MatrixProduct.Add(x, stride, rows, weights, y, Columns);
    }
}
