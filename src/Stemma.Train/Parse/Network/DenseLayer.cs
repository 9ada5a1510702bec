using Stemma.Parse;

namespace Stemma.Train.Parse.Network;

/// <summary>y = x·W + b, and its slopes. Columns are whole panels.</summary>
internal sealed class DenseLayer
{
    private readonly PackedMatrix _packed;
    private readonly PackedMatrix _transposed;

    public DenseLayer(int inputs, int outputs, Chance chance)
    {
        (Inputs, Outputs) = (inputs, PackedMatrix.Padded(outputs));
        Weights = new Parameter(inputs, Outputs);
        Bias = new Parameter(1, Outputs);
        // Glorot and Bengio 2010, equation 16.
        var range = MathF.Sqrt(6f / (inputs + outputs));
        for (var row = 0; row < inputs; row++)
            chance.Fill(Weights.Values.AsSpan(row * Outputs, outputs), range);
        _packed = new PackedMatrix(inputs, Outputs);
        _transposed = new PackedMatrix(Outputs, inputs);
        Refresh();
    }

    public int Inputs { get; }

    public int Outputs { get; }

    public Parameter Weights { get; }

    public Parameter Bias { get; }

    /// <summary>To be called after the weights have changed.</summary>
    public void Refresh()
    {
        _packed.Pack(Weights.Values, Outputs, Inputs, Outputs);
        _transposed.PackTransposed(Weights.Values, Outputs, Outputs, Inputs);
    }

    public void Forward(Rows x, Rows y)
    {
        y.Size(x.Count, Outputs);
        for (var row = 0; row < y.Count; row++)
            Bias.Values.CopyTo(y[row]);
        MatrixProduct.Add(x.Values, x.Columns, x.Count, _packed, y.Values, y.Columns);
    }

    /// <param name="slopesX">Null when nobody asks for them; else a matrix with whole panels of columns that is added to.</param>
    public void Backward(Rows x, Rows slopesY, Rows? slopesX, int shard, Scratch scratch)
    {
        scratch.Packed.Pack(slopesY.Values, slopesY.Columns, slopesY.Count, Outputs);
        scratch.Transposed.Transpose(x, 0, Inputs);
        MatrixProduct.Add(scratch.Transposed.Values, x.Count, Inputs, scratch.Packed, Weights.Gradients[shard], Outputs);
        var bias = Bias.Gradients[shard];
        for (var row = 0; row < slopesY.Count; row++)
        {
            var line = slopesY[row];
            for (var column = 0; column < Outputs; column++)
                bias[column] += line[column];
        }

        if (slopesX is not null)
            MatrixProduct.Add(slopesY.Values, slopesY.Columns, slopesY.Count, _transposed, slopesX.Values, slopesX.Columns);
    }
}
